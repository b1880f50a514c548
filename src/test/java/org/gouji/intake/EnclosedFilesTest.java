package org.gouji.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gouji.document.Archives.text;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gouji.document.Archives;
import org.gouji.model.Finding;
import org.gouji.model.Report;
import org.gouji.model.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnclosedFilesTest {

    private static final Path SAMPLE = Path.of("sample-input/inbox/2022-01-10");
    private static final byte[] PICTURE = "\u0089PNG\r\n".getBytes(StandardCharsets.ISO_8859_1);
    private static final byte[] BROKEN = "PK\u0003\u0004 and no more".getBytes(StandardCharsets.ISO_8859_1);

    private final ReportReading reading = ReportReading.builtIn();

    @Test
    void everyReportOfAnArchiveIsReadAsIfItStoodAlone() throws IOException {
        Map<String, byte[]> files = sample();

        FileReading archive = reading.read("reports.zip", Archives.gbk(files));

        assertThat(archive.findings()).isEqualTo(List.of());
        assertThat(archive.reports()).hasSameSizeAs(files.keySet());
        for (Report held : archive.reports()) {
            Report alone = reading.read("report", files.getOrDefault(held.heldFile(), new byte[0]))
                    .reports()
                    .get(0);
            assertThat(held.cells())
                    .hasSameSizeAs(alone.cells())
                    .allSatisfy(cell -> assertThat(cell.source().heldFile()).isEqualTo(held.heldFile()));
            assertThat(held.findings()).hasSameSizeAs(alone.findings());
            assertThat(held.passed()).isEqualTo(alone.passed());
        }
        assertThat(archive.reports().stream().map(Report::part)).doesNotHaveDuplicates();
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource({
        "封面.png, FILE-12, INFO",
        "青石镇年报.png, FILE-05P, ERROR",
        "说明.txt, FILE-12, INFO",
        "2021年度报告.txt, ST-17, ERROR",
        "青石镇.docx, FILE-10, ERROR"
    })
    void whatStandsBesideAReportIsMentionedUnlessItMayBeOne(String name, String rule, Severity severity)
            throws IOException {
        byte[] content = name.endsWith(".png") ? PICTURE : name.endsWith(".docx") ? BROKEN : text("请查收。");
        Map<String, byte[]> files = sample();
        files.put("附/" + name, content);

        FileReading archive = reading.read("reports.zip", Archives.gbk(files));

        assertThat(archive.reports()).hasSize(files.size() - 1);
        assertThat(archive.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo(rule);
            assertThat(finding.severity()).isEqualTo(severity);
            assertThat(finding.source().heldFile()).isEqualTo("附/" + name);
        });
    }

    @Test
    void anArchiveOfNothingButPicturesIsAnError() {
        FileReading archive = reading.read("all.zip", Archives.gbk(Map.of("1.png", PICTURE, "2.png", PICTURE)));

        assertThat(archive.findings()).hasSize(2).allMatch(Finding::isError);
    }

    /** The good reports of other units say nothing about this one. */
    @Test
    void anInnerArchiveOfNothingButPicturesStaysAnError() throws IOException {
        Map<String, byte[]> files = sample();
        files.put("青石镇.zip", Archives.gbk(Map.of("1.png", PICTURE)));

        FileReading archive = reading.read("all.zip", Archives.gbk(files));

        assertThat(archive.findings()).singleElement().matches(Finding::isError);
    }

    private static Map<String, byte[]> sample() throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        try (var list = Files.list(SAMPLE)) {
            for (Path file : list.toList()) {
                files.put(file.getFileName().toString(), Files.readAllBytes(file));
            }
        }
        return files;
    }
}
