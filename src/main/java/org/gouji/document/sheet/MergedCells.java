package org.gouji.document.sheet;

import java.util.Arrays;
import java.util.List;

/** Which cells of a row are covered by a merged one, for one row after the other from the top. */
final class MergedCells {

    private final Grid grid;
    private final List<CellRange> ranges;
    /** For each column the last row down to which it is covered, and the row and column of the cell that covers it. */
    private final int[] bottom;

    private final int[] top;
    private final int[] left;
    private int next;

    MergedCells(Grid grid) {
        this.grid = grid;
        ranges = grid.merged();
        int columns = grid.columns();
        bottom = new int[columns];
        top = new int[columns];
        left = new int[columns];
        Arrays.fill(bottom, -1);
    }

    /** Goes on to this row. */
    void moveTo(int row) {
        for (; next < ranges.size() && ranges.get(next).top() <= row; next++) {
            CellRange range = ranges.get(next);
            grid.budget().checkTime();
            for (int column = range.left(); column < bottom.length && column <= range.right(); column++) {
                bottom[column] = range.bottom();
                top[column] = range.top();
                left[column] = range.left();
            }
        }
    }

    /** Whether a merged cell covers this one and is not this one. */
    boolean isCovered(int row, int column) {
        return bottom[column] >= row && !(top[column] == row && left[column] == column);
    }
}
