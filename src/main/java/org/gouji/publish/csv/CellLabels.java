package org.gouji.publish.csv;

import java.util.Comparator;
import org.gouji.form.ColumnGroup;
import org.gouji.form.FormCell;

/** What the official form calls the row and the column of a cell. */
record CellLabels(String row, String column) {

    /** A row that the form prints without a label, as in table RL, is called by the columns' group. */
    static CellLabels of(FormCell cell) {
        String row = cell.row().label().isPrinted() ? cell.row().label().official() : group(cell);
        return new CellLabels(row, cell.column().label().official());
    }

    private static String group(FormCell cell) {
        return cell.block().groups().stream()
                .filter(group -> group.columns().contains(cell.column().code()))
                .min(Comparator.comparingInt(group -> group.columns().size()))
                .map(ColumnGroup::label)
                .map(label -> label.official())
                .orElse("");
    }
}
