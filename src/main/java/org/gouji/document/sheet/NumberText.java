package org.gouji.document.sheet;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.jspecify.annotations.Nullable;

/** A number of a cell -> the text that its program shows for it. For one thread. */
final class NumberText {

    /** What a spreadsheet keeps of a number; what is beyond is noise of its binary form. */
    private static final MathContext KEPT = new MathContext(15, RoundingMode.HALF_UP);

    private static final int LONGEST_PLAIN = 15;
    private static final int LONGEST_WRITTEN_OUT = 30;
    private static final String GENERAL = "General";
    private static final Pattern DIGIT_PLACES = Pattern.compile("[0#?](?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)");
    /** Widths, fillings and colours between the words of a format that writes no number. */
    private static final Pattern WORDS_ONLY = Pattern.compile("[_*].|\\[[^]]*]|\"|\\\\(.)|\\\\");

    /** Numbers of formats that mean a date in a Chinese program and have no text in the file. */
    private static final Map<Integer, String> CHINESE_DATES = Map.ofEntries(
            Map.entry(14, "yyyy/m/d"),
            Map.entry(27, "yyyy\"年\"m\"月\""),
            Map.entry(28, "m\"月\"d\"日\""),
            Map.entry(29, "m\"月\"d\"日\""),
            Map.entry(30, "m-d-yy"),
            Map.entry(31, "yyyy\"年\"m\"月\"d\"日\""),
            Map.entry(32, "h\"时\"mm\"分\""),
            Map.entry(33, "h\"时\"mm\"分\"ss\"秒\""),
            Map.entry(34, "h\"时\"mm\"分\""),
            Map.entry(35, "h\"时\"mm\"分\"ss\"秒\""),
            Map.entry(36, "yyyy\"年\"m\"月\""),
            Map.entry(50, "yyyy\"年\"m\"月\""),
            Map.entry(51, "m\"月\"d\"日\""),
            Map.entry(52, "yyyy\"年\"m\"月\""),
            Map.entry(53, "m\"月\"d\"日\""),
            Map.entry(54, "m\"月\"d\"日\""),
            Map.entry(55, "h\"时\"mm\"分\""),
            Map.entry(56, "h\"时\"mm\"分\"ss\"秒\""),
            Map.entry(57, "yyyy\"年\"m\"月\""),
            Map.entry(58, "m\"月\"d\"日\""));

    private final boolean from1904;
    private @Nullable DataFormatter formatter;

    /** For a workbook whose dates count from 1904 instead of 1900, or not. */
    NumberText(boolean from1904) {
        this.from1904 = from1904;
    }

    /** The format's text, by its number if the file does not spell it out. */
    static String code(int format, @Nullable String written) {
        if (written != null) {
            return written;
        }
        String chinese = CHINESE_DATES.get(format);
        if (chinese != null) {
            return chinese;
        }
        boolean isKnown = format >= 0 && format < BuiltinFormats.getAll().length;
        return isKnown ? BuiltinFormats.getBuiltinFormat(format) : GENERAL;
    }

    /** The text of a number as written in a file; what is no number stays as it is. */
    String shown(String written, CellFormat format, boolean isTyped) {
        if (format.isPlain() && isPlainWhole(written)) {
            return written;
        }
        double value;
        try {
            value = Double.parseDouble(written);
        } catch (NumberFormatException e) {
            return written;
        }
        return shown(value, format, isTyped);
    }

    /** The text of a number; a zero that a person typed is shown though its format would hide it. */
    String shown(double value, CellFormat format, boolean isTyped) {
        boolean isWhole = value == Math.rint(value);
        if (format.isGeneral() || (format.isPlain() && isWhole) || Double.isNaN(value) || Double.isInfinite(value)) {
            return general(value);
        }
        String shown = format.isDate() ? formatted(value, format) : section(value, format);
        boolean isHiddenZero = isTyped && value == 0 && shown.chars().noneMatch(Character::isDigit);
        return isHiddenZero ? "0" : shown;
    }

    /** A format may have parts for positive and negative numbers and for zero, and each may show nothing. */
    private String section(double value, CellFormat format) {
        List<String> sections = format.sections();
        double kept = new BigDecimal(value).round(KEPT).doubleValue();
        if (sections.size() < 2 || format.code().contains("[<") || format.code().contains("[>")) {
            return formatted(kept, format);
        }
        if (value == 0 && sections.size() > 2) {
            return formatted(0, format.withCode(sections.get(2)));
        }
        return value < 0
                ? formatted(-kept, format.withCode(sections.get(1)))
                : formatted(kept, format.withCode(sections.get(0)));
    }

    private String formatted(double value, CellFormat format) {
        if (!format.isDate() && !DIGIT_PLACES.matcher(format.code()).find()) {
            return WORDS_ONLY.matcher(format.code()).replaceAll("$1");
        }
        if (formatter == null) {
            formatter = new DataFormatter(Locale.CHINA);
        }
        return formatter.formatRawCellContents(value, format.number(), format.code(), from1904);
    }

    /** A number without a format: 15 digits at most, and no zeros behind the last one that counts. */
    static String general(double value) {
        if (value == Math.rint(value) && Math.abs(value) < 1e15) {
            return Long.toString((long) value);
        }
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            return "#NUM!";
        }
        BigDecimal kept = new BigDecimal(value).round(KEPT).stripTrailingZeros();
        return Math.abs(kept.scale()) > LONGEST_WRITTEN_OUT ? kept.toString() : kept.toPlainString();
    }

    /** Digits that no format of whole numbers would write otherwise. */
    private static boolean isPlainWhole(String written) {
        int length = written.length();
        if (length == 0 || length > LONGEST_PLAIN || (length > 1 && written.charAt(0) == '0')) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            char c = written.charAt(i);
            if (c < '0' || c > '9') {
                return false;
            }
        }
        return true;
    }
}
