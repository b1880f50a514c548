package org.gouji.document;

/** White space of any width, invisible marks included; office files are full of it. */
public final class Blanks {

    private Blanks() {}

    /** The text without white space at its ends. */
    public static String trim(CharSequence text) {
        return trim(text, 0, text.length());
    }

    /** The same for a part of a text. */
    public static String trim(CharSequence text, int from, int to) {
        int start = from;
        int end = to;
        while (start < end && isBlank(text.charAt(start))) {
            start++;
        }
        while (end > start && isBlank(text.charAt(end - 1))) {
            end--;
        }
        return text.subSequence(start, end).toString();
    }

    private static boolean isBlank(char c) {
        return c <= ' ' || c == '\u00A0' || c == '\u3000' || c == '\uFEFF' || c == '\u200B';
    }
}
