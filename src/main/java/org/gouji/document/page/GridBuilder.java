package org.gouji.document.page;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import org.gouji.document.page.Grid.GridCell;

/**
 * Lines that touch each other -> a table. All lines drawn through cut the table into fields; fields without a line between
 * them are one cell.
 */
final class GridBuilder {

    /** Lines nearer than this are one border drawn twice. */
    private static final float SAME_BORDER = 3.2f;
    /** Nothing is written in so narrow a cell: it is the gap between the borders of two cells. */
    private static final float NARROWEST_CELL = 5;
    /** A side counts as drawn if so much of it is. */
    private static final float DRAWN = 0.6f;

    private final List<Ruling> across = new ArrayList<>();
    private final List<Ruling> down = new ArrayList<>();
    private final float[] xs;
    private final float[] ys;
    private final int rows;
    private final int columns;
    /** lineAbove[row][column]: whether a line is drawn above the field; the last row stands for the lower border. */
    private final boolean[][] lineAbove;

    private final boolean[][] lineBefore;

    GridBuilder(List<Ruling> rulings) {
        for (Ruling ruling : rulings) {
            (ruling.horizontal() ? across : down).add(ruling);
        }
        xs = edges(down, across);
        ys = edges(across, down);
        rows = ys.length - 1;
        columns = xs.length - 1;
        lineAbove = new boolean[rows + 1][columns];
        lineBefore = new boolean[rows][columns + 1];
    }

    /** Places of the lines, and how far the lines of the other direction reach beyond them: some tables are open at a side. */
    private static float[] edges(List<Ruling> lines, List<Ruling> crossing) {
        float least = Float.MAX_VALUE;
        float most = -Float.MAX_VALUE;
        float[] places = new float[lines.size() + 2];
        for (int i = 0; i < lines.size(); i++) {
            places[i] = lines.get(i).at();
            least = Math.min(least, places[i]);
            most = Math.max(most, places[i]);
        }
        for (Ruling line : crossing) {
            least = Math.min(least, line.from());
            most = Math.max(most, line.to());
        }
        places[lines.size()] = least;
        places[lines.size() + 1] = most;
        Arrays.sort(places);
        return clusters(places);
    }

    private static float[] clusters(float[] sorted) {
        float[] means = new float[sorted.length];
        int count = 0;
        int from = 0;
        for (int i = 1; i <= sorted.length; i++) {
            if (i == sorted.length || sorted[i] - sorted[from] > SAME_BORDER) {
                means[count] = (sorted[from] + sorted[i - 1]) / 2;
                count++;
                from = i;
            }
        }
        return Arrays.copyOf(means, count);
    }

    Grid build() {
        for (Ruling line : across) {
            mark(line, ys, xs, (row, column) -> lineAbove[row][column] = true);
        }
        for (Ruling line : down) {
            mark(line, xs, ys, (column, row) -> lineBefore[row][column] = true);
        }
        int[][] cellAt = new int[rows][columns];
        for (int[] row : cellAt) {
            Arrays.fill(row, -1);
        }
        List<GridCell> cells = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                if (cellAt[row][column] == -1) {
                    addCell(row, column, cellAt, cells);
                }
            }
        }
        return new Grid(xs, ys, cells, cellAt);
    }

    private interface Side {
        void draw(int place, int field);
    }

    private static void mark(Ruling line, float[] places, float[] fields, Side side) {
        int place = nearest(places, line.at());
        for (int i = 0; i + 1 < fields.length; i++) {
            float drawn = Math.min(line.to(), fields[i + 1]) - Math.max(line.from(), fields[i]);
            if (drawn > DRAWN * (fields[i + 1] - fields[i])) {
                side.draw(place, i);
            }
        }
    }

    private static int nearest(float[] places, float at) {
        int best = 0;
        for (int i = 1; i < places.length; i++) {
            if (Math.abs(places[i] - at) < Math.abs(places[best] - at)) {
                best = i;
            }
        }
        return best;
    }

    /** Floods the cell of a field. A field outside the table is marked with -2. */
    private void addCell(int row, int column, int[][] cellAt, List<GridCell> cells) {
        int index = cells.size();
        List<int[]> fields = new ArrayList<>();
        Deque<int[]> open = new ArrayDeque<>();
        cellAt[row][column] = index;
        open.add(new int[] {row, column});
        int bottom = row;
        int left = column;
        int right = column;
        while (!open.isEmpty()) {
            int[] field = open.remove();
            fields.add(field);
            bottom = Math.max(bottom, field[0]);
            left = Math.min(left, field[1]);
            right = Math.max(right, field[1]);
            spread(field, index, cellAt, open);
        }
        Box box = new Box(xs[left], ys[row], xs[right + 1], ys[bottom + 1]);
        boolean isCell = box.width() >= NARROWEST_CELL
                && box.height() >= NARROWEST_CELL
                && (!touchesOpenSide(fields) || isClosed(row, bottom, left, right));
        if (isCell) {
            cells.add(new GridCell(box, row, bottom - row + 1));
        } else {
            fields.forEach(field -> cellAt[field[0]][field[1]] = -2);
        }
    }

    private void spread(int[] field, int index, int[][] cellAt, Deque<int[]> open) {
        int row = field[0];
        int column = field[1];
        if (row > 0 && !lineAbove[row][column]) {
            visit(row - 1, column, index, cellAt, open);
        }
        if (row + 1 < rows && !lineAbove[row + 1][column]) {
            visit(row + 1, column, index, cellAt, open);
        }
        if (column > 0 && !lineBefore[row][column]) {
            visit(row, column - 1, index, cellAt, open);
        }
        if (column + 1 < columns && !lineBefore[row][column + 1]) {
            visit(row, column + 1, index, cellAt, open);
        }
    }

    private static void visit(int row, int column, int index, int[][] cellAt, Deque<int[]> open) {
        if (cellAt[row][column] == -1) {
            cellAt[row][column] = index;
            open.add(new int[] {row, column});
        }
    }

    private boolean touchesOpenSide(List<int[]> fields) {
        for (int[] field : fields) {
            int row = field[0];
            int column = field[1];
            if ((row == 0 && !lineAbove[0][column])
                    || (row == rows - 1 && !lineAbove[rows][column])
                    || (column == 0 && !lineBefore[row][0])
                    || (column == columns - 1 && !lineBefore[row][columns])) {
                return true;
            }
        }
        return false;
    }

    /** Whether lines are drawn above and below, or on both sides: one open side at the edge of a table is not yet outside. */
    private boolean isClosed(int top, int bottom, int left, int right) {
        boolean above = true;
        boolean below = true;
        for (int column = left; column <= right; column++) {
            above &= lineAbove[top][column];
            below &= lineAbove[bottom + 1][column];
        }
        boolean before = true;
        boolean after = true;
        for (int row = top; row <= bottom; row++) {
            before &= lineBefore[row][left];
            after &= lineBefore[row][right + 1];
        }
        return (above && below) || (before && after);
    }
}
