package org.gouji.normalise;

/** White space of any width and invisible marks in the text of a cell. */
final class Blanks {

    private static final String INVISIBLE = "\u200B\u200C\u200D\u2060\uFEFF\u00AD";

    private Blanks() {}

    /** The text without invisible marks, its white space collapsed to single blanks, none at the ends. */
    static String collapse(String text) {
        StringBuilder collapsed = new StringBuilder(text.length());
        boolean pending = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (INVISIBLE.indexOf(c) >= 0) {
                continue;
            }
            if (c <= ' ' || c == '\u00A0' || Character.isSpaceChar(c)) {
                pending = !collapsed.isEmpty();
                continue;
            }
            if (pending) {
                collapsed.append(' ');
                pending = false;
            }
            collapsed.append(c);
        }
        return collapsed.toString();
    }
}
