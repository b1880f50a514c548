package org.gouji.document.page;

import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.util.BitSet;
import java.util.List;
import org.gouji.document.RefusedFile;

/**
 * Tells whether the text of a file is what its reader would see: fonts without a map, or with a wrong one, give private
 * signs, rare characters or Latin letters with accents instead of everyday Chinese.
 */
final class TextHealth {

    /** Stands for a character that the font does not name. */
    static final String UNKNOWN = "\uFFFD";

    private static final String BROKEN = "FILE-08";
    private static final int ENOUGH = 40;
    /** One strange character in so many is damage; names and signs make fewer. */
    private static final int SOUND_PER_STRANGE = 12;
    /** A text without any Chinese in which every third character is a sign is none. */
    private static final int LETTERS_PER_SIGN = 3;

    private static final BitSet EVERYDAY = everyday();

    private int all;
    private int strange;
    private int chinese;
    private int signs;

    void count(List<Glyph> glyphs) {
        for (Glyph glyph : glyphs) {
            char c = glyph.text().charAt(0);
            if (!glyph.isBlank()) {
                all++;
                strange += EVERYDAY.get(c) ? 0 : 1;
                chinese += c >= 0x4E00 && c <= 0x9FFF ? 1 : 0;
                signs += c < 0x7F && !Character.isLetterOrDigit(c) ? 1 : 0;
            }
        }
    }

    void refuseIfBroken() {
        boolean isStrange = strange * SOUND_PER_STRANGE > all;
        boolean isNoise = chinese == 0 && signs * LETTERS_PER_SIGN > all;
        if (all >= ENOUGH && (isStrange || isNoise)) {
            int share = Math.round(100f * Math.max(strange, chinese == 0 ? signs : 0) / all);
            throw new RefusedFile(BROKEN, share + " %");
        }
    }

    private static BitSet everyday() {
        BitSet set = new BitSet(1 << 16);
        set.set(0x20, 0x7F);
        set.set(0x2010, 0x203C);
        set.set(0x2190, 0x2200);
        set.set(0x2460, 0x2500);
        set.set(0x25A0, 0x2610);
        set.set(0x3000, 0x3030);
        set.set(0xFF01, 0xFF5F);
        set.set(0xFFE0, 0xFFE6);
        addAll(set, "GB2312", 0xB0, 0xF7);
        addAll(set, "GB2312", 0xA1, 0xA3);
        addAll(set, "Big5", 0xA4, 0xC6);
        return set;
    }

    /** The characters of these rows of a character set. */
    private static void addAll(BitSet set, String charset, int firstRow, int lastRow) {
        CharsetEncoder encoder = Charset.forName(charset).newEncoder();
        Charset decoder = Charset.forName(charset);
        for (int row = firstRow; row <= lastRow; row++) {
            for (int cell = 0x40; cell <= 0xFE; cell++) {
                String text = new String(new byte[] {(byte) row, (byte) cell}, decoder);
                if (text.length() == 1 && encoder.canEncode(text.charAt(0)) && !text.equals(UNKNOWN)) {
                    set.set(text.charAt(0));
                }
            }
        }
    }
}
