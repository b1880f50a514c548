package org.gouji.document.sheet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.gouji.document.RefusedFile;

/** A row of a sheet with what it holds, from left to right. */
final class GridRow {

    private final int number;
    private final List<GridCell> cells = new ArrayList<>();
    private boolean isSorted = true;

    /** An empty row; the first one of a sheet is number 0. */
    GridRow(int number) {
        this.number = number;
    }

    int number() {
        return number;
    }

    void add(GridCell cell) {
        isSorted &= cells.isEmpty() || cells.get(cells.size() - 1).column() < cell.column();
        cells.add(cell);
    }

    /** Adds a cell in the place of the one that stands there, if there is one. */
    void replace(GridCell cell) {
        cells.removeIf(other -> other.column() == cell.column());
        isSorted = false;
        cells.add(cell);
    }

    List<GridCell> cells() {
        if (!isSorted) {
            cells.sort(Comparator.comparingInt(GridCell::column));
            isSorted = true;
            requireOneOfEach();
        }
        return cells;
    }

    /** How many cells show something. */
    int filled() {
        int filled = 0;
        for (GridCell cell : cells) {
            filled += cell.isFilled() ? 1 : 0;
        }
        return filled;
    }

    /** Programs disagree which of two cells with one address counts. */
    private void requireOneOfEach() {
        for (int i = 1; i < cells.size(); i++) {
            GridCell one = cells.get(i - 1);
            GridCell other = cells.get(i);
            if (one.column() == other.column() && one.isFilled() && other.isFilled()) {
                throw new RefusedFile("FILE-10", Addresses.of(number, one.column()));
            }
        }
    }

    /** Whether any cell shows a figure. */
    boolean hasFigures() {
        for (GridCell cell : cells) {
            if (cell.isFigure()) {
                return true;
            }
        }
        return false;
    }

    /** The first column that shows something, -1 if none does. */
    int firstFilled() {
        for (GridCell cell : cells()) {
            if (cell.isFilled()) {
                return cell.column();
            }
        }
        return -1;
    }

    /** The last column that shows something, -1 if none does. */
    int lastFilled() {
        int last = -1;
        for (GridCell cell : cells()) {
            last = cell.isFilled() ? cell.column() : last;
        }
        return last;
    }

    /** The last column with a border, -1 if there is none. */
    int lastBordered() {
        int last = -1;
        for (GridCell cell : cells()) {
            last = cell.isBordered() ? cell.column() : last;
        }
        return last;
    }
}
