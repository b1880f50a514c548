package org.gouji.recognise;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gouji.form.Block;
import org.gouji.form.Column;
import org.gouji.form.ColumnGroup;
import org.gouji.form.Form;
import org.gouji.form.FormCell;
import org.gouji.form.Label;
import org.gouji.form.Row;
import org.gouji.form.Section;
import org.gouji.form.Table;
import org.gouji.model.CellKey;

/** The labels and rows of a form in the order in which a report shows them. */
record FormSequence(Form form, List<Slot> slots, Map<String, ColumnHeads> heads) {

    private static final Block NOWHERE =
            new Block("", Label.NONE, Label.NONE, List.of(), List.of(), List.of(), List.of());

    FormSequence {
        slots = List.copyOf(slots);
        heads = Map.copyOf(heads);
    }

    static FormSequence of(Form form) {
        List<Slot> slots = new ArrayList<>();
        int tablesTaken = 0;
        int parts = form.sections().size() + form.tables().size();
        for (int order = 1; order <= parts; order++) {
            int place = order;
            List<Section> here =
                    form.sections().stream().filter(s -> s.order() == place).toList();
            if (!here.isEmpty()) {
                addSection(here.get(0), slots);
            } else if (tablesTaken < form.tables().size()) {
                addTable(form, form.tables().get(tablesTaken), slots);
                tablesTaken++;
            }
        }
        return new FormSequence(form, slots, ColumnHeads.byBlock(slots));
    }

    private static void addSection(Section section, List<Slot> slots) {
        Table none = new Table("", "", Label.NONE, List.of());
        slots.add(
                new Slot(Slot.Kind.SECTION, slots.size(), none, NOWHERE, section.code(), section.heading(), List.of()));
    }

    private static void addTable(Form form, Table table, List<Slot> slots) {
        add(Slot.Kind.HEADING, table, NOWHERE, table.code(), table.heading(), List.of(), slots);
        for (Block block : table.blocks()) {
            addBlock(form, table, block, slots);
        }
    }

    private static void addBlock(Form form, Table table, Block block, List<Slot> slots) {
        addPrinted(Slot.Kind.CAPTION, table, block, block.code(), block.caption(), slots);
        addPrinted(Slot.Kind.HEADER, table, block, "corner", block.corner(), slots);
        for (Label remark : block.remarks()) {
            addPrinted(Slot.Kind.HEADER, table, block, "remark", remark, slots);
        }
        for (ColumnGroup group : block.groups()) {
            addPrinted(Slot.Kind.HEADER, table, block, group.code(), group.label(), slots);
        }
        for (Column column : block.columns()) {
            addPrinted(Slot.Kind.HEADER, table, block, column.code(), column.label(), slots);
        }
        List<String> columns = block.columns().stream().map(Column::code).toList();
        for (Row row : block.rows()) {
            Slot.Kind kind = row.group() ? Slot.Kind.GROUP : Slot.Kind.ROW;
            List<CellKey> cells = row.group() ? List.of() : cells(form, table, row, columns);
            add(kind, table, block, row.code(), row.label(), cells, slots);
        }
        if (isOneUnlabelledRow(block)) {
            for (ColumnGroup group : block.groups()) {
                List<CellKey> cells = cells(form, table, block.rows().get(0), group.columns());
                add(Slot.Kind.PART, table, block, group.code(), group.label(), cells, slots);
            }
        }
    }

    /** The very keys of the form, for the same object is found faster than an equal one. */
    private static List<CellKey> cells(Form form, Table table, Row row, List<String> columns) {
        return columns.stream()
                .map(column -> new CellKey(table.code(), row.code(), column))
                .map(key -> form.cell(key).map(FormCell::key).orElse(key))
                .toList();
    }

    /** Such a row is also met cut into its column groups, one below the other. */
    private static boolean isOneUnlabelledRow(Block block) {
        return block.rows().size() == 1 && !block.rows().get(0).label().isPrinted();
    }

    private static void addPrinted(
            Slot.Kind kind, Table table, Block block, String code, Label label, List<Slot> slots) {
        if (label.isPrinted()) {
            add(kind, table, block, code, label, List.of(), slots);
        }
    }

    private static void add(
            Slot.Kind kind, Table table, Block block, String code, Label label, List<CellKey> cells, List<Slot> slots) {
        slots.add(new Slot(kind, slots.size(), table, block, code, label, cells));
    }
}
