package org.gouji.recognise;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gouji.form.Block;
import org.gouji.form.Column;
import org.gouji.form.ColumnGroup;

/**
 * The heads that a form prints above the columns of a block.
 *
 * @param slots one for each head, in the order of the columns
 * @param columns all columns, headed or not, by code
 * @param byHeaderRow the same read by header rows, in which the columns outside any group come first
 * @param repeat whether a head is there twice, as in table RL: then the order of heads says nothing
 */
record ColumnHeads(List<Slot> slots, List<String> columns, List<String> byHeaderRow, boolean repeat) {

    /** The heads of all blocks of a form by the name of the block. */
    static Map<String, ColumnHeads> byBlock(List<Slot> slots) {
        Map<String, ColumnHeads> heads = new HashMap<>();
        for (Slot slot : slots) {
            if (slot.hasCells() && !heads.containsKey(slot.blockName())) {
                heads.put(slot.blockName(), of(slot, slots));
            }
        }
        return heads;
    }

    private static ColumnHeads of(Slot row, List<Slot> slots) {
        List<String> columns = row.block().columns().stream().map(Column::code).toList();
        List<Slot> heads = slots.stream()
                .filter(slot -> slot.kind() == Slot.Kind.HEADER
                        && slot.blockName().equals(row.blockName())
                        && columns.contains(slot.code()))
                .toList();
        return new ColumnHeads(heads, columns, byHeaderRow(row.block(), columns), repeat(heads));
    }

    private static List<String> byHeaderRow(Block block, List<String> columns) {
        List<String> codes = new ArrayList<>();
        List<String> grouped = new ArrayList<>();
        for (String column : columns) {
            (isGrouped(block, column) ? grouped : codes).add(column);
        }
        codes.addAll(grouped);
        return codes;
    }

    private static boolean isGrouped(Block block, String column) {
        return block.groups().stream().map(ColumnGroup::columns).anyMatch(columns -> columns.contains(column));
    }

    private static boolean repeat(List<Slot> heads) {
        Set<String> labels = new HashSet<>();
        return !heads.stream()
                .map(head -> Enumerator.coreOf(head.label().official()))
                .allMatch(labels::add);
    }
}
