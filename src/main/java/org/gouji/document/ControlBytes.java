package org.gouji.document;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Control characters, which no text has but line ends and tabs. Looks at eight bytes together, for there are hardly any. */
final class ControlBytes {

    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());
    private static final long ONES = 0x0101_0101_0101_0101L;
    private static final long HIGH_BITS = 0x8080_8080_8080_8080L;

    private ControlBytes() {}

    /** Whether no text has this character. */
    static boolean isControl(char c) {
        return c < ' ' && (c < '\t' || c > '\r');
    }

    static boolean areIn(byte[] bytes) {
        int at = 0;
        for (; at <= bytes.length - Long.BYTES; at += Long.BYTES) {
            long eight = (long) EIGHT.get(bytes, at);
            if (below(eight, ' ') != 0 && (below(eight, '\t') | (below(eight, ' ') & ~below(eight, '\r' + 1))) != 0) {
                return true;
            }
        }
        for (; at < bytes.length; at++) {
            if (bytes[at] >= 0 && isControl((char) bytes[at])) {
                return true;
            }
        }
        return false;
    }

    /** The high bit of each byte that is ASCII and below the limit: the sum of two small numbers never reaches the next byte. */
    private static long below(long eight, int limit) {
        long reached = (eight & ~HIGH_BITS) + (0x80 - limit) * ONES;
        return ~(reached | eight) & HIGH_BITS;
    }
}
