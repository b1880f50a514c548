package org.gouji.check.narrative;

import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.gouji.check.Subject;
import org.gouji.check.narrative.OpenList.Total;
import org.gouji.model.Passage;
import org.jspecify.annotations.Nullable;

/**
 * Reads the sentences of a passage. A sentence is a row of clauses; in a clause, what a number is about and what was done
 * stand before it or right behind it, or have been said before. What is not understood says nothing: a word that is not
 * known between a number and its subject makes it a number of something else.
 */
final class SentenceReader {

    private static final Total NO_TOTAL = new Total(BigDecimal.ZERO, Unit.BARE, null, Span.THIS, false, null);

    /** A bare number counts something where one of these stands before it. */
    private static final String BEFORE_BARE_NUMBER = "为是数量计共:";

    private final Tokens tokens;
    private final LedgerWriter out;
    private final Times times;
    private final Known known = new Known();
    private final Clause clause = new Clause();
    /** What the clause before named. */
    private final Clause listed = new Clause();

    private final Deque<OpenList> lists = new ArrayDeque<>();
    private Total total = NO_TOTAL;
    private Distribution distribution = Distribution.NONE;
    /** The negation of this clause, -1 if there is none. */
    private int none = -1;

    SentenceReader(Tokens tokens, Subject subject, LedgerWriter out) {
        this.tokens = tokens;
        this.times = new Times(subject);
        this.out = out;
    }

    void read(Passage passage) {
        tokens.fill(passage.text());
        known.clear();
        total = NO_TOTAL;
        int start = 0;
        for (int i = 0; i <= tokens.size(); i++) {
            if (i == tokens.size() || tokens.kind(i) == Word.STOP) {
                if (i > start) {
                    out.setSentence(passage, tokens.from(start), tokens.to(i - 1));
                    readSentence(start, i);
                }
                start = i + 1;
            }
        }
    }

    private void readSentence(int start, int end) {
        times.begin();
        distribution = Distribution.NONE;
        none = -1;
        clause.clear();
        listed.clear();
        if (tokens.kind(start) != Word.OF_WHICH) {
            total = NO_TOTAL;
        }
        for (int i = start; i < end; i++) {
            take(i, end);
        }
        border(end);
        closeLists();
    }

    private void take(int i, int end) {
        Word word = tokens.kind(i);
        switch (word) {
            case NUMBER -> number(i, end);
            case YEAR, THIS_YEAR, LAST_YEAR, OTHER_TIME -> times.take(tokens, i, clause);
            case SINCE -> times.since(clause);
            case PART_OF_YEAR -> times.setPartOfYear();
            case AREA, SELF -> times.setOfArea(word == Word.AREA);
            case COMMA, SEMICOLON, COLON, OPEN, CLOSE -> {
                border(i);
                sign(word, i);
            }
            case OF_WHICH, INCLUDING -> openList(false);
            case RESPECTIVELY -> distribute(i, end);
            case PARTIAL -> {
                lists.stream().limit(1).forEach(OpenList::markPartial);
                clause.add(word, 0);
            }
            case NONE -> {
                if (none >= 0) {
                    border(i);
                }
                none = i;
            }
            case CHANGED_TO -> {
                clause.isThan = false;
                clause.isTotal = true;
                times.take(When.THIS, clause);
            }
            default -> clause.add(word, tokens.length(i));
        }
    }

    private void sign(Word word, int i) {
        clause.isAnnounced = word == Word.COLON && !listed.isEmpty();
        Word before = i == 0 ? Word.STOP : tokens.kind(i - 1);
        switch (word) {
            case COLON -> {
                if (before == Word.NUMBER) {
                    openList(false);
                }
            }
            case OPEN -> {
                if (before == Word.NUMBER) {
                    openList(true);
                } else if (before == Word.YEAR || before == Word.LAST_YEAR) {
                    times.takeForBrackets(tokens, i - 1, clause);
                }
            }
            case CLOSE -> {
                if (!lists.isEmpty() && lists.peek().isInBrackets()) {
                    out.add(lists.pop());
                }
            }
            default -> {
                distribution = Distribution.NONE;
                if (isAmong(i)) {
                    openList(false);
                }
            }
        }
    }

    /** 收到的3件申请中， */
    private boolean isAmong(int i) {
        if (i < 2 || tokens.before(i) != '中' || tokens.kind(i - 1) != Word.FILLER) {
            return false;
        }
        Word before = tokens.kind(i - 2);
        return before.isTopic() || before == Word.REQUEST || before == Word.NUMBER;
    }

    private void openList(boolean isInBrackets) {
        OpenList open = lists.peek();
        if (open != null && open.isInBrackets() && open.isEmpty()) {
            return;
        }
        if (total.equals(NO_TOTAL)) {
            if (!isInBrackets) {
                times.setPartOfYear();
            }
            return;
        }
        if (open != null && !isInBrackets) {
            out.add(lists.pop());
        }
        lists.push(new OpenList(total, isInBrackets));
    }

    private void closeLists() {
        while (!lists.isEmpty()) {
            out.add(lists.pop());
        }
    }

    private void number(int i, int end) {
        Unit.Measure measure = tokens.unit(i).measure();
        if (measure == Unit.Measure.TIME) {
            times.month(tokens, i, clause);
            return;
        }
        boolean isBare = measure == Unit.Measure.BARE && BEFORE_BARE_NUMBER.indexOf(tokens.before(i)) < 0;
        if (measure == Unit.Measure.SHARE || isBare) {
            return;
        }
        boolean isNotEvenOne = none >= 0 && none == i - 1;
        if (!clause.isPer && !isNotEvenOne) {
            counted(new NumberAt(tokens, clause, known, i, end), i);
        }
        listed.clear();
        known.keep(clause);
        clause.clear();
        none = -1;
    }

    private void counted(NumberAt number, int i) {
        OpenList list = lists.peek();
        if (clause.isChange && isBehindChange(i)) {
            change(number);
        } else if (distribution.has(i)) {
            distributed(number, i);
        } else if (list != null && continues(list, number)) {
            part(list, number);
        } else {
            if (list != null && !list.isInBrackets()) {
                closeLists();
            }
            whole(number);
        }
    }

    private boolean isBehindChange(int i) {
        Word before = i == 0 ? Word.STOP : tokens.kind(i - 1);
        return before == Word.CHANGE || (before == Word.ABOUT && i > 1 && tokens.kind(i - 2) == Word.CHANGE);
    }

    private void change(NumberAt number) {
        Word about = number.topic();
        Word done = clause.action() == null ? known.action() : clause.action();
        Role role = clause.topic() == null ? total.role() : null;
        if (role == null && about != null && number.unit().measure() != Unit.Measure.BARE) {
            role = RoleFinder.of(about, done, number.unit());
        }
        out.add(role, number.value(), When.CHANGE, false, number.isExact(), false);
    }

    private void distributed(NumberAt number, int i) {
        int at = distribution.indexOf(i);
        Word about = distribution.topic(at, number.topic());
        Word done = distribution.action(at, clause.action() == null ? known.action() : clause.action());
        int year = distribution.year(at);
        When when = year > 0 ? times.of(year) : times.said(clause);
        if (about != null) {
            out.add(RoleFinder.of(about, done, number.unit()), number.value(), when, false, true, false);
        }
    }

    private boolean continues(OpenList list, NumberAt number) {
        Word about = clause.topic();
        Word whole = list.total.topic();
        boolean isOfSameThing = about == null || whole == null || about == whole || about == Word.INFORMATION;
        return isOfSameThing
                && !clause.isTotal
                && times.said(clause).span() == list.total.span()
                && list.takes(number.kind(), number.unit());
    }

    private void part(OpenList list, NumberAt number) {
        list.add(number.value(), number.kind(), number.isExact());
        Role role = number.partOf(list);
        When when = times.said(clause);
        out.add(role, number.value(), when, true, number.isExact(), false);
        total = new Total(number.value(), number.unit(), role, when.span(), number.isExact(), list.total.topic());
    }

    private void whole(NumberAt number) {
        Role role = number.role(!times.isThisYear());
        When when = times.said(clause);
        if (role != null && !isOfSeveral(number, role, when)) {
            boolean isPart = times.isPartOfYear() || clause.isChannel;
            out.add(role, number.value(), when, isPart, number.isExact(), number.isLoose());
        }
        total = new Total(number.value(), number.unit(), role, when.span(), number.isExact(), number.topic());
    }

    /**
     * One number for several subjects or deeds: 受理数、答复数均为9件. Without 均 it is their sum, and nothing is nothing of
     * each; only reviews and lawsuits have a role together.
     */
    private boolean isOfSeveral(NumberAt number, Role role, When when) {
        boolean isOfEach = clause.isEach || number.isNothing();
        Word about = number.topic();
        if (clause.topics.size() > 1 && role != Role.PUBLISHED) {
            if (isOfEach) {
                clause.topics.forEach(each -> add(each, clause.action(), number, when));
            } else if (clause.topics.contains(Word.REVIEW) && clause.topics.contains(Word.LAWSUIT)) {
                out.add(Role.CASES, number.value(), when, times.isPartOfYear(), number.isExact(), true);
            }
            return true;
        }
        if (isOfEach && clause.actions.size() > 1 && about != null) {
            clause.actions.forEach(each -> add(about, each, number, when));
            if (role == Role.FEE_NOTICES) {
                out.add(Role.HANDLING_FEE, number.value(), when, times.isPartOfYear(), true, false);
            }
            return clause.isEach;
        }
        return false;
    }

    private void add(Word about, @Nullable Word done, NumberAt number, When when) {
        Role role = RoleFinder.of(about, done, number.unit());
        out.add(role, number.value(), when, times.isPartOfYear(), true, true);
    }

    /** 分别: one number for each of the subjects, years or deeds named before it; or else a list of parts. */
    private void distribute(int i, int end) {
        List<Integer> numbers = new ArrayList<>(4);
        for (int k = i + 1; k < end && !tokens.kind(k).isBorder(); k++) {
            if (tokens.kind(k) == Word.NUMBER) {
                numbers.add(k);
            }
        }
        Clause said = clause.isEmpty() && times.years().size() < 2 ? listed : clause;
        distribution = Distribution.of(numbers, times.years(), said);
        if (!distribution.isOpen()) {
            openList(false);
        }
    }

    /** A clause ends: what was said not to be counts as nothing of it, and its subject is kept for the next one. */
    private void border(int end) {
        if (none >= 0) {
            Word about = known.isFeeSpokenOf() && names(Word.CHARGE, none, end) ? Word.HANDLING_FEE : known.topic();
            NoneReader.read(tokens, none, end, clause, about, times.said(clause), out);
            none = -1;
        }
        if (!clause.topics.isEmpty() || !clause.actions.isEmpty()) {
            listed.clear();
            listed.topics.addAll(clause.topics);
            listed.actions.addAll(clause.actions);
        }
        known.keep(clause);
        clause.clear();
    }

    private boolean names(Word word, int from, int end) {
        for (int k = from; k < end; k++) {
            if (tokens.kind(k) == word) {
                return true;
            }
        }
        return false;
    }
}
