package org.gouji.publish.site;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gouji.form.Table;
import org.gouji.form.TableShape;
import org.gouji.form.TableShape.Caption;
import org.gouji.form.TableShape.Entry;
import org.gouji.form.TableShape.Header;
import org.gouji.form.TableShape.RowLabel;
import org.gouji.form.TableShape.ShapeCell;
import org.gouji.model.CellKey;

/** The shape of a table, and which of its labels stand for which row or column; worked out once per form. */
final class Layout {

    private final Table table;
    private final List<List<ShapeCell>> rows = new ArrayList<>();
    private final Map<ShapeCell, String> rowCodes = new HashMap<>();
    private final Map<ShapeCell, String> columnCodes = new HashMap<>();

    Layout(Table table) {
        this.table = table;
        TableShape shape = TableShape.of(table);
        for (int row = 0; row < shape.rows(); row++) {
            rows.add(new ArrayList<>());
        }
        shape.cells().forEach(cell -> rows.get(cell.row()).add(cell));
        Map<Integer, ShapeCell> headers = new HashMap<>();
        rows.forEach(row -> learn(row, headers));
    }

    /** The label right before the figures is the row's, the header right above them the column's. */
    private void learn(List<ShapeCell> row, Map<Integer, ShapeCell> headers) {
        ShapeCell label = null;
        for (ShapeCell cell : row) {
            if (cell.content() instanceof Header) {
                headers.put(cell.column(), cell);
            } else if (cell.content() instanceof RowLabel) {
                label = cell;
            } else if (cell.content() instanceof Entry entry) {
                if (label != null && !hasRow(entry.key().row())) {
                    rowCodes.putIfAbsent(label, entry.key().row());
                }
                ShapeCell header = headers.get(cell.column());
                if (header != null
                        && header.columnSpan() == cell.columnSpan()
                        && !hasColumn(entry.key().column())) {
                    columnCodes.putIfAbsent(header, entry.key().column());
                }
            }
        }
    }

    /** How one use of the layout fills it. */
    interface Filling {
        SiteCell figure(ShapeCell cell, CellKey key);

        /** The label of the row with this code, or of the column where the row is empty; both are empty for others. */
        SiteCell heading(ShapeCell cell, String kind, String row, String column);
    }

    Table table() {
        return table;
    }

    List<List<SiteCell>> fill(Filling filling) {
        return rows.stream()
                .map(row -> row.stream().map(cell -> fill(cell, filling)).toList())
                .toList();
    }

    private SiteCell fill(ShapeCell cell, Filling filling) {
        if (cell.content() instanceof Entry entry) {
            return filling.figure(cell, entry.key());
        }
        String kind =
                cell.content() instanceof Caption ? "caption" : cell.content() instanceof Header ? "header" : "label";
        return filling.heading(cell, kind, rowCodes.getOrDefault(cell, ""), columnCodes.getOrDefault(cell, ""));
    }

    boolean hasRow(String code) {
        return rowCodes.containsValue(code);
    }

    boolean hasColumn(String code) {
        return columnCodes.containsValue(code);
    }
}
