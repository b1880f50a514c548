package org.gouji.document.sheet;

import java.util.List;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.DateUtil;

/**
 * How a cell looks, as far as that decides what is read.
 *
 * @param number of its number format
 * @param code of its number format; the quotes of a date format left out
 * @param sections its parts for positive numbers, negative ones and zero, as far as it tells them apart
 * @param isPlain whether it writes whole numbers as their digits alone
 */
record CellFormat(int number, String code, List<String> sections, boolean isPlain, boolean isDate, CellLook look) {

    private static final Pattern BETWEEN_SECTIONS = Pattern.compile(";(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)");

    static final CellFormat GENERAL = of(0, "General", CellLook.PLAIN);

    /** No program writes a longer one. */
    private static final int LONGEST = 255;

    static CellFormat of(int number, String written, CellLook look) {
        String code = written.length() > LONGEST ? "General" : written;
        boolean isPlain = code.equals("General") || code.equals("0") || code.equals("@");
        boolean isDate = !isPlain && DateUtil.isADateFormat(number, code);
        String kept = isDate ? code.replace("\"", "") : code;
        return new CellFormat(number, kept, sections(kept), isPlain, isDate, look);
    }

    /** Whether it leaves it to the program how to write a number. */
    boolean isGeneral() {
        return code.contains("General") || code.equals("@");
    }

    private static List<String> sections(String code) {
        return code.indexOf(';') < 0 ? List.of(code) : List.of(BETWEEN_SECTIONS.split(code, -1));
    }

    CellFormat withCode(String other) {
        return new CellFormat(number, other, sections(other), isPlain, isDate, look);
    }
}
