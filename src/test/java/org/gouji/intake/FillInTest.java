package org.gouji.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.gouji.document.DocumentReader;
import org.gouji.document.DocumentResult;
import org.gouji.document.FillIn;
import org.gouji.message.Language;
import org.gouji.message.Messages;
import org.gouji.model.Cell;
import org.gouji.model.CellState;
import org.gouji.model.Finding;
import org.gouji.model.Report;
import org.gouji.model.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Fill-in workbooks as they come back from LibreOffice, sound ones and others; see the script beside them. */
class FillInTest {

    private static final Path FOLDER = Path.of("src/test/resources/intake/fill-in");

    private static FileReading read(String name) throws IOException {
        return ReportReading.builtIn().read(name, Files.readAllBytes(FOLDER.resolve(name)));
    }

    @ParameterizedTest
    @CsvSource({"filled-2024.xlsx, 2021, 200", "filled-2024.xls, 2021, 200", "filled-2020.xlsx, 2019, 198"})
    void whatWasFilledInIsReadByItsAddress(String name, String form, int cells) throws IOException {
        FileReading reading = read(name);

        assertThat(reading.allFindings()).isEmpty();
        Report report = reading.reports().get(0);
        assertThat(report.form().id()).isEqualTo(form);
        assertThat(report.title().unitCode()).isEqualTo("990100101");
        assertThat(report.title().text()).startsWith("雁汀镇人民政府20").endsWith("年政府信息公开工作年度报告");
        assertThat(report.cells()).hasSize(cells);
        assertThat(typed(report)).containsAllEntriesOf(figures(name));
    }

    /** The numbers other than 0 by their places. */
    private static Map<String, String> typed(Report report) {
        return report.cells().stream()
                .filter(cell -> cell.value() instanceof Value.Amount)
                .filter(cell -> !cell.raw().equals("0"))
                .collect(Collectors.toMap(
                        cell -> cell.source().text(), Cell::raw, (one, other) -> one + other, TreeMap::new));
    }

    private static Map<String, String> figures(String name) throws IOException {
        String year = name.replaceAll("\\D", "");
        return Files.readAllLines(FOLDER.resolve("figures-" + year + ".txt")).stream()
                .map(line -> line.split(" ", -1))
                .collect(Collectors.toMap(line -> "sheet \"" + line[0] + "\" cell " + line[1], line -> line[2]));
    }

    @Test
    void anEmptyWorkbookIsAReportOfBlanks() throws IOException {
        FileReading reading = read("empty-2024.xlsx");

        assertThat(reading.reports().get(0).cells())
                .hasSize(200)
                .allMatch(cell -> cell.value().state() == CellState.BLANK);
        assertThat(reading.allFindings())
                .filteredOn(Finding::isError)
                .allMatch(finding -> finding.rule().equals("ST-03"));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            row-inserted-2024.xlsx      | 填报表的版式被改动，从“表三”C14格起与原表不同（原为“4.保护第三方合法权益”）
            column-deleted-2024.xlsx    | 填报表的版式被改动，从“表三”J5格起与原表不同（原为“总计”）
            cells-pushed-down-2024.xlsx | 填报表的版式被改动，从“表三”E32格起与原表不同（现为“0”）
            label-pasted-over-2024.xlsx | 填报表的版式被改动，从“表二”A7格起与原表不同（原为“行政规范性文件”）（现为“规范性文件和其他”）
            sheet-removed-2024.xlsx     | 填报表的版式被改动，从“表四”A1格起与原表不同（原为“雁汀镇人民政府2024年政府信息公开工作年度报告”）
            identity-changed-2024.xlsx  | 填报表里隐藏的身份信息被改动，不能确定是哪个单位、哪一年的
            """)
    void aChangedWorkbookIsRefusedAndTheChangeNamed(String name, String said) throws IOException {
        FileReading reading = read(name);

        assertThat(reading.reports()).isEmpty();
        assertThat(reading.refusals())
                .singleElement()
                .extracting(new Messages(Language.ZH)::sentence)
                .asString()
                .startsWith(said);
    }

    @Test
    void theCheckCellsSayWhatIsOffAndByHowMuch() throws IOException {
        DocumentResult opened = new DocumentReader()
                .read("x", Files.readAllBytes(FOLDER.resolve("off-by-three-2024.xlsx")))
                .get(0);
        FillIn workbook = ((DocumentResult.Opened) opened).document().fillIn();

        assertThat(workbook.text("表三", 32, 3)).isEqualTo("不平：左边多3");
        assertThat(workbook.text("表三", 32, 4)).isEqualTo("√");
        assertThat(workbook.text("填表说明", 3, 1)).isEqualTo("有2处核对不符，见表右和表下的红字");
        assertThat(workbook.text("填表说明", 2, 1)).isEqualTo("√ 已填完，核对相符");
    }

    @Test
    void aTotalTypedOverItsFormulaIsCheckedLikeAnyOther() throws IOException {
        assertThat(read("total-typed-2024.xlsx").allFindings())
                .extracting(Finding::rule)
                .containsExactly("SUM-01", "AP-01", "AP-04");
    }
}
