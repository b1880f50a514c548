package org.gouji.publish.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.gouji.intake.FileReading;
import org.gouji.intake.ReportReading;
import org.gouji.model.Finding;
import org.gouji.model.Reply;
import org.gouji.model.ReplyIdentity;
import org.gouji.publish.fillin.ReplyClerk;
import org.gouji.publish.fillin.ReplyWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The reply sheet of a letter, filled in and sent back. */
class ReplySheetTest {

    private static final Path FOLDER = Path.of("src/test/resources/intake/reply");

    private final Letter letter = InventedLetter.letter();
    private final byte[] sheet = new ReplyWorkbook(InventedLetter.CHINESE).bytes(letter, InventedLetter.text(letter));

    private static FileReading read(byte[] bytes) {
        return ReportReading.builtIn().read("答复.xlsx", bytes);
    }

    private static Reply reply(byte[] bytes) {
        FileReading reading = read(bytes);
        assertThat(reading.allFindings()).isEmpty();
        assertThat(reading.reports()).isEmpty();
        return reading.replies().get(0);
    }

    @Test
    void whatIsFilledInComesBackWithWhatItAnswers() {
        Reply reply = reply(new ReplyClerk(sheet)
                .answer(2, ReplyClerk.CORRECT, "0", "")
                .answer(3, ReplyClerk.EXPLAIN, "", "按台账\n核对无误")
                .sign("李某", "0571-0001", "2022-03-01")
                .bytes());

        assertThat(reply.identity().letter()).isEqualTo("990100101-2021");
        assertThat(reply.identity().submission()).isEqualTo("s1");
        assertThat(reply.answers()).hasSize(letter.problems().size());
        assertThat(reply.answers())
                .filteredOn(Reply.Answer::isGiven)
                .extracting(answer -> reply.item(answer).rule() + ":" + answer.choice() + ":" + answer.value() + ":"
                        + answer.reason())
                .containsExactly(
                        rule(2) + ":" + ReplyClerk.CORRECT + ":0:", rule(3) + ":" + ReplyClerk.EXPLAIN + "::按台账 核对无误");
        assertThat(reply.signature()).isEqualTo(new Reply.Signature("李某", "0571-0001", "2022-03-01"));
    }

    private String rule(int problem) {
        return letter.problems().get(problem - 1).finding().rule();
    }

    @Test
    void aProblemThatIsAboutNoCellHasNoPlaceForANumber() throws IOException {
        List<Boolean> isAboutCell = reply(sheet).identity().items().stream()
                .map(ReplyIdentity.Item::isAboutCell)
                .toList();

        assertThat(isAboutCell).contains(true).contains(false);
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(sheet))) {
            for (int item = 0; item < isAboutCell.size(); item++) {
                Cell value = workbook.getSheetAt(0).getRow(4 + item).getCell(8);
                assertThat(value.getCellStyle().getLocked()).isEqualTo(!isAboutCell.get(item));
                assertThat(choices(workbook.getSheetAt(0), 4 + item).contains(ReplyClerk.CORRECT))
                        .isEqualTo(isAboutCell.get(item));
            }
        }
    }

    private static String choices(Sheet sheet, int row) {
        return sheet.getDataValidations().stream()
                .filter(validation ->
                        validation.getRegions().getCellRangeAddresses()[0].isInRange(row, 7))
                .map(DataValidation::getValidationConstraint)
                .map(constraint -> constraint.getFormula1() == null
                        ? String.join(",", constraint.getExplicitListValues())
                        : constraint.getFormula1())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void onlyTheCellsForAnswersAreFree() throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(sheet))) {
            Sheet visible = workbook.getSheetAt(0);
            int free = 0;
            for (var row : visible) {
                for (Cell cell : row) {
                    free += cell.getCellStyle().getLocked() ? 0 : 1;
                }
            }

            assertThat(visible.getProtect()).isTrue();
            assertThat(workbook.isSheetVeryHidden(1)).isTrue();
            long numbers = reply(sheet).identity().items().stream()
                    .filter(ReplyIdentity.Item::isAboutCell)
                    .count();
            assertThat(free).isEqualTo((int) (2L * letter.problems().size() + numbers) + 6);
        }
    }

    @Test
    void theSameLetterGivesTheSameBytes() {
        assertThat(new ReplyWorkbook(InventedLetter.CHINESE).bytes(letter, InventedLetter.text(letter)))
                .isEqualTo(sheet);
    }

    @ParameterizedTest
    @ValueSource(strings = {"row inserted", "text changed", "written below", "written beside", "sheet added"})
    void aSheetThatWasSpoiledIsNotReadAtAll(String how) {
        byte[] spoiled = new ReplyClerk(sheet).spoil(spoiling(how)).bytes();

        assertThat(read(spoiled).replies()).isEmpty();
        assertThat(read(spoiled).findings()).extracting(Finding::rule).containsExactly("RP-01");
    }

    private static Consumer<Sheet> spoiling(String how) {
        return switch (how) {
            case "row inserted" -> sheet -> sheet.shiftRows(5, sheet.getLastRowNum(), 1);
            case "text changed" -> sheet -> sheet.getRow(4).createCell(3).setCellValue("没有问题");
            case "written below" -> sheet -> sheet.createRow(30).createCell(0).setCellValue("另附说明");
            case "written beside" -> sheet -> sheet.getRow(4).createCell(14).setCellValue("另附说明");
            default ->
                sheet -> sheet.getWorkbook()
                        .createSheet("附件")
                        .createRow(0)
                        .createCell(0)
                        .setCellValue("另附说明");
        };
    }

    @Test
    void aSheetThatWasMadeAnotherUnitsIsNotRead() {
        byte[] forged = new ReplyClerk(sheet).forge(2, "990100102").bytes();

        assertThat(read(forged).replies()).isEmpty();
        assertThat(read(forged).findings()).extracting(Finding::rule).containsExactly("RP-02");
    }

    /** Filled in and saved by LibreOffice, as both kinds of workbook; see the script beside them. */
    @ParameterizedTest
    @ValueSource(strings = {"answered.xlsx", "answered.xls"})
    void whatLibreOfficeSavedComesBackToo(String name) throws IOException {
        Reply reply = reply(Files.readAllBytes(FOLDER.resolve(name)));

        assertThat(reply.answers())
                .filteredOn(Reply.Answer::isGiven)
                .extracting(answer ->
                        answer.number() + ":" + answer.choice() + ":" + answer.value() + ":" + answer.reason())
                .containsExactly("1:" + ReplyClerk.CORRECT + ":1:抄错了", "2:" + ReplyClerk.EXPLAIN + "::上年少记1件");
        assertThat(reply.signature()).isEqualTo(new Reply.Signature("李某", "0571-0001", "2022-03-01"));
        assertThat(reply.answers().get(0).place().text()).isEqualTo("sheet \"答复单\" cell H5");
    }
}
