package org.gouji.document.page;

import java.util.List;

/** A table as its ruling lines show it. */
final class Grid {

    /**
     * A cell of the table.
     *
     * @param row where it begins, from 0
     * @param rows how many it spans
     */
    record GridCell(Box box, int row, int rows) {}

    private final float[] xs;
    private final float[] ys;
    private final List<GridCell> cells;
    private final int[][] cellAt;

    /**
     * A table between these lines.
     *
     * @param xs where its columns begin and end
     * @param ys where its rows begin and end
     * @param cells by row and column; those that are covered by a span are not there
     * @param cellAt index of the cell that covers a row and column, negative where there is none
     */
    Grid(float[] xs, float[] ys, List<GridCell> cells, int[][] cellAt) {
        this.xs = xs;
        this.ys = ys;
        this.cells = cells;
        this.cellAt = cellAt;
    }

    Box box() {
        return new Box(xs[0], ys[0], xs[xs.length - 1], ys[ys.length - 1]);
    }

    List<GridCell> cells() {
        return cells;
    }

    /** Index of the cell around a point, negative if there is none. */
    int cellAt(float x, float y) {
        int column = slot(xs, x);
        int row = slot(ys, y);
        return column < 0 || row < 0 ? -1 : cellAt[row][column];
    }

    private static int slot(float[] edges, float at) {
        for (int i = 1; i < edges.length; i++) {
            if (at < edges[i]) {
                return at < edges[0] ? -1 : i - 1;
            }
        }
        return -1;
    }
}
