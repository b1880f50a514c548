package org.gouji.document.page;

/**
 * A cell of a table on one page.
 *
 * @param rows how many rows it spans there
 * @param isFull whether its last line is so full that more may follow on the next page
 */
record PrintedCell(Box box, int rows, String text, boolean isFull) {

    private static final float SAME_EDGE = 3;

    PrintedCell withText(String other) {
        return new PrintedCell(box, rows, other, isFull);
    }

    boolean isEmpty() {
        return text.isEmpty();
    }

    /** Whether it has words, not only figures and marks. */
    boolean hasWords() {
        return text.codePoints().anyMatch(Character::isIdeographic);
    }

    boolean isInColumnOf(PrintedCell other) {
        return Math.abs(box.left() - other.box.left()) <= SAME_EDGE
                && Math.abs(box.right() - other.box.right()) <= SAME_EDGE;
    }
}
