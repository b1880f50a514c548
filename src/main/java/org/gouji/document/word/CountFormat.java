package org.gouji.document.word;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** How the numbers of a list are written, by the name in a DOCX and by the code in a DOC. */
enum CountFormat {
    DECIMAL("decimal", 0x00),
    DECIMAL_HALF_WIDTH("decimalHalfWidth", 0x0F),
    DECIMAL_ZERO("decimalZero", 0x16),
    DECIMAL_FULL_WIDTH("decimalFullWidth", 0x0E),
    DECIMAL_FULL_WIDTH_2("decimalFullWidth2", 0x13),
    CIRCLED("decimalEnclosedCircle", 0x12),
    CIRCLED_CHINESE("decimalEnclosedCircleChinese", 0x1C),
    BRACKETED("decimalEnclosedParen", 0x1B),
    WITH_STOP("decimalEnclosedFullstop", 0x1A),
    CHINESE_BRACKETED("ideographEnclosedCircle", 0x1D),
    CHINESE("chineseCounting", 0x25),
    CHINESE_THOUSAND("chineseCountingThousand", 0x27),
    JAPANESE("japaneseCounting", 0x0B),
    TAIWANESE("taiwaneseCounting", 0x21),
    TAIWANESE_THOUSAND("taiwaneseCountingThousand", 0x23),
    CHINESE_DIGITS("ideographDigital", 0x0A),
    TAIWANESE_DIGITS("taiwaneseDigital", 0x24),
    CHINESE_LEGAL("chineseLegalSimplified", 0x26),
    STEMS("ideographTraditional", 0x1E),
    BRANCHES("ideographZodiac", 0x1F),
    UPPER_LETTER("upperLetter", 0x03),
    LOWER_LETTER("lowerLetter", 0x04),
    UPPER_ROMAN("upperRoman", 0x01),
    LOWER_ROMAN("lowerRoman", 0x02),
    /** Bullets, words, foreign scripts: nothing that a form is numbered with. */
    OTHER("", -1);

    private static final String DIGITS = "〇一二三四五六七八九";
    private static final String LEGAL_DIGITS = "零壹贰叁肆伍陆柒捌玖";
    private static final Map<String, CountFormat> BY_NAME =
            Arrays.stream(values()).collect(Collectors.toMap(format -> format.name, UnaryOperator.identity()));
    private static final Map<Integer, CountFormat> BY_CODE =
            Arrays.stream(values()).collect(Collectors.toMap(format -> format.code, UnaryOperator.identity()));

    private final String name;
    private final int code;

    CountFormat(String name, int code) {
        this.name = name;
        this.code = code;
    }

    static CountFormat named(String name) {
        return BY_NAME.getOrDefault(name, OTHER);
    }

    static CountFormat coded(int code) {
        return BY_CODE.getOrDefault(code, OTHER);
    }

    /** The number as this format writes it; empty if the format has no such number. */
    String write(int number) {
        return number < 1 && this != DECIMAL ? "" : written(number);
    }

    private String written(int number) {
        return switch (this) {
            case DECIMAL, DECIMAL_HALF_WIDTH -> Integer.toString(number);
            case DECIMAL_ZERO -> number < 10 ? "0" + number : Integer.toString(number);
            case DECIMAL_FULL_WIDTH, DECIMAL_FULL_WIDTH_2 -> fullWidth(number);
            case CIRCLED, CIRCLED_CHINESE -> following('①', number, 20);
            case BRACKETED -> following('⑴', number, 20);
            case WITH_STOP -> following('⒈', number, 20);
            case CHINESE_BRACKETED -> following('㈠', number, 10);
            case CHINESE, CHINESE_THOUSAND, JAPANESE, TAIWANESE, TAIWANESE_THOUSAND -> chinese(number);
            case CHINESE_DIGITS, TAIWANESE_DIGITS -> chineseDigits(number);
            case CHINESE_LEGAL -> legal(chinese(number));
            case STEMS -> of("甲乙丙丁戊己庚辛壬癸", number);
            case BRANCHES -> of("子丑寅卯辰巳午未申酉戌亥", number);
            case UPPER_LETTER -> following('A', number, 26);
            case LOWER_LETTER -> following('a', number, 26);
            case UPPER_ROMAN -> roman(number);
            case LOWER_ROMAN -> roman(number).toLowerCase(Locale.ROOT);
            case OTHER -> "";
        };
    }

    private static String following(char first, int number, int last) {
        return number > last ? "" : Character.toString(first + number - 1);
    }

    private static String of(String signs, int number) {
        return number > signs.length() ? "" : signs.substring(number - 1, number);
    }

    private static String fullWidth(int number) {
        return Integer.toString(number)
                .chars()
                .mapToObj(c -> Character.toString(c - '0' + '０'))
                .collect(Collectors.joining());
    }

    private static String chineseDigits(int number) {
        return Integer.toString(number)
                .chars()
                .mapToObj(c -> DIGITS.substring(c - '0', c - '0' + 1))
                .collect(Collectors.joining());
    }

    /** Up to 九十九; no form goes further. */
    private static String chinese(int number) {
        if (number > 99) {
            return "";
        }
        String tens = number < 10 ? "" : (number < 20 ? "" : of(DIGITS, number / 10 + 1)) + "十";
        return tens + (number % 10 == 0 ? "" : of(DIGITS, number % 10 + 1));
    }

    private static String legal(String chinese) {
        return chinese.chars()
                .mapToObj(c -> c == '十' ? "拾" : of(LEGAL_DIGITS, DIGITS.indexOf(c) + 1))
                .collect(Collectors.joining());
    }

    private static String roman(int number) {
        if (number > 39) {
            return "";
        }
        String[] units = {"", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"};
        return "X".repeat(number / 10) + units[number % 10];
    }
}
