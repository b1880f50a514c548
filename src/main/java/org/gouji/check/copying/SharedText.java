package org.gouji.check.copying;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import org.gouji.model.Passage;

/**
 * What a text shares with another one, letter by letter: how much of its own wording, in per cent rounded down, and in which
 * sentences.
 */
record SharedText(int share, List<Sentence> sentences) {

    /** Four letters in a row coincide in unlike sentences by chance only. */
    private static final int SHINGLE = 4;
    /** A sentence is shared if so much of it is, in per cent. */
    private static final int MOSTLY = 70;

    SharedText {
        sentences = List.copyOf(sentences);
    }

    /** A sentence, where it stands, and where the other text has it. */
    record Sentence(String text, Passage passage, Passage other) {}

    private static final class Tally {
        int letters;
        int shared;
        final Map<Passage, Integer> others = new LinkedHashMap<>();
    }

    /** @param isCommon whether a clause of this hash is common wording, which is nobody's own */
    static SharedText of(List<Clause> text, List<Clause> other, IntPredicate isCommon) {
        Map<String, Passage> known = shingles(other, isCommon);
        Map<SentenceKey, Tally> tallies = new LinkedHashMap<>();
        long letters = 0;
        long shared = 0;
        Set<String> counted = new HashSet<>();
        for (Clause clause : text) {
            if (isCommon.test(clause.hash()) || !counted.add(clause.letters())) {
                continue;
            }
            Tally tally =
                    tallies.computeIfAbsent(new SentenceKey(clause.sentence(), clause.passage()), key -> new Tally());
            for (int i = 0; i + SHINGLE <= clause.letters().length(); i++) {
                Passage place = known.get(clause.letters().substring(i, i + SHINGLE));
                letters++;
                tally.letters++;
                if (place != null) {
                    shared++;
                    tally.shared++;
                    tally.others.merge(place, 1, Integer::sum);
                }
            }
        }
        return new SharedText(letters == 0 ? 0 : (int) (shared * 100 / letters), sentences(tallies));
    }

    private record SentenceKey(String text, Passage passage) {}

    private static Map<String, Passage> shingles(List<Clause> clauses, IntPredicate isCommon) {
        Map<String, Passage> shingles = new HashMap<>();
        for (Clause clause : clauses) {
            if (!isCommon.test(clause.hash())) {
                for (int i = 0; i + SHINGLE <= clause.letters().length(); i++) {
                    shingles.putIfAbsent(clause.letters().substring(i, i + SHINGLE), clause.passage());
                }
            }
        }
        return shingles;
    }

    private static List<Sentence> sentences(Map<SentenceKey, Tally> tallies) {
        List<Sentence> sentences = new ArrayList<>();
        tallies.forEach((sentence, tally) -> {
            if (tally.shared > 0 && tally.shared * 100 >= MOSTLY * tally.letters) {
                sentences.add(new Sentence(sentence.text(), sentence.passage(), mostOften(tally.others)));
            }
        });
        return sentences;
    }

    private static Passage mostOften(Map<Passage, Integer> passages) {
        return passages.entrySet().stream()
                .reduce((one, next) -> next.getValue() > one.getValue() ? next : one)
                .orElseThrow()
                .getKey();
    }
}
