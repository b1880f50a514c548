package org.gouji.recognise;

import java.util.List;
import org.gouji.form.Block;
import org.gouji.form.Label;
import org.gouji.form.Table;
import org.gouji.model.CellKey;

/**
 * A place in the sequence that a form expects: a heading, a header label, a row.
 *
 * @param code code of the row, column group or section
 * @param cells the cells that stand here in order, empty for everything but rows
 * @param name tells slots of all forms apart that mean the same
 */
record Slot(
        Kind kind,
        Table table,
        Block block,
        String code,
        Label label,
        Enumerator enumerator,
        List<CellKey> cells,
        String name) {

    enum Kind {
        /** Heading of a section of text. */
        SECTION,
        /** Heading of a section that is a table. */
        HEADING,
        CAPTION,
        /** A label in the header: corner, remark, column, column group. */
        HEADER,
        /** A row that only groups rows. */
        GROUP,
        /** A row with cells. */
        ROW,
        /** A column group shown as a row of its own; the same cells as the one row of the block. */
        PART
    }

    boolean hasCells() {
        return !cells.isEmpty();
    }

    int size() {
        return cells.size();
    }
}
