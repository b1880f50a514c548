package org.gouji.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the run of the sample county publishes, as a list for {@code sha256sum --check} that {@code .ci/run} shares. Without
 * the manifests and descriptions, for they also change with the program and say nothing more about the numbers; without the
 * letters and packed packages, for how small a packed file becomes is up to the Java machine; and without the pages, of which small ones are
 * compared elsewhere; without the journal, which holds times; and without copies as Parquet, which say what the tables say.
 */
final class ExpectedSample {

    private static final Path LIST = Path.of("sample-input/expected.sha256");
    private static final String OUTPUT = "target/sample/output/";
    private static final String RENEW = "mvn -q test -Dtest=SampleRunTest -Dgolden.update=true";

    private ExpectedSample() {}

    static void isPublishedIn(Path output) throws IOException, NoSuchAlgorithmException {
        List<Path> files;
        try (Stream<Path> walk = Files.walk(output)) {
            files = walk.filter(Files::isRegularFile)
                    .filter(file -> !file.toString().matches(".*\\.(zip|parquet|docx|xlsx)"))
                    .filter(file -> !file.endsWith("manifest.json") && !file.endsWith("datapackage.json"))
                    .filter(file ->
                            !output.relativize(file).getName(0).toString().endsWith("-letters"))
                    .filter(file -> !file.startsWith(output.resolve("site")))
                    .filter(file -> !file.endsWith("journal.csv"))
                    .sorted()
                    .toList();
        }
        List<String> list = new ArrayList<>();
        for (Path file : files) {
            String name = output.relativize(file).toString().replace('\\', '/');
            list.add(sha256(file) + "  " + OUTPUT + name);
        }
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(LIST, String.join("\n", list) + "\n", StandardCharsets.UTF_8);
        }
        List<String> expected = Files.readAllLines(LIST, StandardCharsets.UTF_8);
        assertThat(list)
                .as("files published otherwise; if that is meant: %s, then read the diff", RENEW)
                .filteredOn(file -> !expected.contains(file))
                .isEmpty();
        assertThat(list).as("files published at all").hasSameSizeAs(expected);
    }

    private static String sha256(Path file) throws IOException, NoSuchAlgorithmException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
    }
}
