package org.gouji.intake.formats;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A printed table: in each row the cells that begin in it.
 *
 * @param table AD, AP or RL
 * @param width number of columns
 * @param labels how many of them hold row labels
 * @param heads how many rows at the top are repeated on a new page
 */
record Grid(String table, int width, int labels, int heads, List<List<GridCell>> rows) {

    Grid {
        rows = rows.stream().map(List::copyOf).toList();
    }

    /** Every place of the table with the cell that begins there; empty where another cell reaches over it. */
    @Nullable
    GridCell[][] places() {
        @Nullable GridCell[][] places = new GridCell[rows.size()][width];
        boolean[][] taken = new boolean[rows.size()][width];
        for (int r = 0; r < rows.size(); r++) {
            int at = 0;
            for (GridCell cell : rows.get(r)) {
                while (at < width && taken[r][at]) {
                    at++;
                }
                if (at == width) {
                    throw new IllegalStateException("Row " + r + " of " + table + " is too long: " + rows.get(r));
                }
                places[r][at] = cell;
                for (int i = r; i < Math.min(rows.size(), r + cell.rows()); i++) {
                    for (int j = at; j < Math.min(width, at + cell.columns()); j++) {
                        taken[i][j] = true;
                    }
                }
            }
        }
        return places;
    }

    /** The same table without any span; covered places are empty, or repeat the label that covered them. */
    Grid flat(boolean repeated) {
        @Nullable GridCell[][] places = places();
        GridCell[][] flat = new GridCell[rows.size()][width];
        for (int r = 0; r < rows.size(); r++) {
            for (int c = 0; c < width; c++) {
                GridCell cell = places[r][c];
                if (cell != null) {
                    spread(flat, r, c, cell, repeated);
                }
            }
        }
        List<List<GridCell>> lines = new ArrayList<>();
        for (GridCell[] line : flat) {
            lines.add(List.of(line));
        }
        return new Grid(table, width, labels, heads, lines);
    }

    private void spread(GridCell[][] flat, int row, int column, GridCell cell, boolean repeated) {
        for (int r = row; r < Math.min(flat.length, row + cell.rows()); r++) {
            for (int c = column; c < Math.min(flat[r].length, column + cell.columns()); c++) {
                boolean isFirst = r == row && c == column;
                boolean isDown = c == column && cell.role() == GridCell.Role.LABEL;
                boolean isAcross = r == row && cell.role() == GridCell.Role.HEADER && cell.rows() == 1 && labels != 1;
                boolean isKept = isFirst || (repeated && (isDown || isAcross));
                flat[r][c] = GridCell.of(isKept ? cell.text() : "", cell.role());
            }
        }
    }

    /** With one more column at this place; the text of a row's cell depends on what the row begins with. */
    Grid withColumn(int at, String head, String below) {
        List<List<GridCell>> wider = new ArrayList<>();
        @Nullable GridCell[][] places = places();
        for (int r = 0; r < rows.size(); r++) {
            wider.add(widened(places[r], at, rows.get(r), r == 0 ? head : "", below));
        }
        return new Grid(table, width + 1, labels, heads, wider);
    }

    private static List<GridCell> widened(
            @Nullable GridCell[] places, int at, List<GridCell> row, String head, String below) {
        List<GridCell> line = new ArrayList<>();
        boolean isData = row.stream().anyMatch(cell -> cell.role() == GridCell.Role.FIGURE);
        GridCell extra = isData ? GridCell.of(below, GridCell.Role.LABEL) : GridCell.of(head, GridCell.Role.HEADER);
        boolean isIn = false;
        for (int c = 0; c < places.length; c++) {
            GridCell cell = places[c];
            if (!isIn && c >= at && cell != null) {
                line.add(extra);
                isIn = true;
            }
            if (cell != null && c < at && c + cell.columns() > at) {
                line.add(new GridCell(cell.text(), cell.role(), cell.rows(), cell.columns() + 1));
                isIn = true;
            } else if (cell != null) {
                line.add(cell);
            }
        }
        if (!isIn) {
            line.add(extra);
        }
        return line;
    }
}
