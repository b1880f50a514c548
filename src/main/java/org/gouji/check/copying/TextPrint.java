package org.gouji.check.copying;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What is kept of a text to find others like it: a hash of each clause and how long that is. A report of usual length takes
 * some hundred bytes, none more than about two thousand.
 */
final class TextPrint {

    private static final String VERSION = "1:";
    /** Of a longer text the clauses with the smallest hashes are kept, which are the same ones in a copy. */
    private static final int MOST = 256;

    private static final int LONGEST = 255;
    private static final int BYTES = Integer.BYTES + 1;

    private final int[] hashes;
    private final int[] lengths;

    private TextPrint(int[] hashes, int[] lengths) {
        this.hashes = hashes;
        this.lengths = lengths;
    }

    static TextPrint of(List<Clause> clauses) {
        Map<Integer, Integer> kept = new TreeMap<>();
        clauses.forEach(clause ->
                kept.merge(clause.hash(), Math.min(LONGEST, clause.letters().length()), Math::max));
        int[] hashes = new int[Math.min(MOST, kept.size())];
        int[] lengths = new int[hashes.length];
        int at = 0;
        for (Map.Entry<Integer, Integer> entry : kept.entrySet()) {
            if (at < hashes.length) {
                hashes[at] = entry.getKey();
                lengths[at] = entry.getValue();
                at++;
            }
        }
        return new TextPrint(hashes, lengths);
    }

    static TextPrint decode(String text) {
        if (!text.startsWith(VERSION)) {
            throw new IllegalStateException("A print of a text is in a layout that is not known: " + text);
        }
        ByteBuffer bytes = ByteBuffer.wrap(Base64.getDecoder().decode(text.substring(VERSION.length())));
        int[] hashes = new int[bytes.capacity() / BYTES];
        int[] lengths = new int[hashes.length];
        for (int i = 0; i < hashes.length; i++) {
            hashes[i] = bytes.getInt();
            lengths[i] = Byte.toUnsignedInt(bytes.get());
        }
        return new TextPrint(hashes, lengths);
    }

    String encode() {
        ByteBuffer bytes = ByteBuffer.allocate(hashes.length * BYTES);
        for (int i = 0; i < hashes.length; i++) {
            bytes.putInt(hashes[i]).put((byte) lengths[i]);
        }
        return VERSION + Base64.getEncoder().withoutPadding().encodeToString(bytes.array());
    }

    int size() {
        return hashes.length;
    }

    int hash(int i) {
        return hashes[i];
    }

    int length(int i) {
        return lengths[i];
    }
}
