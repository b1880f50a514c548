package org.gouji.check.narrative;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.gouji.check.narrative.OpenList.Kind;
import org.gouji.check.narrative.OpenList.Total;

/**
 * Numbers of one kind in a row that add up to one that was named before are its parts, whatever words stand between: that
 * the sum holds is the proof.
 */
final class SumProof {

    private static final Set<Role> ALL_OF_OUTCOMES = Set.of(Role.ANSWERED, Role.RECEIVED);
    private static final Set<Role> ALL_OF_RESULTS = Set.of(Role.REVIEWS, Role.LAWSUITS, Role.CASES);
    private static final Set<Role> ALL_OF_APPLICANTS = Set.of(Role.RECEIVED, Role.ANSWERED);

    private final Sentence sentence;
    private final OpenLists lists;
    private final List<Integer> row = new ArrayList<>();

    SumProof(Sentence sentence, OpenLists lists) {
        this.sentence = sentence;
        this.lists = lists;
    }

    /** Opens the list that a number begins, or proves the one that is open; does nothing where no sum holds. */
    void open(NumberAt number, int i) {
        OpenList open = lists.innermost();
        if (open == null) {
            if (sentence.isBehindColon() || lists.isNamedBefore()) {
                findOf(number, i);
            }
        } else if (open.isEmpty() && !prove(open, i) && !open.isInBrackets()) {
            findOf(number, i);
        }
    }

    /** Whether the numbers from here on add up to the total of a list that is open. */
    private boolean prove(OpenList list, int i) {
        BigDecimal whole = list.total.value();
        Unit unit = list.total.unit();
        if (whole == null || !unit.isOfSomething() || !list.total.isExact()) {
            return false;
        }
        takeRow(i, unit, false);
        BigDecimal sum = BigDecimal.ZERO;
        int count = 0;
        while (count < row.size() && sum.compareTo(whole) < 0) {
            sum = sum.add(sentence.tokens.value(row.get(count)));
            count++;
        }
        boolean isProven = count > 1 && sum.compareTo(whole) == 0;
        if (isProven) {
            list.prove(new TreeSet<>(row.subList(0, count)));
        }
        return isProven;
    }

    /** Looks for what the numbers from here on are parts of. */
    private void findOf(NumberAt number, int i) {
        Kind kind = number.kind(false);
        Unit unit = number.unit();
        if ((kind != Kind.OUTCOME && kind != Kind.APPLICANT) || !unit.isCount() || sentence.said(i) == null) {
            return;
        }
        takeRow(i, unit, true);
        if (row.size() < 2) {
            return;
        }
        BigDecimal sum = row.stream().map(sentence.tokens::value).reduce(BigDecimal.ZERO, BigDecimal::add);
        Total whole = lists.saidBefore(sum, unit, said -> isOf(kind, said) || isOfReasons(kind, said));
        if (whole != null && sum.signum() > 0 && (!lists.isEmpty() || lists.isLast(whole))) {
            lists.closeUnbracketed();
            OpenList list = OpenList.of(whole);
            list.prove(new TreeSet<>(row));
            lists.push(list);
        }
    }

    /** 不予公开5件，理由为：国家秘密2件，商业秘密3件. */
    private boolean isOfReasons(Kind kind, Role role) {
        return kind == Kind.OUTCOME && role == Role.OUTCOME && sentence.isBehindColon();
    }

    private static boolean isOf(Kind kind, Role role) {
        return kind == Kind.APPLICANT
                ? ALL_OF_APPLICANTS.contains(role)
                : ALL_OF_OUTCOMES.contains(role) || ALL_OF_RESULTS.contains(role);
    }

    /** The numbers from here on that may be parts of one thing, without what stands in brackets. */
    private void takeRow(int from, Unit unit, boolean isOfOneKind) {
        row.clear();
        int depth = 0;
        for (int k = from; k < sentence.end(); k++) {
            Word word = sentence.tokens.kind(k);
            if (word == Word.OPEN) {
                depth++;
            } else if (word == Word.CLOSE) {
                depth--;
            } else if (depth == 0 && isEnd(word, isOfOneKind)) {
                return;
            } else if (depth == 0
                    && word == Word.NUMBER
                    && sentence.tokens.unit(k).measure() == unit.measure()) {
                row.add(k);
            }
            if (depth < 0) {
                return;
            }
        }
    }

    private static boolean isEnd(Word word, boolean isOfOneKind) {
        return switch (word) {
            case CHANGE, CHANGED_TO, THAN, YEAR, LAST_YEAR, OTHER_TIME, OF_WHICH -> true;
            case RECEIVE, ANSWER, CARRY_IN, CARRY_OUT, CARRY, TOTAL, NONE -> isOfOneKind;
            default -> isOfOneKind && word.isTopic() && word != Word.INFORMATION;
        };
    }
}
