package org.gouji.publish.fillin;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.gouji.model.ReplyLayout;

/** A clerk who fills in a reply sheet with a spreadsheet program. */
public final class ReplyClerk {

    public static final String CORRECT = "改正为右栏数字";
    public static final String EXPLAIN = "维持原报，说明理由";
    public static final String ANEW = "另报改正后的报告";

    private final XSSFWorkbook workbook;

    public ReplyClerk(byte[] sheet) {
        try {
            workbook = new XSSFWorkbook(new ByteArrayInputStream(sheet));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Answers a problem, by its number in the letter. */
    public ReplyClerk answer(int problem, String choice, String value, String reason) {
        int row = ReplyLayout.FIRST_ROW + problem - 1;
        type(row, ReplyLayout.CHOICE, choice);
        type(row, ReplyLayout.VALUE, value);
        type(row, ReplyLayout.REASON, reason);
        return this;
    }

    /** Signs below the last problem. */
    public ReplyClerk sign(String name, String telephone, String date) {
        int row = sheet().getLastRowNum();
        type(row, ReplyLayout.PERSON, name);
        type(row, ReplyLayout.TELEPHONE, telephone);
        type(row, ReplyLayout.DATE, date);
        return this;
    }

    /** Does what should not be done. */
    public ReplyClerk spoil(Consumer<Sheet> spoiling) {
        spoiling.accept(sheet());
        return this;
    }

    /** Changes a line of the hidden sheet. */
    public ReplyClerk forge(int line, String text) {
        workbook.getSheetAt(1).getRow(line).createCell(1).setCellValue(text);
        return this;
    }

    private Sheet sheet() {
        return workbook.getSheetAt(0);
    }

    private void type(int row, int column, String text) {
        if (text.isEmpty()) {
            return;
        }
        Cell cell = sheet().getRow(row).getCell(column);
        if (text.matches("-?[0-9]+(\\.[0-9]+)?")) {
            cell.setCellValue(Double.parseDouble(text));
        } else {
            cell.setCellValue(text);
        }
    }

    /** Fills in the sheet that src/test/resources/intake/reply/make has LibreOffice open and save. */
    public static void main(String[] files) throws IOException {
        byte[] filled = new ReplyClerk(Files.readAllBytes(Path.of(files[0])))
                .answer(1, CORRECT, "1", "抄错了")
                .answer(2, EXPLAIN, "", "上年少记1件")
                .sign("李某", "0571-0001", "2022-03-01")
                .bytes();
        Files.write(Path.of(files[1]), filled);
    }

    public byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (XSSFWorkbook closed = workbook) {
            closed.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
