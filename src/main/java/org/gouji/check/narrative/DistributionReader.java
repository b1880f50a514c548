package org.gouji.check.narrative;

import java.util.ArrayList;
import java.util.List;

/** Reads 分别: one number for each of the subjects, years or deeds named before it. */
final class DistributionReader {

    private final Sentence sentence;
    private final Clause clause;
    private final LedgerWriter out;
    private Distribution distribution = Distribution.NONE;
    /** What goes for all of them. */
    private Clause shared = new Clause();
    /** Whether there are several differences, whose subjects are not told apart here. */
    private boolean isOfDifferences;
    /** How many years up to the report's own the sentence speaks of, as in 近三年. */
    private int recentYears;

    DistributionReader(Sentence sentence, LedgerWriter out) {
        this.sentence = sentence;
        this.clause = sentence.clause;
        this.out = out;
    }

    void begin() {
        distribution = Distribution.NONE;
        recentYears = 0;
    }

    void time(int i) {
        recentYears = Math.max(recentYears, Times.recentYears(sentence.tokens, i));
    }

    void endClause() {
        isOfDifferences = false;
    }

    void end() {
        distribution = Distribution.NONE;
    }

    /** Takes 分别; says whether what follows is a list of parts instead, if there is something to be divided. */
    boolean take(int i) {
        List<Integer> numbers = numbersBehind(i);
        Times times = sentence.times;
        List<Integer> years =
                recentYears == numbers.size() && times.years().isEmpty() ? times.last(recentYears) : times.years();
        boolean isSaidBefore = clause.isEmpty() && years.size() < 2;
        Clause named = isSaidBefore ? sentence.listed : clause;
        shared = new Clause();
        shared.topics.addAll(named.topics);
        shared.actions.addAll(named.actions);
        distribution = isSaidBefore
                ? Distribution.of(sentence.tokens, numbers, years, sentence.listedFrom(), sentence.listedTo())
                : Distribution.of(sentence.tokens, numbers, years, sentence.clauseFrom(), i);
        Word next = i + 1 < sentence.end() ? sentence.tokens.kind(i + 1) : Word.STOP;
        isOfDifferences = next == Word.CHANGE || next == Word.THAN;
        return !isOfDifferences && !distribution.isOpen();
    }

    private List<Integer> numbersBehind(int i) {
        List<Integer> numbers = new ArrayList<>(4);
        for (int k = i + 1; k < sentence.end() && !sentence.tokens.kind(k).isBorder(); k++) {
            if (sentence.tokens.kind(k) == Word.NUMBER) {
                numbers.add(k);
            }
        }
        return numbers;
    }

    boolean isOfDifferences() {
        return isOfDifferences;
    }

    /** Whether a number is one of them. */
    boolean has(int i) {
        return distribution.has(i);
    }

    void read(int i) {
        Distribution.Item item = distribution.item(i);
        Times times = sentence.times;
        Clause own = new Clause();
        When when = distribution.year(i) > 0 ? times.of(distribution.year(i)) : sentence.said(i);
        for (int k = item.from(); k < item.to(); k++) {
            Word word = sentence.tokens.kind(k);
            own.add(named(word), sentence.tokens.length(k));
            boolean isTime = word == Word.YEAR || word == Word.THIS_YEAR || word == Word.LAST_YEAR;
            when = isTime ? times.of(sentence.tokens, k) : when;
        }
        addShared(own);
        NumberAt number = new NumberAt(sentence.tokens, own, sentence.behind, sentence.known, i, sentence.end());
        boolean isPart = own.says(Word.CHANNEL) || times.isPartOfYear();
        out.add(number.role(false), number.value(), when, isPart, number.isExact(), false);
    }

    private void addShared(Clause own) {
        if (shared.topics.isEmpty()) {
            shared.topics.addAll(clause.topics);
        }
        if (own.topics.isEmpty()) {
            own.topics.addAll(shared.topics);
        }
        if (own.actions.isEmpty()) {
            own.actions.addAll(clause.actions.isEmpty() ? shared.actions : clause.actions);
        }
    }

    /** What a word says where several are named together. */
    private static Word named(Word word) {
        return switch (word) {
            case FORM -> Word.CHANNEL;
            case CARRY -> Word.CARRY_OUT;
            default -> word;
        };
    }
}
