package org.gouji.document;

/** Tells by their bytes, without decoding them, whether files are UTF-8, perhaps with some damage. */
final class Utf8 {

    /** One broken stretch among this many sound characters is damage, not a wrong character set. */
    private static final int SOUND_PER_BROKEN = 20;
    /** No other character set looks like UTF-8 for so many characters. */
    private static final int ENOUGH = 32;

    private Utf8() {}

    /** Whether the first characters of several bytes are those of UTF-8. */
    static boolean begins(byte[] bytes) {
        int sound = 0;
        int at = 0;
        while (at < bytes.length && sound < ENOUGH) {
            if (bytes[at] >= 0) {
                at++;
                continue;
            }
            int end = characterEnd(bytes, at);
            if (end < 0) {
                return false;
            }
            sound++;
            at = end;
        }
        return true;
    }

    /** Whether sound characters far outnumber stretches that UTF-8 does not have. */
    static boolean prevails(byte[] bytes) {
        int sound = 0;
        int broken = 0;
        int at = 0;
        while (at < bytes.length) {
            int end = bytes[at] >= 0 ? at + 1 : characterEnd(bytes, at);
            if (end < 0) {
                broken++;
                at = strayEnd(bytes, at + 1);
                if (isHopeless(sound, broken, bytes.length - at)) {
                    return false;
                }
            } else {
                sound += end > at + 1 ? 1 : 0;
                at = end;
            }
        }
        return broken == 0 || sound > SOUND_PER_BROKEN * broken;
    }

    /** Whether broken stretches are too many, were all the rest sound. */
    private static boolean isHopeless(int sound, int broken, int rest) {
        return SOUND_PER_BROKEN * broken >= sound + rest / 2;
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
