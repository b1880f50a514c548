package org.gouji.recognise;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Tells a copy from which repeated lines were removed: figures that had occurred before are gone, so a short row may be
 * short by any of them. Its sign is a header label that the form repeats in every block and the document shows only once.
 */
final class LossyCopy {

    private static final int BLOCKS_TO_TELL = 3;

    private LossyCopy() {}

    static boolean is(Reading reading) {
        boolean hasShortRow =
                reading.matches().stream().anyMatch(match -> match.slot().hasCells() && match.fit() != RunFit.EXACT);
        if (!hasShortRow) {
            return false;
        }
        Map<Integer, Set<String>> blocksOfCorner = new HashMap<>();
        for (Alignment.Match match : reading.matches()) {
            Slot slot = match.slot();
            if (slot.block().corner().isPrinted() && slot.kind() != Slot.Kind.HEADER) {
                int corner = cornerTerm(reading, slot);
                blocksOfCorner.computeIfAbsent(corner, term -> new HashSet<>()).add(slot.blockName());
            }
        }
        return blocksOfCorner.entrySet().stream()
                .anyMatch(entry -> entry.getValue().size() >= BLOCKS_TO_TELL && shown(reading, entry.getKey()) == 1);
    }

    private static int cornerTerm(Reading reading, Slot slot) {
        return reading.slots().stream()
                .filter(other ->
                        other.code().equals("corner") && other.blockName().equals(slot.blockName()))
                .mapToInt(corner -> reading.lexicon().terms(corner)[0])
                .findFirst()
                .orElse(-1);
    }

    private static long shown(Reading reading, int term) {
        return reading.items().stream()
                .filter(item -> item.isLabel() && item.token.term() == term)
                .count();
    }
}
