package org.gouji.document.ocr;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The table that the program writes, a line for each word -> a text for each page. */
final class TesseractOutput {

    private static final String WORD = "5";
    private static final int LEVEL = 0;
    private static final int PAGE = 1;
    private static final int TEXT = 11;
    private static final char FIRST_WIDE = '\u2E80';

    private TesseractOutput() {}

    static List<String> texts(String table, int pages) {
        List<String> texts = new ArrayList<>(Collections.nCopies(pages, ""));
        for (String line : table.split("\n", -1)) {
            String[] fields = line.split("\t", -1);
            if (fields.length > TEXT && fields[LEVEL].equals(WORD)) {
                int page = Integer.parseInt(fields[PAGE]) - 1;
                texts.set(page, joined(texts.get(page), fields[TEXT].strip()));
            }
        }
        return texts;
    }

    /** Chinese is cut into words without blanks between them. */
    private static String joined(String before, String word) {
        boolean isApart = !before.isEmpty()
                && !word.isEmpty()
                && before.charAt(before.length() - 1) < FIRST_WIDE
                && word.charAt(0) < FIRST_WIDE;
        return isApart ? before + " " + word : before + word;
    }
}
