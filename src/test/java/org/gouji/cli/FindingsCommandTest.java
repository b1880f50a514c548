package org.gouji.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.opencsv.CSVReader;
import com.opencsv.exceptions.CsvException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.gouji.publish.csv.CountyFindingsCsv;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code gouji findings}, as the county office sees it in the morning. */
class FindingsCommandTest extends CountyCommands {

    /** Six reviews, of which one is not in the total. */
    private static final String REPORT = """
        青岚镇2022年政府信息公开工作年度报告
        四、政府信息公开行政复议、行政诉讼情况
        行政复议 行政诉讼
        结果维持 结果纠正 其他结果 尚未审结 总计 结果维持 结果纠正 其他结果 尚未审结 总计 结果维持 结果纠正 其他结果 尚未审结 总计
        3 2 0 0 6 0 0 0 0 0 0 0 0 0 0
        """;

    @BeforeEach
    void reports() throws IOException {
        Files.createDirectories(folder.resolve("inbox/2023-01-15"));
        Files.writeString(folder.resolve("inbox/2023-01-15/report.txt"), REPORT);
    }

    @Test
    void theFirstLineSaysWhoToCallFirst() {
        run();

        int code = gouji("findings", job.toString());

        assertThat(code).isEqualTo(ExitCode.FINDINGS.code());
        assertThat(out.toString().lines().findFirst())
                .hasValueSatisfying(line -> assertThat(line)
                        .startsWith("1. 白沙镇人民政府 2022年　错误·新增　规则HI-02　影响100.0%")
                        .endsWith("第1次运行起"));
        assertThat(lastError()).startsWith("结论：共").endsWith("先找：白沙镇人民政府。");
    }

    @Test
    void itSpeaksEnglishOnRequest() {
        run();

        gouji("findings", job.toString(), "--lang", "en");

        assertThat(out.toString()).contains("1. 白沙镇人民政府 2022, error, new, rule HI-02, moves 100.0%, since run 1");
        assertThat(lastError()).startsWith("Verdict: ").endsWith("Call first: 白沙镇人民政府.");
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({"--unit,990100102,HI-02", "--unit,白沙镇人民政府,HI-02", "--rule,HI-02,HI-02", "--rule,'HI-02,DL-03',HI-02"})
    void filtersLeaveOnlyWhatIsAskedFor(String option, String value, String rule) {
        run();

        gouji(
                "findings",
                job.toString(),
                option,
                value,
                "--csv",
                folder.resolve("list.csv").toString());

        assertThat(lines(folder.resolve("list.csv")))
                .hasSize(2)
                .last()
                .asString()
                .startsWith("990100102,白沙镇人民政府,2022,,%s,error,failed".formatted(rule))
                .endsWith("new,1,1,1000");
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({"--year,2021", "--severity,info", "--state,solved", "--state,RETURNED", "--unit,nobody"})
    void whereNothingIsLeftItIsClean(String option, String value) {
        run();

        int code = gouji("findings", job.toString(), option, value, "--rule", "HI-02");

        assertThat(code).isEqualTo(ExitCode.CLEAN.code());
        assertThat(out.toString()).isEmpty();
        assertThat(lastError()).isEqualTo("结论：没有符合条件的问题。");
    }

    @Test
    void whatWasMendedIsSolvedAndNoLongerAnError() throws IOException {
        run();
        Files.writeString(folder.resolve("inbox/2023-01-15/other.txt"), REPORT.replace("青岚镇", "白沙镇"));
        run();

        int code = gouji("findings", job.toString(), "--state", "solved", "--lang", "en");

        assertThat(code).isEqualTo(ExitCode.CLEAN.code());
        assertThat(out.toString()).contains("1. 白沙镇人民政府 2022, error, solved, rule HI-02");
        assertThat(lastError()).contains("0 of them open errors");
        gouji("status", job.toString());
        assertThat(out.toString()).containsPattern("2022年的问题：新增[0-9]+条，再现0条，未解决[0-9]+条，已解决2条");
    }

    @Test
    void theListHasTheColumnsOfThePublishedFindingsFirst() {
        run();

        assertThat(standardOutput(() -> gouji("findings", job.toString(), "--csv", "-"))
                        .lines()
                        .findFirst())
                .hasValue(String.join(",", CountyFindingsCsv.COLUMNS) + ",state,first_run,last_run,effect");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void everyLineOfTheListHasAFieldForEachColumn() throws IOException, CsvException {
        run();
        Path list = folder.resolve("list.csv");

        gouji("findings", job.toString(), "--severity", "error,warning,info", "--csv", list.toString());

        try (CSVReader reader = new CSVReader(Files.newBufferedReader(list))) {
            assertThat(reader.readAll())
                    .hasSizeGreaterThan(2)
                    .allSatisfy(line -> assertThat(line).hasSize(CountyFindingsCsv.COLUMNS.size() + 4));
        }
    }

    @Test
    void whatDoesNotFitIsForTheOperator() {
        assertThat(gouji("findings", job.toString())).isEqualTo(ExitCode.OPERATOR.code());
        assertThat(lastError()).contains("There is no database yet, do a run first.");
        run();

        assertThat(gouji("findings", job.toString(), "--severity", "fatal")).isEqualTo(ExitCode.OPERATOR.code());
        assertThat(gouji(
                        "findings",
                        job.toString(),
                        "--csv",
                        folder.resolve("no/list.csv").toString()))
                .isEqualTo(ExitCode.OPERATOR.code());
        assertThat(lastError()).startsWith("gouji: ").contains("list.csv: 写不进去");
    }

    private void run() {
        gouji("run", job.toString());
        clear();
    }

    private static String standardOutput(Runnable work) {
        PrintStream before = System.out;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        try {
            work.run();
        } finally {
            System.setOut(before);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
