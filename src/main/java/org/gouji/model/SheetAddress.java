package org.gouji.model;

/** Addresses of cells of a workbook as people write them: {@code B4} for row 3 and column 1, counted from 0. */
public final class SheetAddress {

    private static final int LETTERS = 26;

    private SheetAddress() {}

    public static String of(int row, int column) {
        return letters(column) + (row + 1);
    }

    /** The letters of a column. */
    public static String letters(int column) {
        StringBuilder letters = new StringBuilder();
        for (int rest = column; rest >= 0; rest = rest / LETTERS - 1) {
            letters.insert(0, (char) ('A' + rest % LETTERS));
        }
        return letters.toString();
    }
}
