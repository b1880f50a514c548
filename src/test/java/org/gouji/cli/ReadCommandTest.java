package org.gouji.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gouji.publish.fillin.ReplyClerk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ReadCommandTest {

    private static final String REPORT = """
            青岚镇2022年政府信息公开工作年度报告
            二、主动公开政府信息情况
            规章 0 0 0
            行政规范性文件 3 1 /
            行政许可 46
            行政处罚 12
            行政强制 1
            行政事业性收费 5.2075
            """;

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void cellsAndFindingsAreWrittenByTheContract() throws IOException {
        Path report = Files.writeString(folder.resolve("a.b.txt"), REPORT);

        int code = run("read", report.toString(), "--out", folder.resolve("out").toString());

        List<String> cells = Files.readAllLines(folder.resolve("out/a.b.cells.csv"));
        assertThat(cells.get(0))
                .isEqualTo("unit,year,form,table,row_code,column_code,row,column,state,value,raw,source");
        assertThat(cells)
                .contains("青岚镇,2022,2021,AD,norm,made,行政规范性文件,本年制发件数,number,3,3,line 4")
                .contains("青岚镇,2022,2021,AD,norm,valid,行政规范性文件,现行有效件数,mark,,/,line 4")
                .hasSize(11);
        List<String> findings = Files.readAllLines(folder.resolve("out/a.b.findings.csv"));
        assertThat(findings.get(0))
                .isEqualTo("rule,severity,outcome,table,row_code,column_code,source,message,proposal");
        assertThat(findings).anyMatch(line -> line.startsWith("ST-02,error,failed,"));
        assertThat(code).isEqualTo(1);
        assertThat(err.toString().strip()).startsWith("结论：1个文件");
    }

    @Test
    void pageBesideTheOriginalDoesNotTakeTheOriginalsName() throws IOException {
        Path report = Files.writeString(folder.resolve("年 报.html"), "<p>" + REPORT.replace("\n", "<p>"));

        run("read", "--html", report.toString(), "--out", folder.toString());

        assertThat(folder.resolve("年 报.read.html"))
                .content()
                .contains("src=\"%E5%B9%B4%20%E6%8A%A5.html\"")
                .contains("行政规范性文件");
        assertThat(report).content().startsWith("<p>");
    }

    @Test
    void englishIsSpokenOnRequest() throws IOException {
        Path report = Files.writeString(folder.resolve("a.txt"), REPORT);

        run("read", report.toString(), "--out", folder.toString(), "--lang", "en");

        assertThat(err.toString().strip()).startsWith("Verdict: 1 files");
    }

    @Test
    void missingFileIsOneLineAndTheOthersAreRead() throws IOException {
        Path report = Files.writeString(folder.resolve("a.txt"), REPORT);

        int code = run("read", folder.resolve("gone.txt").toString(), report.toString(), "--out", folder.toString());

        assertThat(code).isEqualTo(2);
        assertThat(out.toString()).contains("gone.txt: 没有这个文件");
        assertThat(folder.resolve("a.cells.csv")).exists();
    }

    @Test
    void filesWhoseResultsWouldOverwriteEachOtherAreRefused() throws IOException {
        Path text = Files.writeString(folder.resolve("a.txt"), REPORT);
        Path page = Files.writeString(folder.resolve("a.html"), REPORT);

        int code = run(
                "read",
                text.toString(),
                page.toString(),
                "--out",
                folder.resolve("out").toString());

        assertThat(code).isEqualTo(2);
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void aFolderThatCannotBeMadeIsOneLine() throws IOException {
        Path report = Files.writeString(folder.resolve("a.txt"), REPORT);

        assertThat(run("read", report.toString(), "--out", "/proc/results")).isEqualTo(2);
        assertThat(err.toString().strip().lines()).hasSize(1);
        assertThat(err.toString()).contains("/proc/results: 文件夹建不了");
    }

    @Test
    void checkNamesAMissingFileAndAFolderAndChecksTheOthers() throws IOException {
        Path report = Files.writeString(folder.resolve("a.txt"), REPORT);

        int code = run("check", folder.resolve("gone.txt").toString(), folder.toString(), report.toString());

        assertThat(code).isEqualTo(2);
        assertThat(err.toString())
                .contains("gone.txt: 没有这个文件")
                .contains("这是文件夹")
                .contains("结论：有文件打不开");
        assertThat(out.toString()).contains("青岚镇 2022年");
    }

    @Test
    void nothingIsLeftBesideTheResults() throws IOException {
        Path report = Files.writeString(folder.resolve("a.txt"), REPORT);
        Path results = folder.resolve("out");

        run("read", report.toString(), "--out", results.toString());

        try (Stream<Path> files = Files.list(results)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("a.cells.csv", "a.findings.csv");
        }
    }

    @Test
    void checkTellsWhatWasTakenFromAnotherReport() throws IOException {
        String text = """
                青岚镇人民政府2022年政府信息公开工作年度报告
                一、总体情况
                我镇全年公开信息四十条，借助“昭觉发布”推送，方便昭觉群众了解政策。
                """ + REPORT.lines().skip(1).collect(Collectors.joining("\n", "", "\n")) + """
                五、存在的主要问题及改进情况
                解读材料偏少。今后我局将加强培训，丰富形式。
                """;
        Path report = Files.writeString(folder.resolve("a.txt"), text);

        run("check", report.toString());

        assertThat(out.toString())
                .contains("正文出现外地地名“昭觉”（四川省凉山彝族自治州昭觉县），共2处，疑似抄用了其他单位的报告。请改成本单位的内容；确有其事的，请说明。")
                .contains("自称“我局”与单位类型不符（应为“我镇”），共1处，疑似抄用了其他单位的报告。请改正。");
    }

    @Test
    void checkTellsWhatAReplySheetAnswersAndLacks() throws IOException {
        byte[] answered = Files.readAllBytes(Path.of("src/test/resources/intake/reply/answered.xlsx"));
        Path sheet = folder.resolve("答复单.xlsx");
        Files.write(sheet, new ReplyClerk(answered).answer(2, "同意", "", "").bytes());

        int code = run("check", sheet.toString());

        assertThat(code).isZero();
        assertThat(out.toString())
                .contains("整改答复单：云屏县人民政府办公室，2021年度，第990100-D01-2021号通知单，共2项，已答复2项。")
                .contains("答复单第2项“答复方式”一栏的“同意”不能用")
                .contains("规则RP-05");
        assertThat(err.toString().strip()).startsWith("结论：");
    }

    @Test
    void checkTellsWhatToMendAndWhere() throws IOException {
        Path report = Files.writeString(folder.resolve("a.txt"), REPORT.replace("规章 0 0 0", "规章 0 0"));

        int code = run("check", report.toString());

        assertThat(code).isEqualTo(1);
        assertThat(out.toString()).contains("“规章”行读到2个数").contains("第3行").contains("规则ST-06");
        assertThat(err.toString().strip()).startsWith("结论：有");
    }

    @Test
    void unknownLanguageIsTheOperatorsToMend() throws IOException {
        Path report = Files.writeString(folder.resolve("a.txt"), REPORT);

        assertThat(run("check", report.toString(), "--lang", "fr")).isEqualTo(2);
        assertThat(err.toString().lines()).hasSize(1);
    }

    private int run(String... arguments) {
        CommandLine commandLine = Gouji.commandLine();
        commandLine.setOut(new PrintWriter(out));
        commandLine.setErr(new PrintWriter(err));
        return commandLine.execute(arguments);
    }
}
