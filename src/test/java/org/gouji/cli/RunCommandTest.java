package org.gouji.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code gouji run} and {@code gouji status}, as an operator sees them. */
class RunCommandTest extends CountyCommands {

    private static final String REPORT = """
        青岚镇2022年政府信息公开工作年度报告
        四、政府信息公开行政复议、行政诉讼情况
        规章 0 0 0
        """;

    /** Where the schemas are, as far as they know. */
    private static final String SCHEMAS = "https://gouji.test/jobs/";

    @BeforeEach
    void reports() throws IOException {
        Files.createDirectories(folder.resolve("inbox/2023-01-25"));
        Files.writeString(folder.resolve("inbox/2023-01-25/report.txt"), REPORT);
        Files.writeString(folder.resolve("inbox/2023-01-25/empty.txt"), "");
    }

    @Test
    void aRunSaysWhatCameInAndEndsWithTheVerdict() {
        int code = gouji("run", job.toString());

        assertThat(code).isEqualTo(ExitCode.FINDINGS.code());
        assertThat(out.toString()).contains("收到文件2个：0个未变，新读入1个，没有读入1个").contains("2022年：应报2个单位，已报1个（其中逾期1个），未报1个");
        assertThat(lastError())
                .startsWith("结论：发现错误")
                .contains(folder.resolve("output").toString());
        assertThat(folder.resolve("output/990100-2022/v1/manifest.json")).exists();
    }

    /** Whom to ask is for the office: it is in nothing that is published. */
    @Test
    void theStatusSaysWhoIsLateAndWhoIsMissingAndWhomToAsk() throws IOException {
        Files.writeString(folder.resolve("roster.csv"), """
            code,name,aliases,kind,parent,from,to,successor,note,contact
            990100101,青岚镇人民政府,青岚镇,township,990100,,,,,
            990100102,白沙镇人民政府,白沙镇,township,990100,,,,,李某 0000-1234
            """);
        gouji("run", job.toString());
        assertThat(out.toString()).doesNotContain("0000-1234");
        try (Stream<Path> files = Files.walk(folder.resolve("output"))) {
            assertThat(files.filter(Files::isRegularFile))
                    .isNotEmpty()
                    .allSatisfy(file -> assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                            .doesNotContain("0000-1234"));
        }
        clear();

        int code = gouji("status", job.toString());

        assertThat(code).isEqualTo(ExitCode.FINDINGS.code());
        assertThat(out.toString())
                .contains("2022年逾期：青岚镇人民政府")
                .contains("2022年未报：白沙镇人民政府（联系：李某 0000-1234）")
                .contains("没有读入：2023-01-25/empty.txt（规则FILE-01）")
                .contains("2022年AREA：2个单位中有1个的报告计入");
        assertThat(lastError()).startsWith("结论：有错误");
    }

    @Test
    void aRegionIsRunWithItsCountiesAndExplainedDownToThem() throws IOException {
        String city = Files.writeString(
                        folder.resolve("city.yml"),
                        "region: {code: '9901', name: 云州市}\nmembers: [job.yml]\noutput: city\n")
                .toString();

        assertThat(gouji("run", city)).isEqualTo(ExitCode.FINDINGS.code());
        assertThat(out.toString()).contains("云屏县：", "2022年：应报2个单位", "云州市2022年：下级1个，已发布1个，已计单位1/2");
        clear();
        assertThat(gouji("status", city)).isEqualTo(ExitCode.FINDINGS.code());
        assertThat(out.toString()).contains("云屏县：", "2022年未报：白沙镇人民政府", "云州市2022年：下级1个，已发布1个，已计单位1/2");
        clear();
        assertThat(gouji("status", city, "--json")).isEqualTo(ExitCode.FINDINGS.code());
        assertThat(flaws("region-status.schema.json")).isEmpty();
        assertThat(out.toString())
                .contains("\"code\" : \"9901\"", "\"members_published\" : 1", "\"units_counted\" : 1");
        clear();
        gouji("explain", "2022", "RL.cases.rv_total", "--job", city);
        gouji("explain", "2022", "RL.cases.rv_total", "--job", city, "--region", "990100");
        assertThat(out.toString())
                .contains("└─ 云屏县（990100）：∅，已计0/2个单位，990100-2022 v1，SHA-256 ", "白沙镇人民政府（990100102）：未报");
        clear();
        gouji("explain", "2022", "RL.cases.rv_total", "--job", city, "--region", "990200");
        assertThat(lastError()).contains("任务里没有代码为990200的地区，可用的有：9901, 990100。");
        assertThat(gouji("verify", folder.resolve("city/9901-2022").toString())).isEqualTo(ExitCode.CLEAN.code());
        gouji("findings", city);
        assertThat(lastError()).contains("这是地区的任务文件");
    }

    @Test
    void theStatusSaysWhatTheRunsTook() {
        gouji("run", job.toString());
        clear();

        gouji("status", job.toString(), "--history");

        assertThat(out.toString())
                .containsPattern("用时\\d+\\.\\d秒：列出文件\\d+\\.\\d秒（2） · 读入\\d+\\.\\d秒（2） · ")
                .containsPattern("第1次运行，.*，已完成，要读的文件2个，用时\\d+\\.\\d秒\\n");
    }

    @Test
    void programsAreToldTheStatusAsTheSchemaSays() throws IOException {
        gouji("run", job.toString());
        clear();

        int code = gouji("status", job.toString(), "--json");

        assertThat(code).isEqualTo(ExitCode.FINDINGS.code());
        assertThat(flaws("status.schema.json")).isEmpty();
        assertThat(out.toString()).contains("\"not_read\"", "2023-01-25/empty.txt", "\"step\" : \"publish\"");
    }

    /** What a schema of the folder jobs has against the output. */
    private List<Error> flaws(String schema) throws IOException {
        Map<String, String> schemas = new HashMap<>();
        for (String name : List.of("status.schema.json", "region-status.schema.json")) {
            schemas.put(SCHEMAS + name, Files.readString(Path.of("jobs", name)));
        }
        return SchemaRegistry.withDefaultDialect(
                        SpecificationVersion.DRAFT_2020_12, registry -> registry.schemas(schemas))
                .getSchema(SchemaLocation.of(SCHEMAS + schema))
                .validate(out.toString(), InputFormat.JSON);
    }

    @Test
    void bothSpeakEnglishOnRequest() {
        gouji("run", job.toString(), "--lang", "en");
        assertThat(lastError()).startsWith("Verdict: ");

        gouji("status", job.toString(), "--lang", "en");
        assertThat(out.toString()).contains("2022 late: 青岚镇人民政府");
        assertThat(lastError()).startsWith("Verdict: ");
    }

    @Test
    void theStatusBeforeTheFirstRunSaysWhatToDo() {
        assertThat(gouji("status", job.toString())).isEqualTo(ExitCode.OPERATOR.code());
        assertThat(lastError()).contains("There is no database yet, do a run first.");
    }

    @Test
    void aVanishedFileIsMentioned() throws IOException {
        gouji("run", job.toString());
        Files.delete(folder.resolve("inbox/2023-01-25/report.txt"));
        clear();

        gouji("run", job.toString());

        assertThat(err.toString()).contains("有1个不在收件文件夹里了");
    }

    @ParameterizedTest(name = "--set {0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
        inbox=nowhere                        | nowhere: 没有这个文件夹
        output=roster.csv                    | roster.csv: 结果文件夹无法写入
        output=/proc/output                  | /proc/output: 结果文件夹无法写入
        roster=nothing.csv                   | nothing.csv: 没有这个文件
        forms=nothing                        | nothing: 没有这个文件夹
        threads=0                            | --set: “threads”至少为1
        thread=1                             | --set: 没有“thread”这个键
        database.url=jdbc:postgresql://h/x?password=geheim | 数据库地址里写着密码
        database.url=jdbc:mysql:x            | jdbc:mysql:x: 不支持这种数据库地址
        database.url=jdbc:postgresql://localhost:1/x?connectTimeout=2 | localhost:1/x?connectTimeout=2: 数据库打不开
        database.url=jdbc:hsqldb:file:roster.csv/x | 文件无法写入
        """)
    void whatTheOperatorCanMendIsOneLine(String setting, String message) {
        int code = gouji("run", job.toString(), "--set", setting);

        assertThat(code).isEqualTo(ExitCode.OPERATOR.code());
        assertThat(err.toString().strip().lines()).hasSize(1);
        assertThat(lastError()).startsWith("gouji: ").contains(message).doesNotContain("geheim");
    }

    @Test
    void aJobFileThatIsNotThereIsNamed() {
        assertThat(gouji("run", folder.resolve("no.yml").toString())).isEqualTo(ExitCode.OPERATOR.code());
        assertThat(lastError()).contains("no.yml: 没有这个文件");
    }

    @Test
    void aBrokenJobFileIsNamedWithItsLine() throws IOException {
        Files.writeString(job, Files.readString(job).replace("roster:", "rooster:"));

        assertThat(gouji("run", job.toString())).isEqualTo(ExitCode.OPERATOR.code());
        assertThat(lastError()).contains("job.yml:").contains("'roster' is missing");
    }

    @ParameterizedTest
    @ValueSource(strings = {"run", "status"})
    void everyCommandNamesABrokenJobFileInOneLine(String command) throws IOException {
        Files.writeString(job, "job: test\ncounty: [\n");

        assertThat(gouji(command, job.toString())).isEqualTo(ExitCode.OPERATOR.code());
        assertThat(err.toString().strip().lines()).hasSize(1);
        assertThat(lastError()).contains("job.yml:").contains("YAML");
    }

    @Test
    void aRosterLineForNobodyIsNamedWithItsLine() throws IOException {
        Files.writeString(folder.resolve("roster.csv"), "990100103,,,township,990100,,,,\n", StandardOpenOption.APPEND);

        assertThat(gouji("run", job.toString())).isEqualTo(ExitCode.OPERATOR.code());
        assertThat(lastError()).contains("roster.csv:4: 代码990100103的单位没有名称");
    }

    @Test
    void aReportOfTwoUnitsWithOneNameWaitsAndTheOthersAreRead() throws IOException {
        Files.writeString(
                folder.resolve("roster.csv"), "990100103,白沙镇人民政府,,township,990100,,,,\n", StandardOpenOption.APPEND);
        Files.writeString(folder.resolve("inbox/2023-01-25/white.txt"), REPORT.replace("青岚镇", "白沙镇人民政府"));

        assertThat(gouji("run", job.toString())).isEqualTo(ExitCode.FINDINGS.code());
        gouji("status", job.toString());
        assertThat(out.toString()).contains("新读入1个，没有读入2个").contains("white.txt（规则ST-08A）");
    }

    @Test
    void theNextNightSaysThatNothingIsNewAndWhatStillWaits() {
        gouji("run", job.toString());
        clear();

        gouji("run", job.toString());

        assertThat(err.toString()).contains("没有新的或改过的文件").contains("收件文件夹里共有1个文件没有读入");
        assertThat(out.toString()).contains("收到文件2个：2个未变（其中1个以前就没有读入，仍待处理），新读入0个，没有读入0个");
    }

    @Test
    void theStatusTellsWhatIsWrongWithTheCountyAsAWhole() {
        gouji("run", job.toString());

        gouji("status", job.toString());

        assertThat(out.toString()).contains("2022年全县的问题：错误1条，见990100-2022/v1/findings.csv");
    }

    @Test
    void whatIsBackedUpIsRestoredElsewhere() throws IOException {
        gouji("run", job.toString());
        String backup = folder.resolve("county.zip").toString();

        assertThat(gouji("backup", backup, "--job", job.toString())).isEqualTo(ExitCode.CLEAN.code());
        assertThat(lastError()).startsWith("已备份：").contains(backup);
        assertThat(permissions(Path.of(backup))).isEqualTo("rw-------");
        assertThat(permissions(folder.resolve("database"))).isEqualTo("rwx------");

        String elsewhere = "database.url=jdbc:hsqldb:file:" + folder.resolve("elsewhere/gouji");
        assertThat(gouji("restore", backup, "--job", job.toString(), "--set", elsewhere))
                .isEqualTo(ExitCode.CLEAN.code());
        assertThat(lastError()).startsWith("已恢复：").contains("下次运行从这里接着做");
        clear();

        assertThat(gouji("status", job.toString(), "--set", elsewhere)).isEqualTo(ExitCode.FINDINGS.code());
        assertThat(out.toString()).contains("2022年AREA：2个单位中有1个的报告计入");
    }

    private static String permissions(Path path) throws IOException {
        assumeThat(path.getFileSystem().supportedFileAttributeViews()).contains("posix");
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    @Test
    void personsInATextAreToldToTheUnitAndStandInNothingPublished() throws IOException {
        Files.writeString(folder.resolve("inbox/2023-01-25/report.txt"), REPORT + """
            五、存在的主要问题及改进情况
            申请人张三丰（13900000000）多次来访来电要求要求公开。。问题是时效不够，下一步将改进。
            """);

        gouji("run", job.toString());

        assertThat(Files.readString(folder.resolve("output/990100-2022/v1/findings.csv")))
                .contains("NA-21", "NA-14", "申请人张某某（［手机号］）");
        try (Stream<Path> files = Files.walk(folder.resolve("output"))) {
            assertThat(files.filter(Files::isRegularFile))
                    .allSatisfy(file -> assertThat(content(file)).doesNotContain("13900000000", "张三丰"));
        }
    }

    /** What is packed in it, too. */
    private static String content(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        StringBuilder content = new StringBuilder(new String(bytes, StandardCharsets.UTF_8));
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            while (zip.getNextEntry() != null) {
                content.append(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return content.toString();
    }

    @Test
    void anEmptyInboxIsSaidSo() throws IOException {
        Files.delete(folder.resolve("inbox/2023-01-25/report.txt"));
        Files.delete(folder.resolve("inbox/2023-01-25/empty.txt"));

        assertThat(gouji("run", job.toString())).isEqualTo(ExitCode.OPERATOR.code());
        assertThat(lastError()).contains("收件文件夹是空的");
    }
}
