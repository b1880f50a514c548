package org.gouji.recognise;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

    private static final int HEADS_ON_A_LINE = 2;

    static final ShownColumns NOTHING = new ShownColumns(List.of(), List.of(), true, true);

    static ShownColumns above(Reading reading, int firstRow, Slot row) {
        ColumnHeads heads = reading.heads(row);
        if (heads.repeat()) {
            return NOTHING;
        }
        List<String> codes = new ArrayList<>();
        List<String> printed = new ArrayList<>();
        Map<Integer, List<String>> lines = new HashMap<>();
        boolean onlyHeads = true;
        for (int i = firstHead(reading, firstRow); i < firstRow; i++) {
            Item item = reading.items().get(i);
            if (item.isLabel()) {
                Slot head = nextHead(reading.formSlots().of(item.token.term()), heads.slots(), codes);
                if (head != null) {
                    codes.add(head.code());
                    lines.computeIfAbsent(reading.glyphs().piece(item.token.from()), line -> new ArrayList<>())
                            .add(head.code());
                    printed.add(reading.printed(item.token));
                }
            } else if (!codes.isEmpty()) {
                onlyHeads &= item.isRun();
            }
        }
        boolean inOrder = isSubsequence(codes, heads.columns())
                || isSubsequence(codes, heads.byHeaderRow())
                || areInOrderByLine(lines, heads.columns());
        boolean complete =
                codes.isEmpty() || !onlyHeads || codes.size() == heads.slots().size();
        return new ShownColumns(codes, printed, inOrder, complete);
    }

    /** Where heads share lines of text, those on different ones may stand in any order: one in the middle of its cell is lower. */
    private static boolean areInOrderByLine(Map<Integer, List<String>> lines, List<String> columns) {
        return lines.values().stream().anyMatch(line -> line.size() >= HEADS_ON_A_LINE)
                && lines.values().stream().allMatch(line -> isSubsequence(line, columns));
    }

    /** The first head not met so far among what the label can mean, null if there is none. */
    private static @Nullable Slot nextHead(List<Slot> meant, List<Slot> heads, List<String> met) {
        for (Slot slot : meant) {
            if (heads.contains(slot) && !met.contains(slot.code())) {
                return slot;
            }
        }
        return null;
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
