package org.gouji.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.gouji.form.Block;
import org.gouji.form.Column;
import org.gouji.form.ColumnGroup;
import org.gouji.form.Form;
import org.gouji.form.FormCell;
import org.gouji.form.Table;
import org.gouji.model.CellKey;
import org.gouji.model.Place;

/** The cells of a form in printed order, numbered from 0, with the words a clerk knows them by. */
public final class Layout {

    /** Neighbouring cells of one table or one row: those from {@code from} on and before {@code to}. */
    record Span(Table table, int from, int to) {

        int size() {
            return to - from;
        }

        IntStream cells() {
            return IntStream.range(from, to);
        }
    }

    /** A clerk who sees the first names of a long list knows where to look. */
    private static final int SHOWN = 6;

    private final Form form;
    private final List<FormCell> cells;
    private final Map<CellKey, Integer> numbers = new HashMap<>();
    private final List<Span> rows;
    private final List<Span> tables;
    private final List<String> rowLabels = new ArrayList<>();
    private final List<String> columnLabels = new ArrayList<>();

    public Layout(Form form) {
        this.form = form;
        this.cells = form.cellList();
        for (int cell = 0; cell < cells.size(); cell++) {
            numbers.put(key(cell), cell);
            rowLabels.add(cells.get(cell).row().label().official());
            columnLabels.add(columnLabel(cells.get(cell)));
        }
        this.rows = spans(key -> key.table() + "." + key.row());
        this.tables = spans(CellKey::table);
    }

    int size() {
        return cells.size();
    }

    FormCell cell(int number) {
        return cells.get(number);
    }

    CellKey key(int number) {
        return cells.get(number).key();
    }

    /** The number of a cell, or -1 if the form has none of this key. */
    int number(CellKey key) {
        return numbers.getOrDefault(key, -1);
    }

    int[] numbers(List<CellKey> keys) {
        return keys.stream().mapToInt(this::number).toArray();
    }

    List<Span> rows() {
        return rows;
    }

    List<Span> tables() {
        return tables;
    }

    /** The row's cells, if the form has such a row with cells. */
    Optional<Span> row(Place place) {
        return rows.stream()
                .filter(row -> key(row.from()).table().equals(place.table()))
                .filter(row -> key(row.from()).row().equals(place.row()))
                .findFirst();
    }

    /** The label of the cell's row, empty where the form prints none. */
    String rowLabel(int number) {
        return rowLabels.get(number);
    }

    /** The label of the cell's column, with that of its group where the label alone says too little. */
    String columnLabel(int number) {
        return columnLabels.get(number);
    }

    String rowLabel(CellKey key) {
        return number(key) < 0 ? key.row() : rowLabel(number(key));
    }

    String columnLabel(CellKey key) {
        return number(key) < 0 ? key.column() : columnLabel(number(key));
    }

    /** The cell by its labels; the column's alone where the row has none. */
    public String name(CellKey key) {
        String row = rowLabel(key);
        return row.isEmpty() ? columnLabel(key) : row + "·" + columnLabel(key);
    }

    /** What the row, column or cell of an equation is called. */
    public String placeName(Place place) {
        Optional<CellKey> any = cells.stream()
                .map(FormCell::key)
                .filter(key -> place.table().equals(key.table()))
                .filter(key -> place.row().isEmpty() || place.row().equals(key.row()))
                .filter(key -> place.column().isEmpty() || place.column().equals(key.column()))
                .findFirst();
        if (any.isEmpty() || (place.row().isEmpty() && place.column().isEmpty())) {
            return tableName(place.table());
        }
        if (place.column().isEmpty()) {
            return rowLabel(any.get());
        }
        return place.row().isEmpty() ? columnLabel(any.get()) : name(any.get());
    }

    /** What a table is called in messages. */
    public String tableName(String table) {
        return form.table(table).map(Table::name).orElse(table);
    }

    /** The first few of them, with dots for the others. */
    public static String shortList(List<String> names) {
        String shown = String.join("、", names.subList(0, Math.min(SHOWN, names.size())));
        return names.size() > SHOWN ? shown + "……" : shown;
    }

    private List<Span> spans(Function<CellKey, String> whole) {
        List<Span> spans = new ArrayList<>();
        int from = 0;
        for (int to = 1; to <= size(); to++) {
            if (to == size() || !whole.apply(key(to)).equals(whole.apply(key(from)))) {
                spans.add(new Span(form.table(key(from).table()).orElseThrow(), from, to));
                from = to;
            }
        }
        return List.copyOf(spans);
    }

    private static String columnLabel(FormCell cell) {
        Block block = cell.block();
        String label = cell.column().label().official();
        long sameLabel = block.columns().stream()
                .map(Column::label)
                .filter(other -> other.official().equals(label))
                .count();
        if (sameLabel == 1) {
            return label;
        }
        return block.groups().stream()
                .filter(group -> group.columns().contains(cell.column().code()))
                .map(ColumnGroup::label)
                .reduce((outer, inner) -> inner)
                .map(group -> group.official() + "·" + label)
                .orElse(label);
    }
}
