package org.gouji.document.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Random;
import java.util.function.Consumer;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFCellStyle;
import org.apache.poi.hssf.usermodel.HSSFClientAnchor;
import org.apache.poi.hssf.usermodel.HSSFFont;
import org.apache.poi.hssf.usermodel.HSSFRow;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.gouji.document.DocumentReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class XlsReaderTest {

    @Test
    void eachCellIsAPieceWithItsAddress() {
        byte[] file = file(book -> {
            HSSFRow row = book.createSheet("表 二").createRow(2);
            row.createCell(1).setCellValue("规章");
            row.createCell(2).setCellValue(5);
        });

        assertThat(Shown.rows(file)).isEqualTo("规章|5");
        assertThat(Shown.sources(file)).containsExactly("sheet \"表 二\" cell B3", "sheet \"表 二\" cell C3");
    }

    @Test
    void cellsThatAMergedOneCoversAreNoPieces() {
        byte[] file = file(book -> {
            HSSFSheet sheet = book.createSheet();
            fill(sheet.createRow(0), "一", "盖住", "二");
            fill(sheet.createRow(1), "7", "8", "1");
            sheet.addMergedRegion(new CellRangeAddress(0, 1, 0, 1));
        });

        assertThat(Shown.rows(file)).isEqualTo("一|二\n1");
    }

    @Test
    void figuresThatAreStruckOutOrWhiteOnWhiteAreMarked() {
        byte[] file = file(book -> {
            for (int i = 0; i < 3; i++) {
                book.createFont(); // so that those below stand behind the number that no font has
            }
            HSSFFont struck = book.createFont();
            struck.setStrikeout(true);
            HSSFFont white = book.createFont();
            white.setColor(IndexedColors.WHITE.index);
            HSSFRow row = book.createSheet().createRow(0);
            fill(row, "12", "12", "12", "12");
            row.getCell(0).setCellStyle(style(book, struck, FillPatternType.NO_FILL));
            row.getCell(1).setCellStyle(style(book, white, FillPatternType.NO_FILL));
            row.getCell(2).setCellStyle(style(book, white, FillPatternType.SOLID_FOREGROUND));
        });

        assertThat(Shown.rows(file)).isEqualTo("1\u03362\u0336|1\uFFFD2\uFFFD|12|12");
    }

    private static HSSFCellStyle style(HSSFWorkbook book, HSSFFont font, FillPatternType fill) {
        HSSFCellStyle style = book.createCellStyle();
        style.setFont(font);
        style.setFillForegroundColor(IndexedColors.BLUE.index);
        style.setFillPattern(fill);
        return style;
    }

    @Test
    void emptyCellsWithBordersArePieces() {
        byte[] file = file(book -> {
            HSSFCellStyle bordered = book.createCellStyle();
            bordered.setBorderLeft(BorderStyle.THIN);
            HSSFSheet sheet = book.createSheet();
            fill(sheet.createRow(0), "头", "甲", "乙");
            HSSFRow row = sheet.createRow(1);
            row.createCell(0).setCellValue("规章");
            for (int column = 1; column < 6; column++) {
                row.createCell(column).setCellStyle(bordered);
            }
        });

        assertThat(Shown.rows(file)).isEqualTo("头|甲|乙\n规章||");
    }

    @Test
    void hiddenSheetsRowsAndColumnsAreNotReadAndSaid() {
        byte[] file = file(book -> {
            fill(book.createSheet("旧").createRow(0), "9");
            HSSFSheet sheet = book.createSheet("表");
            fill(sheet.createRow(0), "1", "2", "3");
            fill(sheet.createRow(1), "4");
            fill(sheet.createRow(2), "5");
            sheet.setColumnHidden(1, true);
            sheet.getRow(1).setZeroHeight(true);
            book.setActiveSheet(1);
            book.setSheetHidden(0, true);
        });

        assertThat(Shown.rows(file)).isEqualTo("1|3\n5|");
        assertThat(Shown.remarks(file)).containsExactly("FILE-11 旧", "FILE-13 表 B1…A2 (2) sheet \"表\" cell B1");
    }

    @ParameterizedTest(name = "{1} of {0} is {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    General             | 3                   | 3
                    General             | 0.30000000000000004 | 0.3
                    #,##0               | 1234                | 1,234
                    0.00                | 0.375               | 0.38
                    yyyy"年"m"月"d"日"   | 44573              | 2022年1月12日
                    """)
    void numbersAreReadAsShown(String format, double value, String shown) {
        byte[] file = file(book -> {
            HSSFCellStyle style = book.createCellStyle();
            style.setDataFormat(book.createDataFormat().getFormat(format));
            HSSFRow row = book.createSheet().createRow(0);
            row.createCell(0).setCellValue(value);
            row.getCell(0).setCellStyle(style);
        });

        assertThat(Shown.rows(file)).isEqualTo(shown);
    }

    @Test
    void formulasShowWhatTheyGave() {
        byte[] file = file(book -> {
            HSSFRow row = book.createSheet().createRow(0);
            row.createCell(0).setCellFormula("1+2");
            row.createCell(1).setCellFormula("\"无\"&\"项\"");
            row.createCell(2).setCellFormula("1/0");
            row.createCell(3).setCellFormula("1=1");
            book.getCreationHelper().createFormulaEvaluator().evaluateAll();
        });

        assertThat(Shown.rows(file)).isEqualTo("3|无项|#DIV/0!|TRUE");
    }

    @Test
    void formulasThatNobodyWorkedOutAreNotBelieved() {
        byte[] file = file(book -> {
            HSSFSheet sheet = book.createSheet();
            sheet.createRow(0).createCell(0).setCellFormula("1+2");
            sheet.setForceFormulaRecalculation(true);
        });

        assertThat(Shown.rows(file)).isEqualTo("=?");
    }

    @Test
    void picturesAreCounted() {
        byte[] file = file(book -> {
            HSSFSheet sheet = book.createSheet();
            fill(sheet.createRow(0), "见图");
            int picture = book.addPicture(new byte[] {1, 2, 3}, Workbook.PICTURE_TYPE_PNG);
            sheet.createDrawingPatriarch().createPicture(new HSSFClientAnchor(), picture);
        });

        assertThat(Shown.open(file).pictures()).hasSize(1);
    }

    @Test
    void aWorkbookWithAPasswordIsRefused() {
        Biff8EncryptionKey.setCurrentUserPassword("机密");
        byte[] file;
        try {
            file = file(book -> fill(book.createSheet().createRow(0), "1"));
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }

        assertThat(Shown.refusal(file)).isEqualTo("FILE-07 XLS");
    }

    /** Cut off and with flipped bits: whatever it gives, it is a document or a refusal. */
    @Test
    void damagedBytesNeverThrow() {
        Random random = new Random(20222);
        byte[] sound = file(book -> {
            HSSFSheet sheet = book.createSheet();
            fill(sheet.createRow(0), "一", "2", "3");
            fill(sheet.createRow(1), "二", "5", "6");
            sheet.addMergedRegion(new CellRangeAddress(0, 1, 0, 0));
        });
        DocumentReader documents = new DocumentReader();

        for (int i = 0; i < 500; i++) {
            byte[] damaged = Arrays.copyOf(sound, i % 2 == 0 ? sound.length : random.nextInt(sound.length) + 1);
            for (int flips = random.nextInt(4) + i % 2; flips > 0; flips--) {
                damaged[random.nextInt(damaged.length)] ^= (byte) (1 << random.nextInt(8));
            }

            assertThat(documents.read("表.xls", damaged)).isNotEmpty();
        }
    }

    private static void fill(HSSFRow row, String... texts) {
        for (int i = 0; i < texts.length; i++) {
            row.createCell(i).setCellValue(texts[i]);
        }
    }

    private static byte[] file(Consumer<HSSFWorkbook> content) {
        try (HSSFWorkbook book = new HSSFWorkbook();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            content.accept(book);
            book.write(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
