package org.gouji.definition;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.poi.UnsupportedFileFormatException;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.NumberToTextConverter;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.gouji.message.Refusal;

/** A workbook with one sheet that an office keeps as a table -> its rows, each with its number on the sheet. */
final class OfficeWorkbook {

    /** What every XLSX begins with, being a ZIP file. */
    private static final byte[] BEGIN = {'P', 'K', 3, 4};

    /** Formats of days that Excel for China numbers and does not write out. */
    private static final List<Integer> CHINESE_DAYS = List.of(27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58);

    private OfficeWorkbook() {}

    static boolean is(byte[] bytes) {
        return bytes.length > BEGIN.length
                && bytes[0] == BEGIN[0]
                && bytes[1] == BEGIN[1]
                && bytes[2] == BEGIN[2]
                && bytes[3] == BEGIN[3];
    }

    /** The rows that say anything. */
    static List<OfficeTable.Line> read(Path file, byte[] bytes) {
        List<OfficeTable.Line> found = new ArrayList<>();
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            for (Sheet sheet : workbook) {
                List<OfficeTable.Line> lines = lines(sheet);
                if (!lines.isEmpty() && !found.isEmpty()) {
                    throw Refusal.at(file, "file.sheets", Map.of("sheet", sheet.getSheetName()));
                }
                found.addAll(lines);
            }
            return found;
        } catch (IOException | POIXMLException | UnsupportedFileFormatException e) {
            throw Refusal.at(file, "file.not-workbook", Map.of(), e);
        }
    }

    private static List<OfficeTable.Line> lines(Sheet sheet) {
        List<OfficeTable.Line> lines = new ArrayList<>();
        for (Row row : sheet) {
            List<String> fields = fields(row);
            if (!fields.isEmpty()) {
                lines.add(new OfficeTable.Line(row.getRowNum() + 1L, fields));
            }
        }
        return lines;
    }

    /** Up to the last cell that says anything. */
    private static List<String> fields(Row row) {
        List<String> fields = new ArrayList<>();
        for (Cell cell : row) {
            String text = text(cell).strip();
            if (!text.isEmpty()) {
                while (fields.size() < cell.getColumnIndex()) {
                    fields.add("");
                }
                fields.add(text);
            }
        }
        return fields;
    }

    /** A day as 2022-02-01 and a number as it was typed, whatever they are shown as. */
    private static String text(Cell cell) {
        CellType type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        return switch (type) {
            case STRING -> cell.getStringCellValue();
            case NUMERIC ->
                isDay(cell) ? cell.getLocalDateTimeCellValue().toLocalDate().toString() : number(cell);
            case BOOLEAN -> Boolean.toString(cell.getBooleanCellValue());
            case BLANK, ERROR, FORMULA, _NONE -> "";
        };
    }

    private static boolean isDay(Cell cell) {
        return DateUtil.isCellDateFormatted(cell)
                || CHINESE_DAYS.contains((int) cell.getCellStyle().getDataFormat());
    }

    private static String number(Cell cell) {
        return new BigDecimal(NumberToTextConverter.toText(cell.getNumericCellValue())).toPlainString();
    }
}
