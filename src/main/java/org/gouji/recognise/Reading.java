package org.gouji.recognise;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gouji.form.Form;
import org.gouji.model.Source;

/** A document together with its alignment to one form: what was found where, and what was left over. */
final class Reading {

    private final Glyphs glyphs;
    private final Lexicon lexicon;
    private final List<Item> items;
    private final FormSequence sequence;
    private final List<Alignment.Match> matches;
    private final List<Token> tokens;

    Reading(
            Glyphs glyphs,
            Lexicon lexicon,
            List<Item> items,
            FormSequence sequence,
            List<Alignment.Match> matches,
            List<Token> tokens) {
        this.glyphs = glyphs;
        this.lexicon = lexicon;
        this.items = items;
        this.sequence = sequence;
        this.matches = withStrays(matches);
        this.tokens = tokens;
    }

    /** Rows that stand out of order but whose label belongs to one row only are taken where they stand. */
    private List<Alignment.Match> withStrays(List<Alignment.Match> ordered) {
        Set<Integer> used = new HashSet<>();
        Set<Slot> taken = new HashSet<>();
        for (Alignment.Match match : ordered) {
            used.add(match.item());
            used.add(match.run());
            taken.add(match.slot());
        }
        List<Alignment.Match> all = new ArrayList<>(ordered);
        if (taken.stream().noneMatch(Slot::hasCells)) {
            return all;
        }
        for (int i = 0; i + 1 < items.size(); i++) {
            if (items.get(i).isLabel() && items.get(i + 1).isRun() && !used.contains(i) && !used.contains(i + 1)) {
                Slot slot = onlyRow(items.get(i));
                if (slot != null
                        && isInsideTable(ordered, slot, i)
                        && RunFit.of(items.get(i + 1), slot.size()) == RunFit.EXACT
                        && taken.add(slot)) {
                    all.add(new Alignment.Match(i, i + 1, slot, RunFit.EXACT, false));
                }
            }
        }
        return all;
    }

    /** Whether a row of the same table stands before this item: what stands above a table is no row of it. */
    private static boolean isInsideTable(List<Alignment.Match> ordered, Slot slot, int item) {
        return ordered.stream()
                .anyMatch(match -> match.slot().hasCells()
                        && match.item() < item
                        && match.slot().table().code().equals(slot.table().code()));
    }

    private @org.jspecify.annotations.Nullable Slot onlyRow(Item label) {
        Slot only = null;
        for (Slot slot : sequence.slots()) {
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
        for (int term : lexicon.terms(slot)) {
            if (term == label.token.term()) {
                return true;
            }
        }
        return false;
    }

    /** The piece of the document in which the report proper begins: its first heading, caption or row. */
    int firstPiece() {
        return matches.stream()
                .mapToInt(match -> glyphs.piece(items.get(match.item()).token.from()))
                .min()
                .orElse(0);
    }

    boolean hasRows() {
        return matches.stream().anyMatch(match -> match.slot().hasCells());
    }

    /** How many rows with figures stand in the document a second time. */
    int rowsShownAgain() {
        return surplusRows().size();
    }

    /** Labels with figures that the alignment could not use, because their row has been found elsewhere. */
    Map<Integer, Slot> surplusRows() {
        Set<Integer> used = new HashSet<>();
        Set<Slot> taken = new HashSet<>();
        for (Alignment.Match match : matches) {
            used.add(match.item());
            used.add(match.run());
            if (match.slot().kind() == Slot.Kind.ROW) {
                taken.add(match.slot());
            }
        }
        Map<Integer, Slot> surplus = new HashMap<>();
        for (int i = 0; i + 1 < items.size(); i++) {
            Item run = items.get(i + 1);
            if (items.get(i).isLabel()
                    && run.isRun()
                    && run.filled() > 0
                    && !used.contains(i)
                    && !used.contains(i + 1)) {
                for (Slot slot : taken) {
                    if (means(slot, items.get(i)) && run.filled() == slot.size() && isInsideTable(matches, slot, i)) {
                        surplus.put(i, slot);
                    }
                }
            }
        }
        return surplus;
    }

    Form form() {
        return sequence.form();
    }

    List<Item> items() {
        return items;
    }

    List<Token> tokens() {
        return tokens;
    }

    List<Slot> slots() {
        return sequence.slots();
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
