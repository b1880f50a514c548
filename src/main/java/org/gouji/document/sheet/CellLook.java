package org.gouji.document.sheet;

import org.gouji.document.DoubtfulDigits;

/**
 * What is drawn around the text of a cell, and whether its figures are what they seem.
 *
 * @param mark of figures that are struck out or that nobody sees, {@link #NO_MARK} of all others
 */
record CellLook(boolean isBordered, char mark) {

    private static final char NO_MARK = 0;

    static final CellLook PLAIN = new CellLook(false, NO_MARK);

    /** Of figures that are struck out, or as white as what they stand on. */
    static CellLook of(boolean isBordered, boolean isStruck, boolean isWhiteOnWhite) {
        char white = isWhiteOnWhite ? DoubtfulDigits.PALE : NO_MARK;
        return new CellLook(isBordered, isStruck ? DoubtfulDigits.STRUCK : white);
    }

    /** The text, so that no doubtful figure in it is a number. */
    String shown(String text) {
        return mark == NO_MARK ? text : DoubtfulDigits.marked(text, mark);
    }
}
