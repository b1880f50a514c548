package org.gouji.publish.history;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.gouji.publish.csv.CsvFile;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * How a version follows the one before: writes {@code changes.csv} and {@code versions.csv} into it.
 *
 * @param changes what changed and why; nothing in a first version
 * @param versions {@code versions.csv}
 */
public record Succession(Changes changes, CsvFile.Written versions) {

    private static final String DESCRIPTOR = "datapackage.json";
    private static final String FIRST = "first";

    /**
     * Writes both files into the folder of a version that is complete but for them.
     *
     * @param before the folder of the version that was current, empty if this is the first
     * @param number of the new version
     * @param depends what its numbers depend on besides the reports, by name
     */
    public static Succession write(Optional<Path> before, Path after, int number, Map<String, String> depends)
            throws IOException {
        Comparison comparison = new Comparison(before.isPresent() ? depends(before.get()) : depends, depends, Set.of());
        Path earlier = before.orElse(after.resolve("none"));
        Changes changes = Changes.write(comparison, before.isPresent() ? earlier : after, after);
        String reason = before.isEmpty() ? FIRST : changes.count() > 0 ? changes.causes() : "no_number";
        CsvFile.Written versions = VersionsCsv.write(
                earlier,
                after,
                List.of(
                        "v" + number,
                        before.map(path -> String.valueOf(path.getFileName())).orElse(""),
                        Integer.toString(changes.count()),
                        reason));
        return new Succession(changes, versions);
    }

    private static Map<String, String> depends(Path version) throws IOException {
        Map<String, String> depends = new TreeMap<>();
        Path file = version.resolve(DESCRIPTOR);
        if (Files.exists(file)) {
            JsonNode on = new JsonMapper()
                    .readTree(Files.readAllBytes(file))
                    .path("gouji")
                    .path("depends");
            on.properties()
                    .forEach(each -> depends.put(each.getKey(), each.getValue().asString()));
        }
        return depends;
    }
}
