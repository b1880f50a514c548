package org.gouji.recognise;

import com.github.houbb.opencc4j.util.ZhConverterUtil;
import org.gouji.model.Radicals;

/**
 * One character -> the character it is matched as. Width, quotes, dashes and script differ between copies of the same
 * report; for matching they must not. What is shown to people is always the text as it stands.
 */
final class Folding {

    /** Stands for a character that is left out. */
    static final char NOTHING = 0;
    /** Stands for a character that tells a traditional text; it is matched as it stands. */
    static final char TRADITIONAL_SIGN = 1;
    /** Stands for white space of any width. */
    static final char BLANK = ' ';
    /** What folds to a greater one than this stands for itself and says nothing more. */
    static final char LAST_SPECIAL = '(';

    /** Letters of other scripts that show nothing. */
    private static final String FILLERS = "\u115F\u1160\u2800\u3164\uFFA0";

    /** No simplified report contains these characters and every traditional one does. */
    private static final String TRADITIONAL_SIGNS = "開項數條報許況";

    private static final char FULL_WIDTH_FIRST = '！';
    private static final char FULL_WIDTH_LAST = '～';
    private static final int FULL_WIDTH_SHIFT = '！' - '!';
    private static final char HAN_FIRST = '\u4E00';
    private static final char HAN_LAST = '\u9FFF';
    private static final char[] SIMPLE = simpleTable();
    private static final boolean[] LETTERS = letters();

    /** Filled as traditional characters are met; a race only computes the same entry twice. */
    private final char[] simplified = new char[HAN_LAST - HAN_FIRST + 1];

    private static char[] simpleTable() {
        char[] table = new char[Character.MAX_VALUE + 1];
        for (int c = 0; c < table.length; c++) {
            table[c] = isWhite(c) ? BLANK : Radicals.toIdeograph((char) c);
        }
        for (char c = FULL_WIDTH_FIRST; c <= FULL_WIDTH_LAST; c++) {
            table[c] = (char) (c - FULL_WIDTH_SHIFT);
        }
        set(table, "“”„‟「」『』〝〞＂\"'‘’＇\u200B\u200C\u200D\u2060\uFEFF\u00AD*", NOTHING);
        set(table, "—–−―‒﹣－─━﹘", '-');
        set(table, "／∕⁄", '/');
        set(table, "（﹙〔", '(');
        set(table, "）﹚〕", ')');
        set(table, "．﹒", '.');
        set(table, "，﹐", ',');
        set(table, "：﹕", ':');
        set(table, TRADITIONAL_SIGNS, TRADITIONAL_SIGN);
        return table;
    }

    private static boolean[] letters() {
        boolean[] letters = new boolean[Character.MAX_VALUE + 1];
        for (int c = 0; c < letters.length; c++) {
            letters[c] = Character.isLetter(c);
        }
        return letters;
    }

    private static boolean isWhite(int c) {
        return c <= ' '
                || c == '\u00A0'
                || c == '\u3000'
                || (c >= '\u2000' && c <= '\u200A')
                || c == '\u202F'
                || FILLERS.indexOf(c) >= 0;
    }

    private static void set(char[] table, String characters, char to) {
        for (int i = 0; i < characters.length(); i++) {
            table[characters.charAt(i)] = to;
        }
    }

    /** Nearly all letters here are Han, and these need no look into a table. */
    static boolean isLetter(char c) {
        return (c >= HAN_FIRST && c <= HAN_LAST) || LETTERS[c];
    }

    /** The character for matching, its script left as it is. */
    static char fold(char c) {
        char folded = SIMPLE[c];
        return folded == TRADITIONAL_SIGN ? c : folded;
    }

    /** The same, but {@link #TRADITIONAL_SIGN} for what is one. */
    static char foldWithSign(char c) {
        return SIMPLE[c];
    }

    /** The same character in simplified script. */
    char toSimplified(char printed) {
        char c = Radicals.toIdeograph(printed);
        if (c < HAN_FIRST || c > HAN_LAST) {
            return c;
        }
        char known = simplified[c - HAN_FIRST];
        if (known == 0) {
            String converted = ZhConverterUtil.toSimple(String.valueOf(c));
            known = converted.length() == 1 ? converted.charAt(0) : c;
            simplified[c - HAN_FIRST] = known;
        }
        return known;
    }

    /** The letters of a label, folded: what is compared. */
    static String letters(String text) {
        StringBuilder letters = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = fold(text.charAt(i));
            if (isLetter(c)) {
                letters.append(Character.toLowerCase(c));
            }
        }
        return letters.toString();
    }
}
