package org.gouji.recognise;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Every spelling of every label of all forms. A spelling is known by a number, its term; a slot knows the terms by which it
 * may be met.
 */
final class Lexicon {

    private final TreeMap<String, Integer> termOf = new TreeMap<>();
    private final List<String> spellings = new ArrayList<>();
    /** By term the spellings that begin with its own. */
    private final List<List<String>> longer;

    private final LabelTrie trie;
    private final int longest;
    private final Map<Slot, int[]> termsOfSlot = new HashMap<>();
    private final boolean[] isHeaderTerm;
    private final List<String> groups;

    Lexicon(List<FormSequence> sequences) {
        Map<Integer, String> meaning = new HashMap<>();
        for (FormSequence sequence : sequences) {
            for (Slot slot : sequence.slots()) {
                int[] terms = termsOf(slot);
                termsOfSlot.put(slot, terms);
                for (int term : terms) {
                    meaning.merge(term, slot.meaning(), (a, b) -> a.equals(b) ? a : "");
                }
            }
        }
        trie = new LabelTrie(spellings, meaning);
        longer = spellings.stream()
                .map(spelling -> spellings.stream()
                        .filter(other -> other.startsWith(spelling))
                        .toList())
                .toList();
        longest = spellings.stream().mapToInt(String::length).max().orElse(0);
        groups = termsOfSlot.keySet().stream()
                .filter(slot -> slot.kind() == Slot.Kind.GROUP)
                .map(slot -> spellings.get(terms(slot)[0]))
                .distinct()
                .toList();
        isHeaderTerm = new boolean[spellings.size()];
        termsOfSlot.forEach((slot, terms) -> {
            if (slot.kind() == Slot.Kind.HEADER) {
                for (int term : terms) {
                    isHeaderTerm[term] = true;
                }
            }
        });
    }

    private int[] termsOf(Slot slot) {
        List<Integer> terms = new ArrayList<>();
        if (slot.label().isPrinted()) {
            terms.add(term(slot.label().official()));
            for (String variant : slot.label().variants()) {
                if (!Enumerator.coreOf(variant).isEmpty()) {
                    terms.add(term(variant));
                }
            }
        }
        return terms.stream().mapToInt(Integer::intValue).distinct().toArray();
    }

    private int term(String label) {
        return termOf.computeIfAbsent(Enumerator.coreOf(label), core -> {
            spellings.add(core);
            return spellings.size() - 1;
        });
    }

    LabelTrie trie() {
        return trie;
    }

    int size() {
        return spellings.size();
    }

    /** Whether some form has a header of this spelling. */
    boolean isHeaderTerm(int term) {
        return isHeaderTerm[term];
    }

    /** Whether the letters stand in this spelling or in a longer one that begins with it. */
    boolean isPart(int term, String letters) {
        if (letters.length() <= longest) {
            for (String spelling : longer.get(term)) {
                if (spelling.contains(letters)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether the letters stand in the label of a group of rows, which is often written down beside them in pieces. */
    boolean isPartOfGroup(String letters) {
        return groups.stream().anyMatch(group -> group.contains(letters));
    }

    /** How many letters the longest spelling has. */
    int longest() {
        return longest;
    }

    String spelling(int term) {
        return spellings.get(term);
    }

    /** The terms by which a slot may be met; the first one is its official label. */
    int[] terms(Slot slot) {
        int[] terms = termsOfSlot.get(slot);
        if (terms == null) {
            throw new IllegalArgumentException("The lexicon was made without the slot " + slot.meaning() + ".");
        }
        return terms;
    }
}
