package org.gouji.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.gouji.consolidate.Conservation;
import org.gouji.publish.csv.CsvFile;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
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

    private static final String STATUS = "status";
    private static final JsonMapper JSON = new JsonMapper();
    private static final DefaultIndenter INDENT = new DefaultIndenter("  ", "\n");

    private Manifest() {}

    /** What a version says of itself; one of an older layout is not final. */
    static PackageStatus status(Path version) throws IOException {
        Path file = version.resolve(NAME);
        boolean isFinal = Files.exists(file)
                && JSON.readTree(Files.readAllBytes(file))
                        .path(STATUS)
                        .asString("")
                        .equals(PackageStatus.FINAL.code());
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
        manifest.put("form", content.round().form().id().id());
        ObjectNode definitions = manifest.putObject("definitions");
        content.definitions().forEach(definitions::put);
        ArrayNode copies = manifest.putArray("copies");
        content.copies().forEach(copy -> copies.add(copy.code()));
        manifest.put("reports", conservation.reports());
        manifest.put("numbers", conservation.numbers());
        ArrayNode list = manifest.putArray("files");
        for (CsvFile.Written file : files) {
            list.addObject()
                    .put("name", file.name())
                    .put("bytes", file.bytes())
                    .put("sha256", file.sha256())
                    .put("rows", file.rows());
        }
        DefaultPrettyPrinter pretty =
                new DefaultPrettyPrinter().withObjectIndenter(INDENT).withArrayIndenter(INDENT);
        return JSON.writer().with(pretty).writeValueAsBytes(manifest);
    }
}
