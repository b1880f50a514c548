package org.gouji.check;

/** The text of a cell that was read as a number. */
final class RawNumber {

    private RawNumber() {}

    /** Whether it is what the form asks for: half-width digits, perhaps a sign and a decimal point, nothing else. */
    static boolean isPlain(String raw) {
        int from = 0;
        int to = raw.length();
        while (from < to && isSpace(raw.charAt(from))) {
            from++;
        }
        while (to > from && isSpace(raw.charAt(to - 1))) {
            to--;
        }
        if (from < to && (raw.charAt(from) == '-' || raw.charAt(from) == '+')) {
            from++;
        }
        int whole = digits(raw, from, to);
        if (whole == from) {
            return false;
        }
        if (whole == to) {
            return true;
        }
        int decimals = digits(raw, whole + 1, to);
        return raw.charAt(whole) == '.' && decimals == to && decimals > whole + 1;
    }

    /** Where the digits end that begin here. */
    private static int digits(String raw, int from, int to) {
        int at = from;
        while (at < to && raw.charAt(at) >= '0' && raw.charAt(at) <= '9') {
            at++;
        }
        return at;
    }

    /** White space of any kind, the no-break and the ideographic blank among it, and marks without width. */
    private static boolean isSpace(char character) {
        if (character > ' ' && character < 0x7F) {
            return false;
        }
        return Character.isWhitespace(character)
                || Character.isSpaceChar(character)
                || character == '\u200B'
                || character == '\uFEFF';
    }
}
