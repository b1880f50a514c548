package org.gouji.publish.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.gouji.consolidate.Aggregate;
import org.gouji.form.Form;
import org.gouji.model.FormId;
import org.gouji.model.ReportYear;
import org.gouji.publish.LibraryCounty;
import org.gouji.publish.csv.CsvFile;
import org.gouji.publish.verify.CsvScanner;
import org.gouji.publish.verify.Header;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The documents of the golden package; whether formulas give our numbers is asked of LibreOffice. */
class OfficeDocumentsTest {

    private static final Path GOLDEN = Path.of("src/test/resources/publish/package");
    private static final ReportYear YEAR = new ReportYear(2031);
    private static final Form FORM = LibraryCounty.FORMS.form(new FormId("visits-2031"));

    @TempDir
    private Path folder;

    @BeforeEach
    void copyTables() throws IOException {
        try (Stream<Path> files = Files.list(GOLDEN)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, folder.resolve(file.getFileName()));
            }
        }
    }

    @Test
    void theSameTablesGiveTheSameBytes() throws IOException {
        List<CsvFile.Written> first = write();

        assertThat(write()).isEqualTo(first);
        assertThat(first)
                .extracting(CsvFile.Written::name)
                .containsExactly(
                        "office/county-brief.docx", "office/county-report.docx", "office/county-workbook.xlsx");
    }

    @Test
    void eachCountedUnitHasASheetAndTheCountyAddsThemUp() throws IOException {
        write();

        try (Workbook workbook = workbook(folder.resolve("office/county-workbook.xlsx"))) {
            List<String> names = new ArrayList<>();
            workbook.forEach(sheet -> names.add(sheet.getSheetName()));
            assertThat(names)
                    .startsWith("核对", "本行政区域汇总", "本级", "县政府机关")
                    .contains("青石镇人民政府")
                    .doesNotContain("白沙镇人民政府", "示例县财政局");
            List<String> formulas = new ArrayList<>();
            workbook.getSheet("本级")
                    .forEach(row -> row.forEach(cell -> {
                        if (cell.getCellType() == org.apache.poi.ss.usermodel.CellType.FORMULA) {
                            formulas.add(cell.getCellFormula());
                        }
                    }));
            assertThat(formulas).isNotEmpty().allMatch(formula -> formula.contains("'示例县教育局'!"));
        }
    }

    @Test
    void libreOfficeWorksOutThePublishedNumbers() throws Exception {
        write();
        Path recalculated = recalculated(folder.resolve("office/county-workbook.xlsx"));

        Map<String, String> published = published();
        Map<String, String> added = new TreeMap<>();
        try (Workbook workbook = workbook(recalculated)) {
            Sheet bridge = workbook.getSheet("核对");
            assertThat(bridge.getRow(1).getCell(4).getNumericCellValue()).isZero();
            for (int i = 4; i <= bridge.getLastRowNum(); i++) {
                Row row = bridge.getRow(i);
                boolean isNumber =
                        row.getCell(5).getCachedFormulaResultType() == org.apache.poi.ss.usermodel.CellType.NUMERIC;
                added.put(
                        row.getCell(0).getStringCellValue() + " "
                                + row.getCell(1).getStringCellValue(),
                        isNumber ? plain(BigDecimal.valueOf(row.getCell(5).getNumericCellValue())) : "");
            }
        }

        assertThat(added).hasSizeGreaterThan(30).isEqualTo(published);
    }

    @Test
    void theReportHasTheTablesOfTheFormWithTheirSpansAndTheCoverage() throws IOException {
        write();

        try (XWPFDocument report = document("county-report.docx")) {
            assertThat(report.getTables()).hasSameSizeAs(FORM.tables());
            String xml = report.getTables().get(0).getCTTbl().xmlText();
            assertThat(xml).contains("gridSpan");
            assertThat(report.getParagraphs().stream().map(XWPFParagraph::getText))
                    .anyMatch(text -> text.contains("应报7个单位，已计入5个，缺报1个（白沙镇人民政府）"))
                    .anyMatch(text -> text.contains("＊VL.mobile.children：各单位合计15，调整-2，公布13。联合活动两家都计了"))
                    .noneMatch(text -> text.contains("巡回点补计"));
        }
    }

    @Test
    void everyFactOfTheBriefSaysWhereItIsFrom() throws IOException {
        write();

        try (XWPFDocument brief = document("county-brief.docx")) {
            long notes = brief.getFootnotes().stream()
                    .filter(note -> !note.getParagraphs().isEmpty()
                            && note.getParagraphs().get(0).getText().contains("见"))
                    .count();
            assertThat(notes).isPositive();
        }
    }

    private List<CsvFile.Written> write() throws IOException {
        return OfficeDocuments.write(folder, "示例县", YEAR, FORM, Aggregate.ofCounty(LibraryCounty.ROSTER, YEAR));
    }

    /** The county numbers of the package, by aggregate and cell; empty where there is none. */
    private Map<String, String> published() throws IOException {
        Map<String, String> names = new TreeMap<>();
        Aggregate.ofCounty(LibraryCounty.ROSTER, YEAR).forEach(each -> names.put(each.code(), each.chinese()));
        Map<String, String> published = new TreeMap<>();
        try (CsvScanner line = new CsvScanner(folder.resolve("county-cells.csv"))) {
            line.next();
            Header header = new Header(line.texts());
            while (line.next()) {
                String value = line.text(header.field("value"));
                published.put(
                        names.get(line.text(header.field("aggregate"))) + " " + line.text(header.field("table")) + "."
                                + line.text(header.field("row_code")) + "." + line.text(header.field("column_code")),
                        value.isEmpty() ? "" : plain(new BigDecimal(value)));
            }
        }
        // As the office adjusted them.
        published.put("本行政区域汇总 VL.mobile.children", "13");
        published.put("本行政区域汇总 VL.total.spent", "34.75");
        published.put("本行政区域汇总 VL.village.days", "250");
        published.put("东片 VL.mobile.adults", "15");
        return published;
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    private Path recalculated(Path workbook) throws IOException, InterruptedException {
        Process process;
        try {
            process = new ProcessBuilder(
                            "soffice",
                            "--headless",
                            "-env:UserInstallation=file://" + folder.resolve("profile"),
                            "--convert-to",
                            "xlsx:Calc MS Excel 2007 XML",
                            "--outdir",
                            folder.resolve("recalculated").toString(),
                            workbook.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("soffice.log").toFile())
                    .start();
        } catch (IOException e) {
            assumeTrue(false, "LibreOffice is not installed, so nobody works out the formulas");
            throw e;
        }
        assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
        return folder.resolve("recalculated").resolve(workbook.getFileName());
    }

    private static Workbook workbook(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return new XSSFWorkbook(in);
        }
    }

    private XWPFDocument document(String name) throws IOException {
        try (InputStream in = Files.newInputStream(folder.resolve("office").resolve(name))) {
            return new XWPFDocument(in);
        }
    }
}
