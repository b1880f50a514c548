package org.gouji.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.gouji.document.Archives;
import org.gouji.intake.ReportReading;
import org.gouji.store.DatabaseSettings;
import org.gouji.store.RunCounts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** All reports of a year in one archive, as a county office is sent them. */
class ArchiveRunTest {

    private static final Path INBOX = Path.of("sample-input/inbox");
    private static final ReportReading REAL = ReportReading.builtIn();
    private static final Path ROSTER = Path.of("sample-input/roster.csv");

    @TempDir
    private Path folder;

    @Test
    void anArchiveCountsLikeItsFilesAndTheBooksBalance() throws IOException {
        Map<String, byte[]> files = reports();
        InventedCounty loose = county("loose");
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            put(loose, file.getKey(), file.getValue());
        }
        InventedCounty packed = county("packed");
        files.put("2022-01-20/封面.png", "\u0089PNG\r\n".getBytes(StandardCharsets.ISO_8859_1));
        files.put("2022-01-20/某镇年报.docx", "PK\u0003\u0004".getBytes(StandardCharsets.ISO_8859_1));
        put(packed, "2022-01-20/all.zip", Archives.gbk(files));

        loose.run(REAL::read, RunProgress.SILENT);
        RunCounts counts = packed.run(REAL::read, RunProgress.SILENT).counts();

        assertThat(counts.balance()).isTrue();
        assertThat(counts.found()).isEqualTo(1);
        assertThat(counts.cellsStored()).isPositive();
        assertThat(packed.tables("county_cell")).isEqualTo(loose.tables("county_cell"));
        assertThat(submissionsPerUnit(packed)).isEqualTo(submissionsPerUnit(loose));
        assertThat(ofFile(packed, "封面.png")).singleElement().asString().contains("RULE=FILE-12");
    }

    /** What is wrong with an entry is found with the archive, not with the reports of others in it. */
    @Test
    void whatIsWrongWithAnEntryIsNotHeldAgainstTheOthers() throws IOException {
        InventedCounty county = county("packed");
        Map<String, byte[]> files = reports();
        files.put("2022-01-20/某镇年报.docx", "PK\u0003\u0004".getBytes(StandardCharsets.ISO_8859_1));
        put(county, "2022-01-20/all.zip", Archives.gbk(files));

        county.run(REAL::read, RunProgress.SILENT);

        assertThat(ofFile(county, "FILE-10")).singleElement().asString().contains("in \"2022-01-20/某镇年报.docx\"");
        assertThat(county.published("990100-2021/v1/findings.csv"))
                .containsPattern("all\\.zip,FILE-10,error,failed,,,,\"in \"\"2022-01-20/某镇年报\\.docx");
    }

    private InventedCounty county(String name) throws IOException {
        Path own = Files.createDirectories(folder.resolve(name));
        InventedCounty county =
                new InventedCounty(own, DatabaseSettings.embedded("jdbc:hsqldb:file:" + own.resolve("db/gouji")));
        Files.copy(ROSTER, own.resolve("roster.csv"), StandardCopyOption.REPLACE_EXISTING);
        return county;
    }

    private static Map<String, byte[]> reports() throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> walk = Files.walk(INBOX)) {
            for (Path file : walk.filter(Files::isRegularFile).toList()) {
                String path = INBOX.relativize(file).toString();
                if (path.startsWith("2022-")) {
                    files.put(path, Files.readAllBytes(file));
                }
            }
        }
        return files;
    }

    private static void put(InventedCounty county, String path, byte[] content) throws IOException {
        Path file = county.file(path);
        Files.createDirectories(file.getParent());
        Files.write(file, content);
    }

    private static List<String> submissionsPerUnit(InventedCounty county) {
        return county.tables("submission").stream()
                .map(row -> row.replaceAll(".*UNIT_CODE=([^,]*),.*REPORT_YEAR=([^,]*),.*", "$1 $2"))
                .sorted()
                .toList();
    }

    private static List<String> ofFile(InventedCounty county, String text) {
        return county.tables("finding").stream()
                .filter(row -> row.contains("OWNER_KIND=file"))
                .filter(row -> row.contains(text))
                .toList();
    }
}
