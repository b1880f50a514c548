package org.gouji.form;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gouji.form.TableShape.Entry;
import org.gouji.form.TableShape.ShapeCell;
import org.gouji.model.CellKey;

/**
 * A table of a form on a sheet of the fill-in workbook: the title, the heading and the unit, below them the table, and around
 * it an empty row and column, in which cells show that were pushed out of the table. Rows and columns count from 0.
 */
public record FillInSheet(String name, Table table, TableShape shape) {

    public static final int TITLE_ROW = 0;
    public static final int HEADING_ROW = 1;
    public static final int UNIT_ROW = 2;

    /** Where the table begins. */
    public static final int TABLE_ROW = 3;

    /** A text that has to stand in a cell, or an empty one if that has to be empty. */
    public record Fixed(int row, int column, String text) {}

    /** Where a cell stands. */
    public record Position(int row, int column) {}

    /** The empty row below the table. */
    public int guardRow() {
        return TABLE_ROW + shape.rows();
    }

    /** The empty column beside the table. */
    public int guardColumn() {
        return shape.columns();
    }

    /** Where the numbers of the form stand, in printed order. */
    public Map<CellKey, Position> entries() {
        Map<CellKey, Position> entries = new LinkedHashMap<>();
        for (ShapeCell cell : shape.cells()) {
            if (cell.content() instanceof Entry entry) {
                entries.put(entry.key(), new Position(TABLE_ROW + cell.row(), cell.column()));
            }
        }
        return entries;
    }

    /** Every cell that is not for a number, row by row, with its text in the workbook of a unit. */
    public List<Fixed> fixed(String title, String unit) {
        Map<Position, String> texts = new HashMap<>();
        texts.put(new Position(TITLE_ROW, 0), title);
        texts.put(new Position(HEADING_ROW, 0), table.heading().official());
        texts.put(new Position(UNIT_ROW, 0), unit);
        for (ShapeCell cell : shape.cells()) {
            texts.put(
                    new Position(TABLE_ROW + cell.row(), cell.column()),
                    cell.content().text());
        }
        entries().values().forEach(texts::remove);
        List<Position> free = new ArrayList<>(entries().values());
        List<Fixed> fixed = new ArrayList<>();
        for (int row = 0; row <= guardRow(); row++) {
            for (int column = 0; column <= guardColumn(); column++) {
                Position position = new Position(row, column);
                if (!free.contains(position)) {
                    fixed.add(new Fixed(row, column, texts.getOrDefault(position, "")));
                }
            }
        }
        return fixed;
    }
}
