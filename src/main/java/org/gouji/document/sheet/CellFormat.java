package org.gouji.document.sheet;

import java.util.List;
import org.apache.poi.ss.usermodel.DateUtil;

/**
 * How a cell looks, as far as that decides what is read.
 *
 * @param number of its number format
 * @param code of its number format; the quotes of a date format left out
 * @param isPlain whether it writes whole numbers as their digits alone
 */
record CellFormat(int number, String code, boolean isPlain, boolean isDate, boolean isBordered) {

    static final CellFormat GENERAL = of(0, "General", false);

    /** No program writes a longer one. */
    private static final int LONGEST = 255;

    static CellFormat of(int number, String written, boolean isBordered) {
        String code = written.length() > LONGEST ? "General" : written;
        boolean isPlain = code.equals("General") || code.equals("0") || code.equals("@");
        boolean isDate = !isPlain && DateUtil.isADateFormat(number, code);
        return new CellFormat(number, isDate ? code.replace("\"", "") : code, isPlain, isDate, isBordered);
    }

    /** Whether it leaves it to the program how to write a number. */
    boolean isGeneral() {
        return code.contains("General") || code.equals("@");
    }

    /** Its parts for positive numbers, negative ones and zero, as far as it tells them apart. */
    List<String> sections() {
        return List.of(code.split(";(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1));
    }

    CellFormat withCode(String other) {
        return new CellFormat(number, other, isPlain, isDate, isBordered);
    }
}
