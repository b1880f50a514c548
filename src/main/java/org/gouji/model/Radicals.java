package org.gouji.model;

import java.text.Normalizer;

/** The Kangxi radicals, characters that look like ideographs (⾏ like 行) and stand for them in the text of many a PDF. */
public final class Radicals {

    private static final char FIRST = '\u2F00';
    private static final char LAST = '\u2FD5';
    private static final char[] IDEOGRAPHS = ideographs();

    private Radicals() {}

    private static char[] ideographs() {
        char[] ideographs = new char[LAST - FIRST + 1];
        for (char c = FIRST; c <= LAST; c++) {
            ideographs[c - FIRST] = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC)
                    .charAt(0);
        }
        return ideographs;
    }

    /** The ideograph that a radical stands for; any other character itself. */
    public static char toIdeograph(char c) {
        return c >= FIRST && c <= LAST ? IDEOGRAPHS[c - FIRST] : c;
    }
}
