package org.gouji.document;

/**
 * What bytes tell before they are decoded, in one look at each.
 *
 * @param zeros bytes that are zero; no text has them but UTF-16 and UTF-32
 * @param controls other control characters but line ends and tabs
 * @param sound characters of several bytes that are right in UTF-8
 * @param broken stretches that UTF-8 does not have
 */
record ByteCounts(int zeros, int controls, int sound, int broken) {

    static ByteCounts of(byte[] bytes) {
        int zeros = 0;
        int controls = 0;
        int sound = 0;
        int broken = 0;
        int at = 0;
        while (at < bytes.length) {
            byte b = bytes[at];
            if (b >= ' ') {
                at++;
            } else if (b >= 0) {
                zeros += b == 0 ? 1 : 0;
                controls += b != 0 && isControl((char) b) ? 1 : 0;
                at++;
            } else {
                int end = characterEnd(bytes, at);
                if (end > 0) {
                    sound++;
                    at = end;
                } else {
                    broken++;
                    at = strayEnd(bytes, at + 1);
                }
            }
        }
        return new ByteCounts(zeros, controls, sound, broken);
    }

    /** Whether no text has this character. */
    static boolean isControl(char c) {
        return c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f' && c != 0x0B;
    }

    /** Where the character of several bytes ends that begins here, -1 if there is none. */
    private static int characterEnd(byte[] bytes, int at) {
        int end = at + length(bytes[at] & 0xFF);
        if (end == at || end > bytes.length) {
            return -1;
        }
        for (int i = at + 1; i < end; i++) {
            if (!isContinuation(bytes[i])) {
                return -1;
            }
        }
        return end;
    }

    private static int length(int lead) {
        if (lead < 0xC2 || lead > 0xF4) {
            return 0;
        }
        if (lead < 0xE0) {
            return 2;
        }
        return lead < 0xF0 ? 3 : 4;
    }

    /** The bytes after a broken one that go on with it belong to the same damage. */
    private static int strayEnd(byte[] bytes, int from) {
        int end = from;
        while (end < bytes.length && isContinuation(bytes[end])) {
            end++;
        }
        return end;
    }

    private static boolean isContinuation(byte b) {
        return (b & 0xC0) == 0x80;
    }
}
