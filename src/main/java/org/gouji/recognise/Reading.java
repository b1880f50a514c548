package org.gouji.recognise;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gouji.form.Form;
import org.gouji.form.Table;
import org.gouji.model.Source;
import org.jspecify.annotations.Nullable;

/** A document together with its alignment to one form: what was found where, and what was left over. */
final class Reading {

    private final Glyphs glyphs;
    private final Lexicon lexicon;
    private final List<Item> items;
    private final FormSlots form;
    private final List<Alignment.Match> matches = new ArrayList<>();
    private final boolean[] isUsed;
    private final boolean[] isShown;

    Reading(Glyphs glyphs, Lexicon lexicon, List<Item> items, FormSlots form, List<Alignment.Match> matches) {
        this.glyphs = glyphs;
        this.lexicon = lexicon;
        this.items = items;
        this.form = form;
        this.isUsed = new boolean[items.size()];
        this.isShown = new boolean[slots().size()];
        matches.forEach(this::add);
        addStrays(matches);
    }

    private void add(Alignment.Match match) {
        matches.add(match);
        isUsed[match.item()] = true;
        if (match.run() >= 0) {
            isUsed[match.run()] = true;
        }
        isShown[match.slot().index()] = true;
    }

    /** Rows that stand out of order but whose label belongs to one row only are taken where they stand. */
    private void addStrays(List<Alignment.Match> ordered) {
        if (!hasRows()) {
            return;
        }
        CaptionAbove above = new CaptionAbove();
        for (int i = 0; i + 1 < items.size(); i++) {
            if (isLooseRow(i)) {
                Slot slot = onlyRow(items.get(i));
                if (slot != null
                        && (isInsideTable(ordered, slot, i) || above.isOfBlock(slot, i))
                        && RunFit.of(items.get(i + 1), slot.size()) == RunFit.EXACT
                        && !shows(slot)) {
                    add(new Alignment.Match(i, i + 1, slot, RunFit.EXACT, false));
                }
            }
        }
    }

    /** Whether a row of the same table stands before this item: what stands above a table is no row of it. */
    static boolean isInsideTable(List<Alignment.Match> ordered, Slot slot, int item) {
        return ordered.stream()
                .anyMatch(match -> match.slot().hasCells()
                        && match.item() < item
                        && match.slot().table().code().equals(slot.table().code()));
    }

    /** The last caption above a row, for one row after the other downwards. */
    private final class CaptionAbove {

        private List<Slot> captions = List.of();
        private int next;

        /** Whether it is that of the row's own block: a table in another order than the form's. */
        boolean isOfBlock(Slot row, int item) {
            for (; next < item; next++) {
                if (items.get(next).isLabel()) {
                    List<Slot> meant = form.of(items.get(next).token.term()).stream()
                            .filter(each -> each.kind() == Slot.Kind.CAPTION)
                            .toList();
                    captions = meant.isEmpty() ? captions : meant;
                }
            }
            return captions.stream().anyMatch(caption -> caption.blockName().equals(row.blockName()));
        }
    }

    /** A label with a run behind it, none of them used. */
    private boolean isLooseRow(int i) {
        return !isUsed[i]
                && !isUsed[i + 1]
                && items.get(i).isLabel()
                && items.get(i + 1).isRun();
    }

    private @Nullable Slot onlyRow(Item label) {
        Slot only = null;
        for (Slot slot : slots()) {
            if (means(slot, label)) {
                if (only != null || slot.kind() != Slot.Kind.ROW) {
                    return null;
                }
                only = slot;
            }
        }
        return only;
    }

    boolean means(Slot slot, Item label) {
        return form.means(label.token.term(), slot);
    }

    /** The piece of the document in which the report proper begins: its first heading, caption or row. */
    int firstPiece() {
        return matches.stream().mapToInt(this::piece).min().orElse(0);
    }

    /** The piece of the document in which something was found. */
    int piece(Alignment.Match match) {
        return glyphs.piece(items.get(match.item()).token.from());
    }

    boolean hasRows() {
        for (Alignment.Match match : matches) {
            if (match.slot().hasCells()) {
                return true;
            }
        }
        return false;
    }

    /** How many rows were found with figures. */
    int rowsFound() {
        return (int) matches.stream()
                .filter(match -> match.slot().hasCells() && match.run() >= 0)
                .count();
    }

    /** How many rows with figures stand in the document a second time. */
    int rowsShownAgain() {
        return surplusRows().size();
    }

    /** Labels with figures that the alignment could not use, because their row has been found elsewhere. */
    Map<Integer, Slot> surplusRows() {
        Map<Integer, Slot> surplus = new HashMap<>();
        for (int i = 0; i + 1 < items.size(); i++) {
            int figures = items.get(i + 1).filled();
            if (figures > 0 && isLooseRow(i)) {
                for (Slot slot : slots()) {
                    boolean isShownRow = slot.kind() == Slot.Kind.ROW && shows(slot);
                    if (isShownRow && means(slot, items.get(i)) && figures == slot.size()) {
                        surplus.put(i, slot);
                    }
                }
            }
        }
        return surplus;
    }

    /** Whether the item stands in its place in the form. */
    boolean isUsed(int item) {
        return isUsed[item];
    }

    /** Whether any row of a table was found. */
    boolean showsRowOf(Table table) {
        for (Alignment.Match match : matches) {
            Slot slot = match.slot();
            if (slot.hasCells() && slot.table().code().equals(table.code())) {
                return true;
            }
        }
        return false;
    }

    /** Whether the document shows what the slot expects. */
    boolean shows(Slot slot) {
        return isShown[slot.index()];
    }

    Form form() {
        return form.sequence().form();
    }

    List<Item> items() {
        return items;
    }

    List<Slot> slots() {
        return form.sequence().slots();
    }

    FormSlots formSlots() {
        return form;
    }

    /** What the form prints above the columns of the row. */
    ColumnHeads heads(Slot row) {
        ColumnHeads heads = form.sequence().heads().get(row.blockName());
        if (heads == null) {
            throw new IllegalArgumentException("The form has no block " + row.blockName() + ".");
        }
        return heads;
    }

    /** In the order of the form for what is in order, strays last. */
    List<Alignment.Match> matches() {
        return matches;
    }

    Lexicon lexicon() {
        return lexicon;
    }

    Glyphs glyphs() {
        return glyphs;
    }

    Source source(Token token) {
        return glyphs.pieceAt(token.from()).source();
    }

    String printed(Token token) {
        return glyphs.printed(token.from(), token.to());
    }
}
