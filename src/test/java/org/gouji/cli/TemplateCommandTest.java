package org.gouji.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

class TemplateCommandTest {

    private static final String ROSTER = "sample-input/roster.csv";

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int template(String... more) {
        String[] args = Stream.concat(
                        Stream.of("template", "--roster", ROSTER, "--out", folder.toString()), Stream.of(more))
                .toArray(String[]::new);
        CommandLine commandLine = Gouji.commandLine();
        commandLine.setOut(new PrintWriter(out));
        commandLine.setErr(new PrintWriter(err));
        return commandLine.execute(args);
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void everyUnitOfTheYearGetsOne() throws IOException {
        assertThat(template("--year", "2022")).isEqualTo(ExitCode.CLEAN.code());

        assertThat(files()).hasSize(24).contains("990100101-雁汀镇人民政府-2022年填报表.xlsx");
        assertThat(err.toString()).startsWith("结论：已为24个单位生成2022年填报表");
    }

    @Test
    void onlyTheUnitsAskedForGetOne() throws IOException {
        template("--year", "2022", "--unit", "990100101", "--unit", "990100-D03");

        assertThat(files()).containsExactly("990100-D03-云屏县教育体育局-2022年填报表.xlsx", "990100101-雁汀镇人民政府-2022年填报表.xlsx");
    }

    @Test
    void aFileThatMayBeFilledInIsNotOverwritten() throws IOException {
        Path file = folder.resolve("990100101-雁汀镇人民政府-2022年填报表.xlsx");
        Files.writeString(file, "filled in");

        assertThat(template("--year", "2022")).isEqualTo(ExitCode.OPERATOR.code());

        assertThat(files()).hasSize(1);
        assertThat(file).hasContent("filled in");
        assertThat(err.toString()).contains("可能已经填过，没有覆盖");
    }

    @ParameterizedTest
    @CsvSource({"2017, '', 2017年没有可用的格式", "2022, 12345, 单位名录里没有代码12345", "12, '', 12年没有可用的格式"})
    void whatTheOperatorMustMendIsOneLine(String year, String unit, String said) throws IOException {
        String[] args = unit.isEmpty() ? new String[] {"--year", year} : new String[] {"--year", year, "--unit", unit};

        assertThat(template(args)).isEqualTo(ExitCode.OPERATOR.code());

        assertThat(err.toString()).contains(said);
        assertThat(files()).isEmpty();
    }
}
