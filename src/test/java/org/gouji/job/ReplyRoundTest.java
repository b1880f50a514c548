package org.gouji.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.gouji.publish.fillin.ReplyClerk;
import org.gouji.store.RunCounts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From a report with mistakes over its letter and the reply to the decision that settles them, night by night. */
class ReplyRoundTest {

    private static final Path REPORTS = Path.of("sample-input/inbox");
    private static final String BUREAU = "2022-01-12/自然资源局2021年度信息公开报告.htm";
    private static final String TOWN = "2022-02-11/2021年青蓑镇政府信息公开年度报告.html";
    private static final String OFFICE = "2022-01-20/云屏县人民政府办公室2021年政府信息公开工作年度报告.html";
    private static final String OFFICE_BEFORE = "2021-01-18/县政府办公室2020年报.htm";

    private static final String BUREAU_REPLY = "990100-D05-云屏县自然资源局-答复单.xlsx";
    private static final String TOWN_REPLY = "990100100-青蓑镇人民政府-答复单.xlsx";
    private static final String OFFICE_REPLY = "990100-D01-云屏县人民政府办公室-答复单.xlsx";

    @TempDir
    private Path folder;

    @BeforeEach
    void fill() throws IOException {
        for (String report : List.of(BUREAU, TOWN, OFFICE, OFFICE_BEFORE)) {
            put(report, Files.readAllBytes(REPORTS.resolve(report)));
        }
        // Among three units one easily has nearly all of a number, which is not what these tests are about.
        Files.createDirectories(folder.resolve("forms"));
        Files.writeString(
                folder.resolve("forms/rules.yml"), "off: [{rule: HI-07, since: 2026-01-01, reason: three units}]\n");
    }

    private void put(String path, byte[] content) throws IOException {
        Path file = folder.resolve("inbox").resolve(path);
        Files.createDirectories(file.getParent());
        Files.write(file, content);
        Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2022-03-10T08:00:00Z")));
    }

    private CountyStatus run() {
        return ConsolidationRun.run(settings(), RunProgress.SILENT).status();
    }

    private JobSettings settings() {
        Map<String, String> overrides = new HashMap<>(Map.of(
                "inbox",
                folder.resolve("inbox").toString(),
                "output",
                folder.resolve("output").toString(),
                "database.url",
                "jdbc:hsqldb:file:" + folder.resolve("database/gouji"),
                "forms",
                folder.resolve("forms").toString(),
                "threads",
                "2"));
        if (Files.exists(decisions())) {
            overrides.put("decisions", decisions().toString());
        }
        return JobFile.read(Path.of("jobs/sample.yml"), overrides, Map.of());
    }

    private Path decisions() {
        return folder.resolve("decisions.csv");
    }

    private Path letters() {
        return folder.resolve("output/990100-2021-letters/current");
    }

    private byte[] letter(String name) throws IOException {
        return Files.readAllBytes(letters().resolve(name));
    }

    private ReplyClerk sheet(String name) throws IOException {
        return new ReplyClerk(letter(name));
    }

    private String replies() throws IOException {
        return Files.readString(letters().resolve("replies.csv"));
    }

    private List<String> findings(String... parts) throws IOException {
        try (Stream<String> lines = Files.lines(folder.resolve("output/990100-2021/current/findings.csv"))) {
            return lines.filter(line -> Stream.of(parts).allMatch(line::contains))
                    .toList();
        }
    }

    private byte[] bureauCorrects() throws IOException {
        return sheet(BUREAU_REPLY)
                .answer(1, ReplyClerk.CORRECT, "12", "抄写时两位数字颠倒")
                .sign("李某", "0000-1234", "2022-03-01")
                .bytes();
    }

    @Test
    void whatUnitsAnswerBecomesDecisionsThatTheOfficeAccepts() throws IOException {
        run();
        put("2022-03-02/改好了.xlsx", bureauCorrects());
        put("2022-03-02/回复.zip", zip(OFFICE_REPLY, officeAnswers()));
        put("2022-03-02/回复.eml", mail(TOWN_REPLY, townExplains()));

        RunCounts counts = run().counts();

        assertThat(counts.found()).isEqualTo(7);
        assertThat(counts.untouched()).isEqualTo(4);
        assertThat(counts.read()).isEqualTo(3);
        assertThat(counts.rejected()).isZero();
        assertThat(replies().lines())
                .anyMatch(line -> line.startsWith(
                        ",correct,990100-D05,云屏县自然资源局,2021,SUM-01,AP,res_full,np,,21,12,,李某,2022-03-01,抄写时两位数字颠倒,"))
                .anyMatch(line -> line.startsWith(
                        ",accept,990100-D01,云屏县人民政府办公室,2021,XY-01,AP,carry_in,total,,left=2; right=1,,,王某,"))
                .anyMatch(line -> line.contains(",DL-03,,,,,left=2022-02-11; right=2022-01-20,,,赵某,2022-03-01,"))
                .anyMatch(line -> line.contains("990100-D05-2021号通知单第1项，电话0000-1234，答复单“2022-03-02/改好了.xlsx”"))
                .hasSize(4);
        assertThat(findings("SUM-01", "failed")).hasSize(1);
        assertThat(findings("RP-10", "2022-03-02/回复.zip", "第2项")).hasSize(1);

        byte[] before = letter("replies.csv");
        RunCounts again = run().counts();

        assertThat(again.nothingNew()).isTrue();
        assertThat(again.untouched()).isEqualTo(7);
        assertThat(letter("replies.csv")).isEqualTo(before);
        assertThat(folder.resolve("output/990100-2021-letters/v3")).doesNotExist();

        Files.write(decisions(), before);
        run();

        assertThat(findings("SUM-01")).singleElement().asString().contains("settled");
        assertThat(findings("XY-01", "990100-D01")).singleElement().asString().contains("settled");
        assertThat(findings("DL-03", "990100100")).singleElement().asString().contains("settled");
        assertThat(Files.readString(folder.resolve("output/990100-2021/current/decisions.csv")))
                .contains(",applied,")
                .doesNotContain(",reopened,", ",refused,");
        assertThat(letters().resolve(BUREAU_REPLY)).doesNotExist();
        assertThat(replies().lines()).hasSize(1);
        assertThat(findings("RP-0")).isEmpty();
    }

    private byte[] officeAnswers() throws IOException {
        return sheet(OFFICE_REPLY)
                .answer(1, ReplyClerk.EXPLAIN, "", "上年报告少记1件")
                .answer(2, ReplyClerk.ANEW, "", "")
                .sign("王某", "", "2022-03-01")
                .bytes();
    }

    private byte[] townExplains() throws IOException {
        return sheet(TOWN_REPLY)
                .answer(1, ReplyClerk.EXPLAIN, "", "=系统故障，已电话说明")
                .sign("赵某", "", "2022-03-01")
                .bytes();
    }

    @Test
    void aReplyToWhatHasChangedMeanwhileIsNotTaken() throws IOException {
        run();
        put("2022-03-02/答复.xlsx", bureauCorrects());
        String report = Files.readString(REPORTS.resolve(BUREAU), StandardCharsets.UTF_8);
        put("2022-03-03/" + BUREAU.substring(11), report.replace(">21<", ">22<").getBytes(StandardCharsets.UTF_8));

        run();

        assertThat(findings("RP-06", "2022-03-02/答复.xlsx"))
                .singleElement()
                .asString()
                .contains("left=21", "left=22");
        assertThat(replies().lines()).hasSize(1);
    }

    @Test
    void aReplyIsNoReportOfItsUnit() throws IOException {
        run();
        put("2022-03-02/2021年云屏县自然资源局政府信息公开年度报告.xlsx", bureauCorrects());

        run();

        assertThat(Files.readString(folder.resolve("output/990100-2021/current/coverage.csv")))
                .contains(BUREAU)
                .doesNotContain("2022-03-02");
        assertThat(replies()).contains("990100-D05");
    }

    @Test
    void thePageOfAUnitLinksItsLetterAndReplySheet() throws IOException {
        run();

        Path page = folder.resolve("output/site/zh/2021/unit-990100-D05.html");
        List<Path> linked = Pattern.compile("href=\"([^\"]+-letters[^\"]+)\"")
                .matcher(Files.readString(page))
                .results()
                .map(link -> URLDecoder.decode(link.group(1), StandardCharsets.UTF_8))
                .map(page::resolveSibling)
                .toList();
        assertThat(linked).hasSize(3).allMatch(Files::exists).anyMatch(file -> file.endsWith(BUREAU_REPLY));
    }

    @Test
    void aReplySheetThatWasSpoiledIsRejectedAndSaysWhere() throws IOException {
        run();
        put(
                "2022-03-02/答复.xlsx",
                sheet(BUREAU_REPLY)
                        .spoil(sheet -> sheet.shiftRows(4, sheet.getLastRowNum(), 1))
                        .bytes());

        CountyStatus status = run();

        assertThat(status.counts().rejected()).isEqualTo(1);
        assertThat(findings("RP-01", "2022-03-02/答复.xlsx"))
                .singleElement()
                .asString()
                .contains("A5");
        assertThat(replies().lines()).hasSize(1);
    }

    private static byte[] zip(String name, byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("答复/" + name));
            zip.write(content);
        }
        return bytes.toByteArray();
    }

    private static byte[] mail(String name, byte[] content) {
        String encoded = Base64.getMimeEncoder().encodeToString(content);
        String subject = Base64.getEncoder().encodeToString(name.getBytes(StandardCharsets.UTF_8));
        return """
            From: a@example.org
            To: b@example.org
            Subject: reply
            MIME-Version: 1.0
            Content-Type: multipart/mixed; boundary="part"

            --part
            Content-Type: text/plain; charset=utf-8

            Here is our reply.

            --part
            Content-Type: application/vnd.openxmlformats-officedocument.spreadsheetml.sheet
            Content-Disposition: attachment; filename="=?utf-8?B?%s?="
            Content-Transfer-Encoding: base64

            %s
            --part--
            """.formatted(subject, encoded).getBytes(StandardCharsets.UTF_8);
    }
}
