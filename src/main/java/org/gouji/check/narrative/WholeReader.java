package org.gouji.check.narrative;

import java.util.EnumSet;
import java.util.Set;
import org.gouji.check.narrative.OpenList.Total;
import org.jspecify.annotations.Nullable;

/** Reads the numbers that are no parts of others and no differences. */
final class WholeReader {

    private static final Set<Role> BOTH = Set.of(Role.REVIEWS, Role.LAWSUITS);

    /** 另有, 其余 and 剩余. */
    private static final String OTHERS = "另其剩余";

    /** With more unknown letters than these a clause may be about anything. */
    private static final int STRANGE_ENOUGH = 2;

    private final Sentence sentence;
    private final Clause clause;
    private final OpenLists lists;
    private final PartReader partReader;
    private final DifferenceReader differences;
    private final Doubts doubts;
    private final SharedNumber shared;
    private final LedgerWriter out;
    /** What was counted in this sentence. */
    private final Set<Role> counted = EnumSet.noneOf(Role.class);

    WholeReader(
            Sentence sentence, OpenLists lists, PartReader partReader, DifferenceReader differences, LedgerWriter out) {
        this.sentence = sentence;
        this.clause = sentence.clause;
        this.lists = lists;
        this.partReader = partReader;
        this.differences = differences;
        this.doubts = new Doubts(sentence, lists);
        this.shared = new SharedNumber(sentence, out);
        this.out = out;
    }

    void begin() {
        counted.clear();
    }

    void read(NumberAt number, int i) {
        When when = when(i);
        boolean isAside = isAside(number);
        Role role = role(number, isAside, i);
        if (isPlanned(when)) {
            role = null;
        }
        // 2021年未办结的2件 came into this year
        boolean isLeft = role == Role.CARRIED_OUT || (role == Role.CARRIED_IN && sentence.behind.says(Word.CARRY_IN));
        boolean isOfLastYear = isLeft
                && clause.isTimed
                && !isInBrackets()
                && !isTimeNearest(i)
                && when != null
                && when.span() == Span.LAST;
        if (isOfLastYear) {
            role = Role.CARRIED_IN;
            when = When.THIS;
        }
        if (role == null && when != null && partReader.readFirst(number, when, i)) {
            return;
        }
        if (role != null) {
            add(role, number, when, i);
        }
        if (isAside && when != null && when.span() != Span.THIS) {
            sentence.times.endAside();
        }
        if (role == null) {
            forget(number);
        } else {
            counted.add(role);
            if (role.isOfApplications()) {
                sentence.known.setApplication();
            }
        }
        lists.setWhole(number, role, when, sentence.sums.isPart(i));
    }

    /** 结转下年度的申请2021年1件 is of that year; 2021年未办结的2件 came into the next. */
    private boolean isTimeNearest(int i) {
        for (int k = i - 1; k >= sentence.clauseFrom(); k--) {
            switch (sentence.tokens.kind(k)) {
                case YEAR, LAST_YEAR -> {
                    return clause.says(Word.CARRY_OUT);
                }
                case CARRY_OUT, CARRY_IN -> {
                    return false;
                }
                default -> {}
            }
        }
        return false;
    }

    /** 353件（上年384件）: whether the number only goes with the one before the brackets. */
    private boolean isInBrackets() {
        OpenList list = lists.innermost();
        return list != null && list.isInBrackets() && clause.isEmpty();
    }

    private @Nullable When when(int i) {
        boolean isOfSeveralYears =
                clause.says(Word.TOTAL) && sentence.times.years().size() > sentence.yearsBefore() + 1;
        return isOfSeveralYears || sentence.sums.isOfYears(i) || sentence.isOfAnotherBody(i)
                ? When.OTHER
                : sentence.said(i);
    }

    private boolean isPlanned(@Nullable When when) {
        return sentence.times.isAhead() || (clause.says(Word.PLAN) && when != null && when.span() != Span.OTHER);
    }

    private @Nullable Role role(NumberAt number, boolean isAside, int i) {
        boolean isNewValue = differences.leadsTo(i);
        boolean isChanged = clause.says(Word.CHANGED_TO) && clause.isEmpty() && sentence.isNumberInClause();
        Role role =
                isChanged || isAside ? lists.total().role() : number.role(!sentence.times.isThisYear() || isNewValue);
        if (role == null && isDividedAsApplicationsAre(number, i)) {
            role = clause.action() == Word.ANSWER ? Role.ANSWERED : Role.RECEIVED;
        }
        if (role == null && isCarriedNext(number, i)) {
            role = Role.CARRIED_OUT;
        }
        if (role == null && isMoreInformation(number, i)) {
            role = Role.PUBLISHED;
        }
        if (role == null
                && sentence.sums.goesOn(i)
                && isCountedTogether(lists.total().role())) {
            role = lists.total().role();
        }
        if (isNewValue && clause.isEmpty() && !clause.isTimed && number.isLastOfClause()) {
            role = differences.changed();
        }
        return isOfBothCases(number, role) ? Role.CASES : role;
    }

    /** Whether what adds up with numbers of this role has the same one. */
    private static boolean isCountedTogether(@Nullable Role role) {
        return role != null
                && switch (role) {
                    case OUTCOME, RESULT, NATURAL_PERSONS, ORGANISATIONS, REVIEWS, LAWSUITS, CASES -> false;
                    default -> true;
                };
    }

    /** 另有2件因征求意见，结转下年度: what becomes of the others is told in the next clause, which has no number. */
    private boolean isCarriedNext(NumberAt number, int i) {
        Tokens tokens = sentence.tokens;
        boolean isOfOthers = clause.isEmpty()
                && clause.strange() == 0
                && i > 0
                && OTHERS.indexOf(tokens.charAt(i - 1, 0)) >= 0
                && tokens.kind(i - 1) == Word.FILLER
                && number.unit().measure() == Unit.Measure.CASE
                && sentence.known.topic() == Word.APPLICATION;
        if (!isOfOthers) {
            return false;
        }
        boolean isCarried = false;
        boolean isNext = false;
        for (int k = i + 1; k < sentence.end() && tokens.kind(k) != Word.NUMBER; k++) {
            isCarried |= isNext && tokens.kind(k) == Word.CARRY_OUT;
            isCarried |= isNext && tokens.kind(k) == Word.CARRY && tokens.kind(k + 1) == Word.YEAR;
            if (tokens.kind(k).isBorder()) {
                if (isNext) {
                    break;
                }
                isNext = true;
            }
        }
        return isCarried;
    }

    /** 公开采购信息20条、检查结果信息77条: behind 、 goes on what was published, of whatever kind. */
    private boolean isMoreInformation(NumberAt number, int i) {
        Total total = lists.total();
        return sentence.tokens.kind(sentence.clauseFrom()) == Word.PAUSE
                && total.role() == Role.PUBLISHED
                && total.unit().measure() == Unit.Measure.ITEM
                && number.unit().measure() == Unit.Measure.ITEM
                && clause.actions.isEmpty()
                && sentence.tokens.before(i) == '息'
                && number.isLastOfClause();
    }

    /** 予以公开29件，上年为36件: all that is new is the time. */
    private boolean isAside(NumberAt number) {
        Total total = lists.total();
        return clause.isTimed
                && clause.isEmpty()
                && !clause.isThan
                && clause.strange() == 0
                && !clause.says(Word.FOREIGN)
                && number.isLastOfClause()
                && total.role() != null
                && total.unit().measure() == number.unit().measure();
    }

    /** 办结20件，其中予以公开11件 and 新收17件，其中自然人16件: what the parts are says of what they are parts. */
    private boolean isDividedAsApplicationsAre(NumberAt number, int i) {
        Word done = clause.action();
        boolean isMaybe = (done == Word.ANSWER || done == Word.RECEIVE)
                && number.topic() == null
                && number.unit().measure() == Unit.Measure.CASE
                && clause.strange() == 0
                && !clause.isForeign()
                && !sentence.known.isForeign()
                && lists.isEmpty();
        return isMaybe && sentence.parts.areOfApplications(i, sentence.end());
    }

    /** 行政复议、行政诉讼合计3件; also 行政复议1件，行政诉讼2件，合计3件. */
    private boolean isOfBothCases(NumberAt number, @Nullable Role role) {
        boolean isSumOfBoth = clause.isEmpty() && clause.says(Word.TOTAL) && counted.containsAll(BOTH);
        if (isSumOfBoth && (role == Role.REVIEWS || role == Role.LAWSUITS)) {
            return true;
        }
        boolean isOfSumBefore =
                clause.isEmpty() && clause.isThan && lists.total().role() == Role.CASES;
        if (isOfSumBefore && BOTH.contains(role)) {
            return true;
        }
        return role != null
                && clause.topics.contains(Word.REVIEW)
                && clause.topics.contains(Word.LAWSUIT)
                && !clause.says(Word.EACH)
                && !number.isNothing();
    }

    private void add(Role role, NumberAt number, @Nullable When when, int i) {
        if (doubts.areAbout(role, number, i) || shared.read(number, role, when)) {
            return;
        }
        boolean isSome = sentence.isAmongUnknown && role != Role.NATURAL_PERSONS && role != Role.ORGANISATIONS;
        boolean isBesidePart = isInBrackets() && lists.isTotalPart();
        boolean isOfWhich = sentence.isOfWhich && (role == Role.PROCUREMENT || role == Role.PROCUREMENT_AMOUNT);
        boolean isPart = sentence.sums.isPart(i)
                || isOfWhich
                || isBesidePart
                || (!sentence.sums.isSum(i)
                        && (isSome
                                || sentence.times.isPartOfYear()
                                || (role.isOfApplications() && doubts.isOfChannel())));
        out.add(role, number.value(), when, isPart, number.isExact(), number.isLoose() || role == Role.CASES);
    }

    /** A number of something else is what the next clauses go on with. */
    private void forget(NumberAt number) {
        boolean isOfSomethingElse = clause.says(Word.FOREIGN) || clause.strange() > STRANGE_ENOUGH;
        if (isOfSomethingElse && (number.unit().isCount() || number.unit().measure() == Unit.Measure.TURN)) {
            sentence.known.setForeign();
        }
    }
}
