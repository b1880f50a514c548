package org.gouji.normalise;

import java.math.BigDecimal;
import org.gouji.form.NumberType;
import org.gouji.model.Value;

/**
 * Text of a cell -> what it says. Digits of any width, thousands marks, signs in words and unit words are understood; the
 * number is kept as printed and never converted between units. What is not surely a number stays a text with a reason.
 */
public final class ValueReader {

    /** The text is no number. */
    public static final String NOT_A_NUMBER = "not-a-number";
    /** The number is given in ten thousands where a plain count is asked for. */
    public static final String SCALED = "scaled-unit";
    /** The number begins with a zero that no number has: figures run together, or a digit was lost. */
    public static final String LEADING_ZERO = "leading-zero";

    private static final Value BLANK = new Value.Blank();
    private static final int SMALL_DIGITS = 9;
    /** A longer one, with its sign and point, counts nothing that any office could have done. */
    private static final int MOST_DIGITS = 20;

    private static final String DASHES = "-—–−―‒－─";
    private static final String SLASHES = "/／\\＼";
    private static final String COUNT_WORDS = "件条項项個个宗份次人户篇起例";
    private static final String CURRENCY = "￥¥";
    private static final String PRINTED_ZEROS = "零〇○";

    private ValueReader() {}

    /** Reads the text of a cell in a column of this type. */
    public static Value read(String text, NumberType type) {
        if (isShortPlain(text) && !(text.length() > 1 && text.charAt(0) == '0')) {
            return new Value.Amount(BigDecimal.valueOf(Integer.parseInt(text)));
        }
        String compact = Blanks.collapse(text);
        if (compact.isEmpty()) {
            return BLANK;
        }
        if (isMark(compact)) {
            return new Value.Mark(text);
        }
        if (compact.length() == 1 && PRINTED_ZEROS.contains(compact)) {
            return new Value.Amount(BigDecimal.ZERO);
        }
        return new NumberText(compact, text, type).value();
    }

    private static boolean isShortPlain(String text) {
        int length = text.length();
        if (length == 0 || length > SMALL_DIGITS) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '9') {
                return false;
            }
        }
        return true;
    }

    private static boolean isMark(String text) {
        if (text.equals("无") || text.equals("無") || text.equals("没有") || text.equals("增") || text.equals("减")) {
            return true;
        }
        return text.chars().allMatch(c -> DASHES.indexOf(c) >= 0)
                || text.chars().allMatch(c -> SLASHES.indexOf(c) >= 0);
    }

    /** Reads one number from the front of a text to its end. */
    private static final class NumberText {

        private final String text;
        private final String printed;
        private final NumberType type;
        private final StringBuilder digits = new StringBuilder();
        private int at;

        NumberText(String text, String printed, NumberType type) {
            this.text = text;
            this.printed = printed;
            this.type = type;
        }

        Value value() {
            if (type == NumberType.AMOUNT && CURRENCY.indexOf(peek()) >= 0) {
                at++;
            }
            takeSign();
            int first = digits.length();
            if (!takeWhole() || !takeFraction() || digits.length() > MOST_DIGITS) {
                return unreadable(NOT_A_NUMBER);
            }
            boolean longer = digits.length() > first + 1 && Character.isDigit(digits.charAt(first + 1));
            if (longer && digits.charAt(first) == '0') {
                return unreadable(LEADING_ZERO);
            }
            return afterNumber();
        }

        private void takeSign() {
            if (text.startsWith("净")) {
                at = 1;
            }
            char c = peek();
            if (c == '减' || c == '減') {
                digits.append('-');
                at++;
                skip('少');
            } else if (c == '增') {
                at++;
                skip('加');
            } else if (DASHES.indexOf(c) >= 0) {
                digits.append('-');
                at++;
            } else if (c == '+' || c == '＋') {
                at++;
            }
            skip(' ');
        }

        /** Digits, in groups of three where there are thousands marks or blanks. */
        private boolean takeWhole() {
            int first = takeDigits();
            if (first == 0) {
                return false;
            }
            while (isGroupMark(peek()) && Character.isDigit(peekNext())) {
                at++;
                if (first > 3 || takeDigits() != 3) {
                    return false;
                }
            }
            return true;
        }

        private static boolean isGroupMark(char c) {
            return c == ',' || c == '，' || c == ' ';
        }

        private boolean takeFraction() {
            if (peek() != '.' && peek() != '．') {
                return true;
            }
            at++;
            digits.append('.');
            return takeDigits() > 0;
        }

        private int takeDigits() {
            int start = at;
            while (Character.isDigit(peek())) {
                digits.append((char) ('0' + Character.digit(peek(), 10)));
                at++;
            }
            return at - start;
        }

        private Value afterNumber() {
            skip(' ');
            String rest = text.substring(at);
            if (rest.isEmpty() || isUnit(rest) || isRemark(rest)) {
                return new Value.Amount(new BigDecimal(digits.toString()));
            }
            return unreadable(rest.startsWith("万") || rest.startsWith("亿") ? SCALED : NOT_A_NUMBER);
        }

        private boolean isUnit(String rest) {
            if (type == NumberType.AMOUNT && (rest.equals("万元") || rest.equals("元") || rest.equals("萬元"))) {
                return true;
            }
            return rest.length() == 1 && COUNT_WORDS.contains(rest);
        }

        /** A remark in brackets without figures, such as 0（无）. */
        private static boolean isRemark(String rest) {
            boolean bracketed =
                    (rest.startsWith("（") || rest.startsWith("(")) && (rest.endsWith("）") || rest.endsWith(")"));
            return bracketed && rest.chars().noneMatch(Character::isDigit);
        }

        private Value unreadable(String reason) {
            return new Value.Unreadable(printed, reason);
        }

        private void skip(char c) {
            if (peek() == c) {
                at++;
            }
        }

        private char peek() {
            return at < text.length() ? text.charAt(at) : 0;
        }

        private char peekNext() {
            return at + 1 < text.length() ? text.charAt(at + 1) : 0;
        }
    }
}
