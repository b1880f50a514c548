package org.gouji.store;

/**
 * Text from a document, made fit for a packed record and for any database: control characters, which separate the
 * fields of a record, and halves of surrogate pairs, which PostgreSQL cannot hold, are written as {@code \}{@code uXXXX}.
 */
final class PlainText {

    private static final char ESCAPE = '\\';
    private static final int CODE_LENGTH = 6;

    private PlainText() {}

    static String escape(String text) {
        int first = firstToEscape(text, 0);
        if (first == text.length()) {
            return text;
        }
        StringBuilder escaped = new StringBuilder(text.length() + 2 * CODE_LENGTH);
        int from = 0;
        for (int at = first; at < text.length(); at = firstToEscape(text, from)) {
            escaped.append(text, from, at).append(code(text.charAt(at)));
            from = at + 1;
        }
        return escaped.append(text, from, text.length()).toString();
    }

    static String unescape(String text) {
        int first = text.indexOf(ESCAPE);
        if (first < 0) {
            return text;
        }
        StringBuilder plain = new StringBuilder(text.length());
        int from = 0;
        for (int at = first; at >= 0; at = text.indexOf(ESCAPE, from)) {
            plain.append(text, from, at).append((char) Integer.parseInt(text, at + 2, at + CODE_LENGTH, 16));
            from = at + CODE_LENGTH;
        }
        return plain.append(text, from, text.length()).toString();
    }

    private static int firstToEscape(String text, int from) {
        for (int at = from; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c < ' ' || c == ESCAPE) {
                return at;
            }
            if (Character.isSurrogate(c)) {
                if (!isPair(text, at)) {
                    return at;
                }
                at++;
            }
        }
        return text.length();
    }

    private static boolean isPair(String text, int at) {
        return at + 1 < text.length() && Character.isSurrogatePair(text.charAt(at), text.charAt(at + 1));
    }

    private static String code(char c) {
        return "\\u%04x".formatted((int) c);
    }
}
