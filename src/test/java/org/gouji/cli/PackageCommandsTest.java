package org.gouji.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.gouji.publish.zip.FolderZip;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** {@code gouji explain} and {@code gouji verify} on a published package. */
class PackageCommandsTest {

    private static final Path GOLDEN = Path.of("src/test/resources/publish/package");

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void copyPackage() throws IOException {
        try (Stream<Path> files = Files.walk(GOLDEN)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = folder.resolve("v1").resolve(GOLDEN.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
        Files.writeString(folder.resolve("current.txt"), "v1\n");
    }

    @Test
    void aNumberIsExplainedAsTheSumThatItIs() {
        assertThat(gouji("explain", "VL.village.adults", "--package", folder.toString()))
                .isEqualTo(ExitCode.CLEAN.code());

        assertThat(out.toString()).isEqualToIgnoringNewLines("""
            AREA VL.village.adults 村书屋·成人：18人次，有单位没有数，合计只含有数的单位
            ├─ 示例县人民政府（990100-D00）：12，原文“12”，2032-01-14/990100-D00,年报.html，第10行，SHA-256 990100-D00…
            ├─ 示例县教育局（990100-D01）：无法读取，原文“一百”，2032-01-14/990100-D01,年报.html，第10行，SHA-256 990100-D01…
            ├─ 示例县开发区管委会（990100-Z01）：1，原文“1”，2032-01-14/990100-Z01,年报.html，第10行，SHA-256 990100-Z01…
            ├─ 太平街道办事处（990100001）：0，原文“0”，2032-01-14/990100001,年报.html，第10行，SHA-256 990100001…
            ├─ 青石镇人民政府（990100101）：5，原文“5”，2032-01-14/990100101,年报.html，第10行，SHA-256 990100101…
            ├─ 示例县财政局（990100-D02）：用了其他年度的格式，未计入
            └─ 白沙镇人民政府（990100102）：未报
            """);
    }

    @Test
    void whatTheOfficeAdjustedIsABranchOfItsOwn() {
        gouji("explain", "VL.total.spent", "--package", folder.toString());
        gouji("explain", "VL.village.days", "--package", folder.toString());

        assertThat(out.toString())
                .contains(
                        "AREA VL.total.spent 购书·支出：34.7500元，各单位合计35.0000，有单位没有数，合计只含有数的单位",
                        "├─ 县里调整+0.25，公布34.7500：县里统一采购，未计入各单位（王某，2032-02-01，决定a2）",
                        "└─ 县里调整-0.5，公布34.7500：退货（李某，2032-02-02，决定a3）",
                        "└─ 县里另填250，与合计相差+250：各村同一时间开放（王某，2032-02-01，决定m1）");
    }

    @Test
    void anotherSumHasOtherMembers() {
        gouji("explain", "VL.village.adults", "--package", folder.toString(), "--aggregate", "OWN");

        assertThat(out.toString().lines()).hasSize(2).last().asString().startsWith("└─ 示例县人民政府（990100-D00）：12");
    }

    @Test
    void aCellThatIsNotThereIsOneLine() {
        assertThat(gouji("explain", "VL.village.parrots", "--package", folder.toString()))
                .isEqualTo(ExitCode.OPERATOR.code());

        assertThat(err.toString().lines()).singleElement().asString().startsWith("gouji: AREA里没有VL.village.parrots这一格");
    }

    @Test
    void aYearIsNeededToFindAPackage() {
        assertThat(gouji("explain", "AP.new.total")).isEqualTo(ExitCode.OPERATOR.code());

        assertThat(err.toString()).contains("请写明年度，如“gouji explain 2020 AP.new.total”。");
    }

    @Test
    void aSoundPackageIsSaidToBeSound() {
        assertThat(gouji("verify", folder.toString())).isEqualTo(ExitCode.CLEAN.code());

        assertThat(out.toString()).isEqualToIgnoringNewLines(folder + "：完好，各数与各单位的数相符。\n");
        assertThat(err.toString()).isEqualToIgnoringNewLines("结论：1份结果都完好。\n");
    }

    @Test
    void aPackedPackageIsVerifiedToo() throws IOException {
        Path zip = folder.resolve(folder.getFileName() + "-v1.zip");
        FolderZip.write(folder.resolve("v1"), "v1", zip);

        assertThat(gouji("verify", zip.toString(), folder.toString())).isEqualTo(ExitCode.CLEAN.code());
    }

    @Test
    void aPackedPackageThatDiffersFromItsFolderIsFound() throws IOException {
        FolderZip.write(folder.resolve("v1/excel"), "v1", folder.resolve(folder.getFileName() + "-v1.zip"));

        assertThat(gouji("verify", folder.toString())).isEqualTo(ExitCode.FINDINGS.code());

        assertThat(out.toString()).contains("-v1.zip：其中的manifest.json与旁边文件夹里的文件不一样。");
    }

    @Test
    void aTamperedNumberIsFound() throws IOException {
        Path cells = folder.resolve("v1/unit-cells.csv");
        Files.writeString(cells, Files.readString(cells).replace(",number,1,12,12,", ",number,1,13,12,"));

        assertThat(gouji("verify", folder.toString())).isEqualTo(ExitCode.FINDINGS.code());

        assertThat(out.toString())
                .contains("unit-cells.csv的内容与清单上的SHA-256不符")
                .contains("AREA VL.village.adults发布为“18”，按各单位的数重新相加是“19”");
    }

    @Test
    void aFolderWithoutAPackageIsOneLine() {
        assertThat(gouji("verify", folder.resolve("nowhere").toString())).isEqualTo(ExitCode.OPERATOR.code());

        assertThat(err.toString().lines()).singleElement().asString().contains("这里没有已发布的结果");
    }

    private int gouji(String... arguments) {
        CommandLine commandLine = Gouji.commandLine();
        commandLine.setOut(new PrintWriter(out, true));
        commandLine.setErr(new PrintWriter(err, true));
        return commandLine.execute(arguments);
    }
}
