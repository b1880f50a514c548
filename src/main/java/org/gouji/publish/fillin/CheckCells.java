package org.gouji.publish.fillin;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dhatim.fastexcel.Worksheet;
import org.gouji.form.FillInSheet;
import org.gouji.form.FillInSheet.Position;
import org.gouji.form.Form;
import org.gouji.form.FormCell;
import org.gouji.form.Identity;
import org.gouji.form.Relation;
import org.gouji.message.Messages;
import org.gouji.model.CellKey;

/**
 * The cells that say live what does not add up and by how much: a check of a row stands beside it, checks of columns stand in
 * a row below the table. All of them stand outside of what the reader looks at.
 */
final class CheckCells {

    /** So many labels still make a readable sum. */
    private static final int SHORT_SUM = 3;
    /** Decimals beyond this are left over from binary arithmetic. */
    private static final int DECIMALS = 6;

    private final Worksheet target;
    private final FillInSheet sheet;
    private final Form form;
    private final Messages messages;
    private final Map<CellKey, Position> entries;
    private final List<Position> written = new ArrayList<>();

    CheckCells(Worksheet target, FillInSheet sheet, Form form, Messages messages) {
        this.target = target;
        this.sheet = sheet;
        this.form = form;
        this.messages = messages;
        this.entries = sheet.entries();
    }

    /** Writes a cell for each check of this table; returns where they stand. */
    List<Position> write(List<Identity> checks) {
        Map<String, Integer> rows = new LinkedHashMap<>();
        Map<String, Integer> besides = new LinkedHashMap<>();
        for (Identity check : checks) {
            if (!check.place().table().equals(sheet.table().code())) {
                continue;
            }
            if (check.place().row().isEmpty()) {
                int row = rows.computeIfAbsent(check.rule(), rule -> newRow(check, rows.size()));
                writeBelow(check, row);
            } else {
                int column = besides.merge(check.place().row(), 1, Integer::sum);
                writeBeside(check, sheet.guardColumn() + column);
            }
        }
        return written;
    }

    private int newRow(Identity check, int rowsBefore) {
        int row = sheet.guardRow() + 1 + rowsBefore;
        int last = Math.max(0, sheet.shape().labelColumns() - 1);
        String sign = check.relation() == Relation.EQUAL ? "fillin.equal" : "fillin.at-least";
        target.inlineString(
                row,
                0,
                messages.text(sign, Map.of("left", side(check.left(), true), "right", side(check.right(), true))));
        if (last > 0) {
            target.range(row, 0, row, last).merge();
        }
        Look.label(target.range(row, 0, row, last), false);
        return row;
    }

    /** Below the table there is little room, so the label of the row says what is on the left and on the right. */
    private void writeBelow(Identity check, int row) {
        Position first =
                at(check.left().isEmpty() ? check.right().get(0) : check.left().get(0));
        Position place = new Position(row, first.column());
        write(place, check, "fillin.short.", Map.of());
        Look.label(target.range(row, place.column(), row, place.column()), true);
    }

    private void writeBeside(Identity check, int column) {
        Position first =
                at(check.left().isEmpty() ? check.right().get(0) : check.left().get(0));
        Position place = new Position(first.row(), column);
        write(
                place,
                check,
                "fillin.long.",
                Map.of("left", side(check.left(), false), "right", side(check.right(), false)));
    }

    private void write(Position place, Identity check, String key, Map<String, String> sides) {
        List<Position> left = check.left().stream().map(this::at).toList();
        List<Position> right = check.right().stream().map(this::at).toList();
        List<Position> all = new ArrayList<>(left);
        all.addAll(right);
        String more = "ROUND(" + Formula.sum(left) + "-" + Formula.sum(right) + "," + DECIMALS + ")";
        String less = "ROUND(" + Formula.sum(right) + "-" + Formula.sum(left) + "," + DECIMALS + ")";
        String isMore = check.relation() == Relation.EQUAL
                ? "IF(" + more + ">0," + Formula.sentence(messages, key + "more", sides, more) + ","
                        + Formula.text(Look.OK) + ")"
                : Formula.text(Look.OK);
        String lessKey = key + (check.relation() == Relation.EQUAL ? "less" : "below");
        String result = "IF(" + less + ">0," + Formula.sentence(messages, lessKey, sides, less) + "," + isMore + ")";
        Formula.write(target, place, "IF(" + Formula.areFilled(all) + "," + result + "," + Formula.text("") + ")");
        Look.check(target.range(place.row(), place.column(), place.row(), place.column()));
        written.add(place);
    }

    private Position at(CellKey key) {
        return Optional.ofNullable(entries.get(key))
                .orElseThrow(() -> new IllegalStateException("An identity reaches beyond its table: " + key + "."));
    }

    /** A side in the words of the form. */
    private String side(List<CellKey> cells, boolean byRow) {
        List<String> labels = cells.stream()
                .map(key -> form.cell(key).orElseThrow())
                .map(cell -> label(cell, byRow))
                .toList();
        if (labels.isEmpty()) {
            return "0";
        }
        if (labels.size() <= SHORT_SUM) {
            return String.join("＋", labels);
        }
        return messages.text(
                "fillin.sum",
                Map.of(
                        "first", labels.get(0),
                        "last", labels.get(labels.size() - 1),
                        "n", Integer.toString(labels.size())));
    }

    private static String label(FormCell cell, boolean byRow) {
        return byRow ? cell.row().label().official() : cell.column().label().official();
    }
}
