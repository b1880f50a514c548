package org.gouji.publish.csv;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.gouji.form.Form;
import org.gouji.form.FormCell;
import org.gouji.model.CellKey;

/** The part of a line that depends on the cell of the form alone, for every cell, encoded once. */
final class EncodedCells {

    private final Form form;
    private final List<FormCell> cells;
    private final byte[][] parts;
    private final Map<CellKey, Integer> numbers = new HashMap<>();

    EncodedCells(Form form, Function<FormCell, String[]> fields) {
        this.form = form;
        this.cells = form.cellList();
        this.parts = new byte[cells.size()][];
        for (FormCell cell : cells) {
            parts[numbers.size()] = CsvText.encoded(fields.apply(cell));
            numbers.put(cell.key(), numbers.size());
        }
    }

    /** Table, row and column by code. */
    static String[] codes(FormCell cell) {
        CellKey key = cell.key();
        return new String[] {key.table(), key.row(), key.column()};
    }

    /** Table, row and column by code, then row and column by label. */
    static String[] names(FormCell cell) {
        CellLabels labels = CellLabels.of(cell);
        CellKey key = cell.key();
        return new String[] {key.table(), key.row(), key.column(), labels.row(), labels.column()};
    }

    /** As {@link #names}, and the unit of measure. */
    static String[] namesAndUnit(FormCell cell) {
        CellLabels labels = CellLabels.of(cell);
        CellKey key = cell.key();
        return new String[] {
            key.table(),
            key.row(),
            key.column(),
            labels.row(),
            labels.column(),
            cell.column().unit()
        };
    }

    int size() {
        return parts.length;
    }

    FormCell cell(int number) {
        return cells.get(number);
    }

    byte[] part(int number) {
        return parts[number];
    }

    /** The number of a cell; cells mostly come in the order of the form, so the guess is nearly always right. */
    int number(CellKey key, int guess) {
        if (guess < parts.length && cells.get(guess).key().equals(key)) {
            return guess;
        }
        Integer number = numbers.get(key);
        if (number == null) {
            throw new IllegalArgumentException("Form " + form.id() + " has no cell " + key + ".");
        }
        return number;
    }
}
