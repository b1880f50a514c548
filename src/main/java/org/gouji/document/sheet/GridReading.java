package org.gouji.document.sheet;

import java.util.ArrayList;
import java.util.List;
import org.gouji.document.Blanks;
import org.gouji.document.Break;
import org.gouji.document.Piece;
import org.gouji.document.Remark;
import org.gouji.model.Source;

/**
 * A sheet -> pieces. Cells inside a table are pieces though they be empty; empty ones beyond it are none, for office sheets
 * have formats far beyond their tables. The table ends where its borders or, if it has none, its texts end.
 */
final class GridReading {

    private static final String HIDDEN = "FILE-13";

    private final Grid grid;
    private final List<Piece> pieces;
    private final List<Remark> remarks;
    private final List<GridRow> rows = new ArrayList<>();
    private final List<String> hiddenTexts = new ArrayList<>();
    private MergedCells merged;
    private int firstColumn = Integer.MAX_VALUE;

    private GridReading(Grid grid, List<Piece> pieces, List<Remark> remarks) {
        this.grid = grid;
        this.pieces = pieces;
        this.remarks = remarks;
        grid.showHiddenCorners();
        merged = new MergedCells(grid);
    }

    /** Adds what the sheet shows, and a remark on what it hides. */
    static void read(Grid grid, List<Piece> pieces, List<Remark> remarks) {
        GridReading reading = new GridReading(grid, pieces, remarks);
        reading.look();
        reading.merged = new MergedCells(grid);
        reading.addRegions();
    }

    /** Leaves out what is hidden or covered. */
    private void look() {
        for (GridRow row : grid.rows()) {
            merged.moveTo(row.number());
            GridRow seen = new GridRow(row.number());
            for (GridCell cell : row.cells()) {
                if (merged.isCovered(row.number(), cell.column())) {
                    continue;
                }
                if (grid.isHiddenRow(row.number()) || grid.isHiddenColumn(cell.column())) {
                    noteHidden(row, cell);
                } else {
                    seen.add(cell);
                }
            }
            if (!seen.cells().isEmpty()) {
                rows.add(seen);
                firstColumn = seen.firstFilled() < 0 ? firstColumn : Math.min(firstColumn, seen.firstFilled());
            }
        }
        if (!hiddenTexts.isEmpty()) {
            addHiddenRemark();
        }
    }

    private void noteHidden(GridRow row, GridCell cell) {
        if (cell.isFilled()) {
            hiddenTexts.add(Addresses.of(row.number(), cell.column()));
        }
    }

    private void addHiddenRemark() {
        String first = hiddenTexts.get(0);
        String last = hiddenTexts.get(hiddenTexts.size() - 1);
        String cells = hiddenTexts.size() == 1 ? first : first + "…" + last + " (" + hiddenTexts.size() + ")";
        remarks.add(new Remark(HIDDEN, grid.name() + " " + cells, new Source.SheetCell(grid.name(), first)));
    }

    /** A region is what stands without an empty row between: a table, or several with their headings. */
    private void addRegions() {
        int start = 0;
        for (int i = 1; i <= rows.size(); i++) {
            boolean ends = i == rows.size()
                    || !grid.areNeighbours(rows.get(i - 1).number(), rows.get(i).number());
            if (ends) {
                addRegion(Region.of(rows.subList(start, i)));
                start = i;
            }
        }
    }

    private void addRegion(Region region) {
        List<GridRow> inside = region.rows();
        boolean isBordered = inside.stream().anyMatch(row -> row.lastBordered() >= 0);
        if (isBordered) {
            int right = lastColumn(inside);
            for (GridRow row : inside) {
                addRow(row, region, Math.min(right, row.lastBordered()));
            }
            return;
        }
        int start = 0;
        boolean figures = false;
        for (int i = 0; i <= inside.size(); i++) {
            boolean isHeader = i < inside.size()
                    && inside.get(i).filled() > 1
                    && !inside.get(i).hasFigures();
            if (i == inside.size() || (isHeader && figures)) {
                addBlock(inside.subList(start, i), region);
                start = i;
                figures = false;
            } else {
                figures |= inside.get(i).hasFigures();
            }
        }
    }

    /** Rows below one header, in a sheet without borders; single texts above the first full row are no table. */
    private void addBlock(List<GridRow> block, Region region) {
        int right = lastColumn(block);
        boolean inTable = false;
        for (GridRow row : block) {
            inTable |= row.filled() > 1;
            addRow(row, region, inTable ? right : -1);
        }
    }

    private int lastColumn(List<GridRow> some) {
        int last = -1;
        for (GridRow row : some) {
            last = Math.max(last, row.lastFilled());
        }
        return last;
    }

    /** Adds the cells of a row, empty ones included to the end of the table. */
    private void addRow(GridRow row, Region region, int tableEnd) {
        merged.moveTo(row.number());
        int first = row.firstFilled();
        if (first < 0 && tableEnd <= 0) {
            return;
        }
        boolean startsWithLabel = first >= 0 && !figureAt(row, first);
        int column = startsWithLabel ? first : tableStart(row, region);
        int end = Math.max(row.lastFilled(), tableEnd);
        Break before = Break.LINE;
        int at = 0;
        for (; column <= end; column++) {
            if (grid.isHiddenColumn(column) || merged.isCovered(row.number(), column)) {
                continue;
            }
            while (at < row.cells().size() && row.cells().get(at).column() < column) {
                at++;
            }
            boolean isThere = at < row.cells().size() && row.cells().get(at).column() == column;
            addCell(row.number(), column, isThere ? row.cells().get(at).text() : "", before);
            before = Break.CELL;
        }
    }

    private static boolean figureAt(GridRow row, int column) {
        for (GridCell cell : row.cells()) {
            if (cell.column() == column) {
                return cell.isFigure();
            }
        }
        return false;
    }

    /** Where a row without a label begins: with its table, or with the sheet if there is no other row to tell. */
    private int tableStart(GridRow row, Region region) {
        int others = region.wideRows() - (row.filled() > 1 ? 1 : 0);
        return others > 0 ? region.firstFilled() : Math.min(firstColumn, region.firstFilled());
    }

    /**
     * Rows that stand without an empty one between.
     *
     * @param firstFilled the first column in which any of them shows something, beyond all columns if none does
     * @param wideRows how many of them show more than one text
     */
    private record Region(List<GridRow> rows, int firstFilled, int wideRows) {

        static Region of(List<GridRow> rows) {
            int first = Integer.MAX_VALUE;
            int wide = 0;
            for (GridRow row : rows) {
                int filled = row.firstFilled();
                first = filled < 0 ? first : Math.min(first, filled);
                wide += row.filled() > 1 ? 1 : 0;
            }
            return new Region(rows, first, wide);
        }
    }

    /** A cell of several lines is several pieces. */
    private void addCell(int row, int column, String text, Break before) {
        grid.budget().piece();
        Source source = grid.place(row, column);
        if (text.indexOf('\n') < 0) {
            pieces.add(new Piece(text, before, source));
            return;
        }
        Break next = before;
        for (String line : text.split("\n", -1)) {
            String words = Blanks.trim(line);
            if (!words.isEmpty()) {
                pieces.add(new Piece(words, next, source));
                next = Break.LINE;
            }
        }
    }
}
