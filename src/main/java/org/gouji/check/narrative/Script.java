package org.gouji.check.narrative;

import com.github.houbb.opencc4j.util.ZhConverterUtil;
import org.gouji.model.Radicals;

/** The characters of a text, each in one width and in simplified script, so that each stands where it stood. */
final class Script {

    private static final char WIDE_FIRST = '！';
    private static final char WIDE_LAST = '～';
    private static final int WIDE_SHIFT = '！' - '!';
    private static final char HAN_FIRST = '\u4E00';
    private static final char HAN_LAST = '\u9FFF';
    private static final char WIDE_BLANK = '\u3000';

    /** No simplified report contains these characters and every traditional one does. */
    private static final Letters TRADITIONAL = Letters.of("開項數條報許況請訴處無沒");

    /** Filled as traditional characters are met; a race only computes the same entry twice. */
    private final char[] simplified = new char[HAN_LAST - HAN_FIRST + 1];

    String fold(String text) {
        char[] folded = text.toCharArray();
        boolean isTraditional = false;
        for (int i = 0; i < folded.length; i++) {
            char c = Radicals.toIdeograph(folded[i]);
            folded[i] = c;
            if (c >= WIDE_FIRST && c <= WIDE_LAST) {
                folded[i] = (char) (c - WIDE_SHIFT);
            } else if (c == WIDE_BLANK) {
                folded[i] = ' ';
            } else {
                isTraditional |= TRADITIONAL.have(c);
            }
        }
        if (isTraditional) {
            simplify(folded);
        }
        return new String(folded);
    }

    private void simplify(char[] text) {
        for (int i = 0; i < text.length; i++) {
            if (text[i] >= HAN_FIRST && text[i] <= HAN_LAST) {
                text[i] = toSimplified(text[i]);
            }
        }
    }

    private char toSimplified(char c) {
        char known = simplified[c - HAN_FIRST];
        if (known == 0) {
            String converted = ZhConverterUtil.toSimple(String.valueOf(c));
            known = converted.length() == 1 ? converted.charAt(0) : c;
            simplified[c - HAN_FIRST] = known;
        }
        return known;
    }
}
