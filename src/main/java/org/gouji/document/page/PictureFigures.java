package org.gouji.document.page;

/** Cells that may hold a number: engines misread single figures among Chinese, so they are looked at again. */
final class PictureFigures {

    /** Ends a text that the engine is not sure of: {@code 8(3?)} is the text of one cell and no number. */
    static final String DOUBT = "?)";

    /** What an engine sees in a figure, and below it which figure that may be. */
    private static final String MISREAD = "oOQDUC〇口日目|lI]![i";

    private static final String MEANT = "00000000001111111";
    private static final int LONGEST = 14;
    private static final char FIRST_WIDE = '\u2E80';
    private static final char FIRST_FULL_WIDTH = '\uFF00';

    private PictureFigures() {}

    /** Whether the text, as read among Chinese, may be that of a number. */
    static boolean mayBeFigure(String text) {
        return text.length() <= LONGEST
                && text.chars().noneMatch(c -> c >= FIRST_WIDE && c < FIRST_FULL_WIDTH && MISREAD.indexOf(c) < 0);
    }

    /**
     * The number that the third look and one of the others agree on: the first two are by the same data, which has its habits
     * (a 6 that is always taken for a 0 keeps every sum true). Else two of them in a form that is no number.
     */
    static String settled(String first, String second, String third) {
        String one = meant(first);
        String two = second.replace(" ", "");
        String three = third.replace(" ", "");
        if (!three.isEmpty() && (three.equals(one) || three.equals(two))) {
            return three;
        }
        return digits(one) + "(" + digits(two.isEmpty() ? three : two) + DOUBT;
    }

    private static String digits(String text) {
        String digits = text.replaceAll("[^0-9]", "");
        return digits.isEmpty() ? "0" : digits;
    }

    /** What signs that stand for figures were meant to be. */
    private static String meant(String text) {
        StringBuilder meant = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int at = MISREAD.indexOf(c);
            if (c != ' ') {
                meant.append(at < 0 ? c : MEANT.charAt(at));
            }
        }
        return meant.toString();
    }
}
