package org.gouji.document.sheet;

import org.gouji.model.SheetAddress;

/** Addresses of cells as people write them: {@code B4} for row 3 and column 1, counted from 0. */
final class Addresses {

    /** What programs allow; whatever says more is damaged. */
    static final int ROWS = 1 << 20;

    static final int COLUMNS = 1 << 14;

    private static final int LETTERS = 26;
    private static final int KNOWN = 64;
    private static final String[] NAMES = new String[KNOWN];

    static {
        for (int i = 0; i < KNOWN; i++) {
            NAMES[i] = SheetAddress.letters(i);
        }
    }

    private Addresses() {}

    static String of(int row, int column) {
        return name(column) + (row + 1);
    }

    /** The letters of a column. */
    static String name(int column) {
        return column < KNOWN ? NAMES[column] : SheetAddress.letters(column);
    }

    /** The column of an address or of letters alone, -1 if it begins with none. */
    static int column(String address) {
        int column = 0;
        for (int i = 0; i < address.length(); i++) {
            int letter = letter(address.charAt(i));
            if (letter < 0 || column > COLUMNS) {
                break;
            }
            column = column * LETTERS + letter + 1;
        }
        return column - 1;
    }

    /** The row of an address, -1 if it names none. */
    static int row(String address) {
        int row = 0;
        for (int i = 0; i < address.length(); i++) {
            char c = address.charAt(i);
            if (c >= '0' && c <= '9' && row <= ROWS) {
                row = row * 10 + c - '0';
            }
        }
        return row - 1;
    }

    private static int letter(char c) {
        if (c >= 'A' && c <= 'Z') {
            return c - 'A';
        }
        return c >= 'a' && c <= 'z' ? c - 'a' : -1;
    }
}
