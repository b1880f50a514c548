package org.gouji.recognise;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.gouji.form.Block;
import org.gouji.form.Column;
import org.gouji.form.ColumnGroup;
import org.jspecify.annotations.Nullable;

/**
 * The column heads that a document shows above a block. Figures are taken in order, so a table whose columns were rearranged
 * must not be read, and one that lacks columns only by its heads.
 *
 * @param codes the columns shown, in the order shown
 * @param printed the same as printed
 * @param inOrder whether they stand in the form's order; always so where heads repeat and their order says nothing
 * @param complete whether no column of the form is missing; also where no head is shown at all
 */
record ShownColumns(List<String> codes, List<String> printed, boolean inOrder, boolean complete) {

    static final ShownColumns NOTHING = new ShownColumns(List.of(), List.of(), true, true);

    static ShownColumns above(Reading reading, int firstRow, Slot row) {
        Block block = row.block();
        List<Slot> heads = heads(reading, row);
        if (hasRepeatedHeads(reading, heads)) {
            return NOTHING;
        }
        List<String> codes = new ArrayList<>();
        List<String> printed = new ArrayList<>();
        boolean onlyHeads = true;
        for (int i = firstHead(reading, firstRow); i < firstRow; i++) {
            Item item = reading.items().get(i);
            if (item.isLabel()) {
                Slot head = nextHead(reading, heads, item, codes);
                if (head != null) {
                    codes.add(head.code());
                    printed.add(reading.printed(item.token));
                }
            } else if (!codes.isEmpty()) {
                onlyHeads &= item.isRun();
            }
        }
        boolean inOrder = isSubsequence(codes, allColumns(block)) || isSubsequence(codes, columnsByHeaderRow(block));
        boolean complete = codes.isEmpty() || !onlyHeads || codes.size() == heads.size();
        return new ShownColumns(codes, printed, inOrder, complete);
    }

    /** The heads of the block's columns; they stand before its rows. */
    private static List<Slot> heads(Reading reading, Slot row) {
        List<Slot> slots = reading.slots();
        int first = row.index();
        while (first > 0 && slots.get(first - 1).blockName().equals(row.blockName())) {
            first--;
        }
        List<Slot> heads = new ArrayList<>();
        for (Slot slot : slots.subList(first, row.index())) {
            if (slot.kind() == Slot.Kind.HEADER && isColumn(row.block(), slot.code())) {
                heads.add(slot);
            }
        }
        return heads;
    }

    private static boolean isColumn(Block block, String code) {
        for (Column column : block.columns()) {
            if (column.code().equals(code)) {
                return true;
            }
        }
        return false;
    }

    /** The first head not met so far that the label can mean, null if there is none. */
    private static @Nullable Slot nextHead(Reading reading, List<Slot> heads, Item label, List<String> met) {
        for (Slot head : heads) {
            if (reading.means(head, label) && !met.contains(head.code())) {
                return head;
            }
        }
        return null;
    }

    /** Table RL has the same five heads three times: their order says nothing. */
    private static boolean hasRepeatedHeads(Reading reading, List<Slot> heads) {
        Set<Integer> terms = new HashSet<>();
        for (Slot head : heads) {
            if (!terms.add(reading.lexicon().terms(head)[0])) {
                return true;
            }
        }
        return false;
    }

    /** The item after the last run with figures before the first row. */
    private static int firstHead(Reading reading, int firstRow) {
        for (int i = firstRow - 1; i >= 0; i--) {
            Item item = reading.items().get(i);
            if (item.isRun() && item.filled() > 0) {
                return i + 1;
            }
        }
        return 0;
    }

    private static List<String> allColumns(Block block) {
        return block.columns().stream().map(Column::code).toList();
    }

    /** Read by header rows, the columns outside any group come first. */
    private static List<String> columnsByHeaderRow(Block block) {
        List<String> codes = new ArrayList<>();
        List<String> grouped = new ArrayList<>();
        for (Column column : block.columns()) {
            (isGrouped(block, column) ? grouped : codes).add(column.code());
        }
        codes.addAll(grouped);
        return codes;
    }

    private static boolean isGrouped(Block block, Column column) {
        for (ColumnGroup group : block.groups()) {
            if (group.columns().contains(column.code())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isSubsequence(List<String> some, List<String> all) {
        int i = 0;
        for (String each : all) {
            if (i < some.size() && some.get(i).equals(each)) {
                i++;
            }
        }
        return i == some.size();
    }
}
