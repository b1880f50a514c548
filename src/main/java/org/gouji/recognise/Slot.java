package org.gouji.recognise;

import java.util.List;
import org.gouji.form.Block;
import org.gouji.form.Label;
import org.gouji.form.Table;
import org.gouji.model.CellKey;

/**
 * A place in the sequence that a form expects: a heading, a header label, a row. Two slots are the same only if they are the
 * same object; comparing whole forms would cost more than recognising a report.
 */
final class Slot {

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

    private final Kind kind;
    private final int index;
    private final Table table;
    private final Block block;
    private final String code;
    private final Label label;
    private final Enumerator enumerator;
    private final List<CellKey> cells;
    private final String blockName;
    private final String letters;

    Slot(Kind kind, int index, Table table, Block block, String code, Label label, List<CellKey> cells) {
        this.kind = kind;
        this.index = index;
        this.table = table;
        this.block = block;
        this.code = code;
        this.label = label;
        this.enumerator = Enumerator.of(label.official());
        this.cells = List.copyOf(cells);
        this.blockName = table.code() + "." + block.code();
        this.letters = Folding.letters(label.official());
    }

    Kind kind() {
        return kind;
    }

    /** Its place in the sequence, from 0. */
    int index() {
        return index;
    }

    Table table() {
        return table;
    }

    Block block() {
        return block;
    }

    /** Names the block among all blocks of the form. */
    String blockName() {
        return blockName;
    }

    /** Code of the row, column, group or section. */
    String code() {
        return code;
    }

    Label label() {
        return label;
    }

    /** The folded letters of the official label. */
    String letters() {
        return letters;
    }

    Enumerator enumerator() {
        return enumerator;
    }

    /** The cells that stand here in order, empty for everything but rows. */
    List<CellKey> cells() {
        return cells;
    }

    /** Whether it is the heading of a section, of text or of a table. */
    boolean isHeading() {
        return kind == Kind.SECTION || kind == Kind.HEADING;
    }

    boolean hasCells() {
        return !cells.isEmpty();
    }

    int size() {
        return cells.size();
    }

    /** The same for slots of other forms that mean the same. */
    String meaning() {
        return table.code() + (kind == Kind.PART ? Kind.HEADER : kind) + code;
    }
}
