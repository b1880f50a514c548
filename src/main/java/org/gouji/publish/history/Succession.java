package org.gouji.publish.history;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.gouji.publish.csv.CsvFile;
import org.gouji.publish.verify.CsvScanner;
import org.gouji.publish.verify.Header;
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
    private static final String DECISIONS = "decisions.csv";
    private static final String FIRST = "first";

    /**
     * Writes both files into the folder of a version that is complete but for them.
     *
     * @param before the folder of the version that was current, empty if this is the first
     * @param number of the new version
     * @param depends what its numbers depend on besides the reports and the program, by name
     * @param isReadAnew whether files were read by another program than for the version before
     */
    public static Succession write(
            Optional<Path> before, Path after, int number, Map<String, String> depends, boolean isReadAnew)
            throws IOException {
        Comparison comparison = new Comparison(
                before.isPresent() ? depends(before.get()) : depends,
                depends,
                before.isPresent() ? decided(before.get(), after) : Set.of(),
                isReadAnew);
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

    /** The units about which other decisions are in force than in the version before. */
    private static Set<String> decided(Path before, Path after) throws IOException {
        Map<String, List<String>> old = decisions(before.resolve(DECISIONS));
        Map<String, List<String>> fresh = decisions(after.resolve(DECISIONS));
        Set<String> units = new TreeSet<>(old.keySet());
        units.addAll(fresh.keySet());
        units.removeIf(unit -> old.getOrDefault(unit, List.of()).equals(fresh.getOrDefault(unit, List.of())));
        return units;
    }

    /** The lines of the decisions, by unit. */
    private static Map<String, List<String>> decisions(Path file) throws IOException {
        Map<String, List<String>> decisions = new TreeMap<>();
        if (Files.exists(file)) {
            try (CsvScanner line = new CsvScanner(file)) {
                line.next();
                Header header = new Header(line.texts());
                while (line.next()) {
                    decisions
                            .computeIfAbsent(line.text(header.field("unit_code")), any -> new ArrayList<>())
                            .add(line.texts().toString());
                }
            }
        }
        return decisions;
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
