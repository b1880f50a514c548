package org.gouji.recognise;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The slots of one form by the spellings they may be met by, for a document shows spellings. */
final class SlotsByTerm {

    private final FormSequence sequence;
    private final List<List<Slot>> slots;

    SlotsByTerm(FormSequence sequence, Lexicon lexicon) {
        this.sequence = sequence;
        List<List<Slot>> byTerm = new ArrayList<>(Stream.generate(() -> new ArrayList<Slot>())
                .limit(lexicon.size())
                .toList());
        for (Slot slot : sequence.slots()) {
            for (int term : lexicon.terms(slot)) {
                byTerm.get(term).add(slot);
            }
        }
        slots = byTerm.stream().map(List::copyOf).toList();
    }

    FormSequence sequence() {
        return sequence;
    }

    /** The slots that a label of this spelling can mean, in the order of the form. */
    List<Slot> of(int term) {
        return slots.get(term);
    }

    /** Whether only other forms have a label of this spelling. */
    boolean isForeign(int term) {
        return slots.get(term).isEmpty();
    }

    /** Whether a header or a caption of the row's block is spelled so. */
    boolean isAboveRows(int term, Slot row) {
        for (Slot slot : slots.get(term)) {
            boolean isAbove = slot.kind() == Slot.Kind.HEADER || slot.kind() == Slot.Kind.CAPTION;
            if (isAbove && slot.blockName().equals(row.blockName())) {
                return true;
            }
        }
        return false;
    }
}
