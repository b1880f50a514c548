package org.gouji.document.page;

import java.text.Normalizer;

/**
 * Puts the usual character in place of its double. Fonts draw 人 and the radical ⼈ with one glyph, and many a program names
 * the radical.
 */
final class CharacterRepair {

    private static final char FIRST_RADICAL = 0x2E80;
    private static final char AFTER_RADICALS = 0x2FE0;
    private static final char FIRST_COMPATIBLE = 0xF900;
    private static final char AFTER_COMPATIBLE = 0xFB00;

    /** Radicals of their own shape, for which Unicode names no other character. */
    private static final String RADICALS = "⺠⺟⻁⻄⻅⻆⻉⻋⻑⻓⻔⻘⻙⻚⻛⻜⻝⻢⻣⻤⻥⻦⻨⻩⻬⻮⻰⻳⺌⺍⺮⺼⻌⻎⻏⻖⺶⺧⺅⺡⺘⺗";

    private static final String CHARACTERS = "民母虎西见角贝车長长门青韦页风飞食马骨鬼鱼鸟麦黄齐齿龙龟小小竹月辶辶阝阝羊牛亻氵扌心";

    private CharacterRepair() {}

    static String repair(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (isDouble(text.charAt(i))) {
                return repairAll(text);
            }
        }
        return text;
    }

    private static boolean isDouble(char c) {
        return (c >= FIRST_RADICAL && c < AFTER_RADICALS) || (c >= FIRST_COMPATIBLE && c < AFTER_COMPATIBLE);
    }

    private static String repairAll(String text) {
        StringBuilder repaired = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int shape = RADICALS.indexOf(c);
            if (shape >= 0) {
                repaired.append(CHARACTERS.charAt(shape));
            } else if (isDouble(c)) {
                repaired.append(Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKC));
            } else {
                repaired.append(c);
            }
        }
        return repaired.toString();
    }
}
