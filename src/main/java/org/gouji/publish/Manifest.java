package org.gouji.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gouji.consolidate.Conservation;
import org.gouji.message.Refusal;
import org.gouji.publish.csv.CsvFile;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The list of a package's files with their hashes, and what they depend on. It says nothing of the run that made it: no
 * time, no place, no version number; so equal manifests mean equal packages.
 */
final class Manifest {

    static final String NAME = "manifest.json";

    /** Raised when a file, a column or a meaning changes. */
    static final int LAYOUT = 3;

    /** The word that says by which form the numbers are. */
    static final String FORM = "form";

    private static final String STATUS = "status";
    private static final String FILES = "files";
    private static final String FILE = "name";
    private static final String HASH = "sha256";
    private static final JsonMapper JSON = new JsonMapper();
    private static final DefaultIndenter INDENT = new DefaultIndenter("  ", "\n");

    private Manifest() {}

    /** What a version says of itself; one of an older layout is not final. */
    static PackageStatus status(Path version) throws IOException {
        boolean isFinal =
                Files.exists(version.resolve(NAME)) && word(version, STATUS).equals(PackageStatus.FINAL.code());
        return isFinal ? PackageStatus.FINAL : PackageStatus.PROVISIONAL;
    }

    static byte[] of(PackageContent content, Conservation conservation, List<CsvFile.Written> files) {
        ObjectNode manifest = JSON.createObjectNode();
        manifest.put("layout", LAYOUT);
        manifest.putObject("county")
                .put("code", content.roster().county().code())
                .put("name", content.roster().county().name());
        manifest.put("year", content.round().year().year());
        manifest.put(STATUS, content.standing().status().code());
        manifest.put(FORM, content.round().form().id().id());
        ObjectNode definitions = manifest.putObject("definitions");
        content.definitions().forEach(definitions::put);
        copies(manifest, content.copies());
        manifest.put("reports", conservation.reports());
        manifest.put("numbers", conservation.numbers());
        return bytes(manifest, files);
    }

    static void copies(ObjectNode manifest, Collection<PackageCopy> copies) {
        ArrayNode list = manifest.putArray("copies");
        copies.forEach(copy -> list.add(copy.code()));
    }

    /** What a manifest says first, with the list of files behind it. */
    static byte[] bytes(ObjectNode manifest, List<CsvFile.Written> files) {
        ArrayNode list = manifest.putArray(FILES);
        for (CsvFile.Written file : files) {
            list.addObject()
                    .put(FILE, file.name())
                    .put("bytes", file.bytes())
                    .put(HASH, file.sha256())
                    .put("rows", file.rows());
        }
        DefaultPrettyPrinter pretty =
                new DefaultPrettyPrinter().withObjectIndenter(INDENT).withArrayIndenter(INDENT);
        return JSON.writer().with(pretty).writeValueAsBytes(manifest);
    }

    /** A word of the manifest of a version, empty if it has none of that name. */
    static String word(Path version, String name) throws IOException {
        return read(version).path(name).asString("");
    }

    /**
     * A file of a version that is to be read on, which has to be as it was published.
     *
     * @return empty if the version has no such file
     */
    static Optional<Path> published(Path version, String name) throws IOException {
        Path file = version.resolve(name);
        for (JsonNode listed : read(version).path(FILES)) {
            if (listed.path(FILE).asString("").equals(name)) {
                if (!Files.exists(file)
                        || !Disk.sha256(file).equals(listed.path(HASH).asString(""))) {
                    throw Refusal.at(file, "publish.altered", Map.of());
                }
                return Optional.of(file);
            }
        }
        return Optional.empty();
    }

    private static JsonNode read(Path version) throws IOException {
        return JSON.readTree(Files.readAllBytes(version.resolve(NAME)));
    }
}
