package org.gouji.publish.fillin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import javax.xml.parsers.DocumentBuilderFactory;
import org.gouji.form.FillInLayout;
import org.gouji.form.FillInSheet;
import org.gouji.form.Form;
import org.gouji.form.FormLibrary;
import org.gouji.intake.FileReading;
import org.gouji.intake.ReportReading;
import org.gouji.message.Language;
import org.gouji.message.Messages;
import org.gouji.model.Cell;
import org.gouji.model.CellKey;
import org.gouji.model.Finding;
import org.gouji.model.FormId;
import org.gouji.model.ReportYear;
import org.gouji.model.UnitCode;
import org.gouji.model.Value;
import org.gouji.roster.Unit;
import org.gouji.roster.UnitKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Workbooks of any form, filled in by a program that does not calculate. */
class FillInWorkbookTest {

    private static final Path FORMS = Path.of("src/test/resources/form/third");
    private static final Unit UNIT = new Unit(
            new UnitCode("990100101"), "青石镇人民政府", List.of(), UnitKind.TOWNSHIP, "", Unit.OPEN_FROM, Unit.OPEN_TO, "");

    private final FormLibrary library = FormLibrary.with(FORMS);

    private byte[] workbook(String form, int year) {
        return new FillInWorkbook(library.form(new FormId(form)), new Messages(Language.ZH))
                .bytes(UNIT, new ReportYear(year));
    }

    private static FileReading read(byte[] bytes) {
        return ReportReading.with(FORMS).read("表.xlsx", bytes);
    }

    @ParameterizedTest(name = "form {0}")
    @CsvSource({"2019, 2020", "2021, 2024", "library-2030, 2031"})
    void whateverStandsInACellComesBackAsThatCell(String form, int year) {
        Random random = new Random(7);
        Map<CellKey, String> numbers = new HashMap<>();
        Clerk clerk = new Clerk(workbook(form, year));
        int sheet = 2;
        for (FillInSheet each : FillInLayout.of(library.form(new FormId(form))).sheets()) {
            for (Map.Entry<CellKey, FillInSheet.Position> entry : each.entries().entrySet()) {
                String number = Integer.toString(random.nextInt(1_000_000));
                numbers.put(entry.getKey(), number);
                clerk.write(sheet, Formula.address(entry.getValue()), number);
            }
            sheet++;
        }

        List<Cell> cells = read(clerk.bytes()).reports().get(0).cells();

        assertThat(cells)
                .hasSize(numbers.size())
                .allSatisfy(cell -> assertThat(cell.raw()).isEqualTo(numbers.get(cell.key())));
    }

    @Test
    void aTotalThatNobodyCalculatedIsNoNumber() {
        byte[] filled = new Clerk(workbook("2021", 2024)).write(3, "D7", "3").bytes();

        FileReading reading = read(filled);

        Cell total = cell(reading, "AP.new.total");
        assertThat(total.value()).isInstanceOf(Value.Unreadable.class);
        assertThat(cell(reading, "AP.new.np").raw()).isEqualTo("3");
        assertThat(cell(reading, "AP.new.lp_ent").value()).isInstanceOf(Value.Blank.class);
        assertThat(reading.allFindings().stream().filter(Finding::isError).map(Finding::rule))
                .containsOnly("FILL-04", "ST-03");
    }

    private static Cell cell(FileReading reading, String key) {
        return reading.reports().get(0).cells().stream()
                .filter(cell -> cell.key().equals(CellKey.parse(key)))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aWorkbookOfAnotherEditionOfItsFormIsRefused() {
        byte[] workbook = workbook("library-2030", 2031);

        assertThat(ReportReading.builtIn().read("表.xlsx", workbook).allFindings())
                .extracting(Finding::rule)
                .containsExactly("FILL-03");
    }

    @Test
    void aLabelThatIsNoLongerWhereItWasIsNamedAndNothingIsRead() {
        byte[] changed =
                new Clerk(workbook("2021", 2024)).replace("办理结果", "办结情况").bytes();

        FileReading reading = read(changed);

        assertThat(reading.reports()).isEmpty();
        assertThat(reading.allFindings()).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo("FILL-01");
            assertThat(finding.arguments().get("raw")).contains("办结情况");
            assertThat(finding.arguments().get("right")).contains("办理结果");
        });
    }

    @Test
    void aWorkbookThatHidesAnIdentityOfNobodyIsNotRead() {
        byte[] changed =
                new Clerk(workbook("2021", 2024)).replace("990100101", "").bytes();

        FileReading reading = read(changed);

        assertThat(reading.reports()).isEmpty();
        assertThat(reading.allFindings()).extracting(Finding::rule).containsExactly("FILL-02");
    }

    @Test
    void theSameUnitAndYearGiveTheSameBytes() {
        assertThat(workbook("2021", 2024)).isEqualTo(workbook("2021", 2024));
    }

    @ParameterizedTest(name = "form {0}, sheet {1}")
    @CsvSource({"2021, 2, 10", "2021, 3, 144", "2021, 4, 12", "2019, 2, 22", "2019, 3, 132"})
    void onlyTheCellsOfNumbersAreFreeAndAllOfThemAreValidated(String form, int sheet, int numbers) throws Exception {
        String xml = new Clerk(workbook(form, form.equals("2021") ? 2024 : 2020))
                .part("xl/worksheets/sheet" + sheet + ".xml");

        assertThat(DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8))))
                .isNotNull();
        assertThat(xml).containsPattern("<sheetProtection [^>]*sheet=\"true\"").doesNotContain("password");
        assertThat(xml.split("<dataValidation ", -1)).hasSize(numbers + 1);
    }

    @Test
    void aTotalAddsItselfUpAndIsLeftEmptyWhileANumberIsMissing() {
        String xml = new Clerk(workbook("2021", 2024)).part("xl/worksheets/sheet3.xml");

        assertThat(xml).contains("<f>IF(COUNT(D7:I7)=6,SUM(D7:I7),\"\")</f>");
    }

    @Test
    void whatTheTotalsMakeTrueIsNotChecked() {
        Form form = library.form(new FormId("2021"));

        assertThat(Totals.of(form).checks())
                .extracting(check -> check.rule() + " " + check.place().column())
                .contains("AP-01 np", "AP-01 total", "AD-16 ")
                .noneMatch(check -> check.startsWith("AP-03") || check.startsWith("AP-04") || check.startsWith("RL"));
    }
}
