package org.gouji.document.sheet;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.gouji.document.Blanks;
import org.gouji.document.Budget;
import org.gouji.document.RefusedFile;
import org.gouji.model.Source;

/** A sheet while it is read: its cells, and what of it is merged or hidden. Rows and columns count from 0. */
final class Grid {

    /** Tells the place of a cell by its row and column, counted from 0. */
    @FunctionalInterface
    interface Places {
        Source at(int row, int column);
    }

    private final String name;
    private final Budget budget;
    private final Places places;
    private final SortedMap<Integer, GridRow> rows = new TreeMap<>();
    private final List<CellRange> merged = new ArrayList<>();
    private final BitSet hiddenColumns = new BitSet();
    private final BitSet hiddenRows = new BitSet();
    private GridRow current = new GridRow(-1);
    private int columns;

    /** A sheet of a workbook. */
    Grid(String name, Budget budget) {
        this(name, budget, (row, column) -> new Source.SheetCell(name, Addresses.of(row, column)));
    }

    private Grid(String name, Budget budget, Places places) {
        this.name = name;
        this.budget = budget;
        this.places = places;
    }

    /** The one table of a file that has no sheets. */
    static Grid ofTable(Budget budget) {
        return new Grid("", budget, (row, column) -> new Source.TableCell(1, row + 1, column + 1));
    }

    /** Adds a cell; one that shows nothing and has no border is as good as none. */
    void add(int row, int column, String text, boolean isBordered) {
        if (row < 0 || row >= Addresses.ROWS || column < 0 || column >= Addresses.COLUMNS) {
            throw new RefusedFile("FILE-10", name + " " + row + ":" + column);
        }
        String shown = Blanks.trim(text);
        if (shown.isEmpty() && !isBordered) {
            return;
        }
        budget.piece();
        if (current.number() != row) {
            current = rows.computeIfAbsent(row, GridRow::new);
        }
        current.add(new GridCell(column, shown, isBordered));
        columns = Math.max(columns, column + 1);
    }

    /** The cells of the range are one. */
    void merge(CellRange range) {
        merged.add(range);
    }

    void hideRow(int row) {
        if (row >= 0 && row < Addresses.ROWS) {
            hiddenRows.set(row);
        }
    }

    /** Hides columns, the last one included. */
    void hideColumns(int first, int last) {
        if (first >= 0 && first <= last && first < Addresses.COLUMNS) {
            hiddenColumns.set(first, Math.min(last, Addresses.COLUMNS - 1) + 1);
        }
    }

    String name() {
        return name;
    }

    /** The place of a cell, for people. */
    Source place(int row, int column) {
        return places.at(row, column);
    }

    Budget budget() {
        return budget;
    }

    /** How many columns hold anything, counted from the first one of the sheet. */
    int columns() {
        return columns;
    }

    /** Merged ranges, from the top down. */
    List<CellRange> merged() {
        merged.sort(Comparator.comparingInt(CellRange::top));
        return merged;
    }

    /** The rows that hold anything, in order, as they were read. */
    Iterable<GridRow> rows() {
        return rows.values();
    }

    boolean isHiddenRow(int row) {
        return hiddenRows.get(row);
    }

    boolean isHiddenColumn(int column) {
        return hiddenColumns.get(column);
    }

    /** Whether all rows between two rows are hidden, so that they stand one below the other. */
    boolean areNeighbours(int row, int below) {
        return hiddenRows.nextClearBit(row + 1) >= below;
    }

    /**
     * A merged cell of which only the first row or column is hidden is seen where it begins to be seen: its text is moved
     * there.
     */
    void showHiddenCorners() {
        if (hiddenRows.isEmpty() && hiddenColumns.isEmpty()) {
            return;
        }
        for (int i = 0; i < merged.size(); i++) {
            CellRange range = merged.get(i);
            CellRange seen = new CellRange(
                    hiddenRows.nextClearBit(range.top()),
                    hiddenColumns.nextClearBit(range.left()),
                    range.bottom(),
                    range.right());
            if (!seen.equals(range) && seen.top() <= seen.bottom() && seen.left() <= seen.right()) {
                merged.set(i, seen);
                moveText(range, seen);
            }
        }
    }

    private void moveText(CellRange from, CellRange to) {
        GridRow row = rows.getOrDefault(from.top(), new GridRow(from.top()));
        for (GridCell cell : List.copyOf(row.cells())) {
            if (cell.column() == from.left() && cell.isFilled()) {
                row.cells().remove(cell);
                rows.computeIfAbsent(to.top(), GridRow::new)
                        .replace(new GridCell(to.left(), cell.text(), cell.isBordered()));
                columns = Math.max(columns, to.left() + 1);
            }
        }
    }
}
