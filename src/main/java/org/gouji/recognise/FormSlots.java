package org.gouji.recognise;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The slots of one form as they are asked for: by the spellings they may be met by, and by kind. Made once for a form. */
final class FormSlots {

    private final FormSequence sequence;
    private final int[][] terms;
    private final List<List<Slot>> byTerm;
    private final List<Slot> headings;
    private final Set<String> headLetters;

    FormSlots(FormSequence sequence, Lexicon lexicon) {
        this.sequence = sequence;
        this.terms = sequence.slots().stream().map(lexicon::terms).toArray(int[][]::new);
        List<List<Slot>> slots = new ArrayList<>(Stream.generate(() -> new ArrayList<Slot>())
                .limit(lexicon.size())
                .toList());
        for (Slot slot : sequence.slots()) {
            for (int term : terms[slot.index()]) {
                slots.get(term).add(slot);
            }
        }
        byTerm = slots.stream().map(List::copyOf).toList();
        headings = sequence.slots().stream().filter(Slot::isHeading).toList();
        headLetters = sequence.slots().stream()
                .filter(slot -> slot.kind() == Slot.Kind.HEADER)
                .map(Slot::letters)
                .collect(Collectors.toUnmodifiableSet());
    }

    FormSequence sequence() {
        return sequence;
    }

    /** The slots that a label of this spelling can mean, in the order of the form. */
    List<Slot> of(int term) {
        return byTerm.get(term);
    }

    /** Whether only other forms have a label of this spelling. */
    boolean isForeign(int term) {
        return byTerm.get(term).isEmpty();
    }

    /** Whether a label of this spelling can mean the slot. */
    boolean means(int term, Slot slot) {
        for (int own : terms[slot.index()]) {
            if (own == term) {
                return true;
            }
        }
        return false;
    }

    /** Whether this is how the form itself spells the label of the slot. */
    boolean isOfficial(int term, Slot slot) {
        return terms[slot.index()][0] == term;
    }

    /** Whether a header or a caption of the row's block is spelled so. */
    boolean isAboveRows(int term, Slot row) {
        for (Slot slot : byTerm.get(term)) {
            boolean isAbove = slot.kind() == Slot.Kind.HEADER || slot.kind() == Slot.Kind.CAPTION;
            if (isAbove && slot.blockName().equals(row.blockName())) {
                return true;
            }
        }
        return false;
    }

    /** The headings of the sections, in the order of the form. */
    List<Slot> headings() {
        return headings;
    }

    /** Whether a label in the head of a table has these letters. */
    boolean isInHead(String letters) {
        return headLetters.contains(letters);
    }
}
