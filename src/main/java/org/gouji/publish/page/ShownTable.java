package org.gouji.publish.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gouji.form.Table;
import org.gouji.form.TableShape;
import org.gouji.form.TableShape.Caption;
import org.gouji.form.TableShape.Entry;
import org.gouji.form.TableShape.Header;
import org.gouji.form.TableShape.ShapeCell;
import org.gouji.message.Messages;
import org.gouji.model.Cell;
import org.gouji.model.CellKey;
import org.gouji.model.CellState;
import org.gouji.model.Value;

/** A table in the shape of the official form, with the figures of a report. */
public record ShownTable(String title, List<List<ShownCell>> rows) {

    /**
     * A cell of a table.
     *
     * @param kind {@code caption}, {@code header}, {@code label}, or the code of a figure's state: its looks
     * @param text what it shows
     * @param note state and place of a figure in words, empty for labels
     */
    public record ShownCell(String kind, String text, String note, int rowSpan, int columnSpan) {

        /** Whether it heads rows or columns. */
        public boolean isHeading() {
            return note.isEmpty();
        }
    }

    public ShownTable {
        rows = rows.stream().map(List::copyOf).toList();
    }

    static ShownTable of(Table table, Map<CellKey, Cell> cells, Messages messages) {
        TableShape shape = TableShape.of(table);
        List<List<ShownCell>> rows = new ArrayList<>();
        for (int row = 0; row < shape.rows(); row++) {
            rows.add(new ArrayList<>());
        }
        for (ShapeCell cell : shape.cells()) {
            rows.get(cell.row()).add(shown(cell, cells, messages));
        }
        return new ShownTable(table.heading().official(), rows);
    }

    private static ShownCell shown(ShapeCell cell, Map<CellKey, Cell> cells, Messages messages) {
        if (cell.content() instanceof Entry entry) {
            return figure(cell, Optional.ofNullable(cells.get(entry.key())), messages);
        }
        String kind =
                cell.content() instanceof Caption ? "caption" : cell.content() instanceof Header ? "header" : "label";
        return new ShownCell(kind, cell.content().text(), "", cell.rowSpan(), cell.columnSpan());
    }

    private static ShownCell figure(ShapeCell cell, Optional<Cell> read, Messages messages) {
        CellState state = read.map(each -> each.value().state()).orElse(CellState.ABSENT);
        return new ShownCell(
                state.code(),
                read.map(Cell::raw).orElse(""),
                read.map(each -> note(each, messages)).orElseGet(() -> messages.word(state)),
                cell.rowSpan(),
                cell.columnSpan());
    }

    private static String note(Cell cell, Messages messages) {
        String place = messages.source(cell.source());
        return cell.value() instanceof Value.Unreadable unreadable
                ? messages.unreadable(unreadable.reason()) + " · " + place
                : messages.word(cell.value().state()) + " · " + place;
    }
}
