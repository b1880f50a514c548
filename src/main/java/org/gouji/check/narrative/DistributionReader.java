package org.gouji.check.narrative;

import java.util.ArrayList;
import java.util.List;
import org.gouji.check.narrative.OpenList.Total;

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

    private final OpenLists lists;
    /** What the numbers behind 分别 are of, where only numbers before it tell that. */
    private List<Role> roles = List.of();

    private int next;

    DistributionReader(Sentence sentence, OpenLists lists, LedgerWriter out) {
        this.sentence = sentence;
        this.lists = lists;
        this.clause = sentence.clause;
        this.out = out;
    }

    void begin() {
        distribution = Distribution.NONE;
        roles = List.of();
        recentYears = 0;
    }

    void time(int i) {
        recentYears = Math.max(recentYears, Times.recentYears(sentence.tokens, i));
    }

    void endClause() {
        isOfDifferences = false;
        roles = List.of();
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
        Word behind = i + 1 < sentence.end() ? sentence.tokens.kind(i + 1) : Word.STOP;
        isOfDifferences = behind == Word.CHANGE || behind == Word.THAN;
        roles = clause.isEmpty() ? rolesBefore(numbers) : List.of();
        distribution = roles.isEmpty() ? distribution : Distribution.NONE;
        return !isOfDifferences && !distribution.isOpen() && roles.isEmpty();
    }

    /** 复议17件、诉讼9件，今年分别为21件、14件: the numbers go on with those of this sentence, one by one. */
    private List<Role> rolesBefore(List<Integer> numbers) {
        List<Total> said = lists.said();
        if (said.size() != numbers.size() || numbers.size() < 2) {
            return List.of();
        }
        List<Role> found = new ArrayList<>();
        for (int k = 0; k < numbers.size(); k++) {
            Role role = said.get(k).role();
            boolean isOfUnit = sentence.tokens.unit(numbers.get(k)).measure()
                    == said.get(k).unit().measure();
            if (role == null || !isOfUnit || found.contains(role)) {
                return List.of();
            }
            found.add(role);
        }
        next = 0;
        return found;
    }

    /** Reads a number that goes on with one before 分别; says whether it does. */
    boolean readNext(NumberAt number, int i) {
        if (roles.isEmpty()) {
            return false;
        }
        When when = isOfDifferences ? When.CHANGE : sentence.said(i);
        out.add(roles.get(next), number.value(), when, false, number.isExact(), false);
        next++;
        roles = next == roles.size() ? List.of() : roles;
        return true;
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
