package org.gouji.document;

/**
 * Figures that are there and do not count, or that nobody may see: struck out, or in the colour of the paper. A mark behind
 * each digit keeps them from ever becoming a number, and whoever looks into the finding sees why.
 */
public final class DoubtfulDigits {

    /** The line through a figure that is struck out. */
    public static final char STRUCK = '\u0336';
    /** Of a figure that may be invisible. */
    public static final char PALE = '\uFFFD';

    /** Half points, below which a figure is no more than a speck. */
    public static final int SMALLEST_SEEN = 4;

    private DoubtfulDigits() {}

    /** The text with this mark behind each digit. */
    public static String marked(CharSequence text, char mark) {
        StringBuilder marked = new StringBuilder(text.length() + 8);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            marked.append(c);
            if (Character.isDigit(c)) {
                marked.append(mark);
            }
        }
        return marked.toString();
    }
}
