package org.gouji.document.word;

import java.util.BitSet;
import org.gouji.document.word.PieceWriter.Cover;

/** The merged cells of a table, row by row: a cell is covered only if one above it, in the same column, is merged. */
final class OpenRows {

    /** As many columns as a table of Word can have. */
    private static final int MOST_COLUMNS = 63;

    private BitSet above = new BitSet();
    private BitSet here = new BitSet();
    private int rows;
    private int column;
    private int span;

    void startRow() {
        rows++;
        above = here;
        here = new BitSet();
        column = 0;
        span = 0;
    }

    /** The row begins so many columns further on. */
    void leaveOut(int columns) {
        column += limited(columns);
    }

    void startCell() {
        column += span;
        span = 1;
    }

    /** The cell just started takes so many columns. */
    void span(int columns) {
        span = Math.max(1, limited(columns));
    }

    /** The cell just started begins a merged cell. */
    void restart() {
        here.set(column);
    }

    /** The cell just started goes on with a merged cell. */
    Cover goOn() {
        if (above.get(column)) {
            here.set(column);
            return Cover.COVERED;
        }
        return rows <= 1 ? Cover.NONE : Cover.DOUBTFUL;
    }

    private static int limited(int columns) {
        return Math.max(0, Math.min(columns, MOST_COLUMNS));
    }
}
