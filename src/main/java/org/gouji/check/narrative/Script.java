package org.gouji.check.narrative;

import com.github.houbb.opencc4j.util.ZhConverterUtil;

/** The characters of a text, each in one width and in simplified script, so that each stands where it stood. */
final class Script {

    private static final char WIDE_FIRST = '！';
    private static final char WIDE_LAST = '～';
    private static final int WIDE_SHIFT = '！' - '!';
    private static final char HAN_FIRST = '\u4E00';
    private static final char HAN_LAST = '\u9FFF';
    private static final char WIDE_BLANK = '\u3000';

    /** Filled as traditional characters are met; a race only computes the same entry twice. */
    private final char[] simplified = new char[HAN_LAST - HAN_FIRST + 1];

    char[] fold(String text) {
        char[] folded = text.toCharArray();
        boolean isTraditional = false;
        for (int i = 0; i < folded.length; i++) {
            char c = folded[i];
            if (c >= WIDE_FIRST && c <= WIDE_LAST) {
                folded[i] = (char) (c - WIDE_SHIFT);
            } else if (c == WIDE_BLANK) {
                folded[i] = ' ';
            } else if (!isTraditional && c > HAN_FIRST) {
                isTraditional = isTraditionalSign(c);
            }
        }
        if (isTraditional) {
            simplify(folded);
        }
        return folded;
    }

    /** No simplified report contains these characters and every traditional one does. */
    private static boolean isTraditionalSign(char c) {
        return switch (c) {
            case '開', '項', '數', '條', '報', '許', '況', '請', '訴', '處', '無', '沒' -> true;
            default -> false;
        };
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
