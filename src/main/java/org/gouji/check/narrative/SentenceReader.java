package org.gouji.check.narrative;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.gouji.check.Subject;
import org.gouji.check.narrative.OpenList.Total;
import org.jspecify.annotations.Nullable;

/**
 * Reads the sentences of a passage. A sentence is a row of clauses; in a clause, what a number is about and what was done
 * stand before it or right behind it, or have been said before. What is not understood says nothing: a word that is not
 * known between a number and its subject makes it a number of something else.
 */
final class SentenceReader {

    private static final Set<Role> BOTH = Set.of(Role.REVIEWS, Role.LAWSUITS);
    private static final Total NO_TOTAL = new Total(null, Unit.BARE, null, Span.THIS, false, null);

    /** A bare number counts something where one of these stands before it. */
    private static final String BEFORE_BARE_NUMBER = "为是数量计共:";

    /** With so many unknown letters a clause may be about anything. */
    private static final int STRANGE_ENOUGH = 2;

    private final Tokens tokens;
    private final PartWords parts;
    private final LedgerWriter out;
    private final Times times;
    private final Known known = new Known();
    private final Clause clause = new Clause();
    private final Clause behind = new Clause();
    /** What the clause before named. */
    private final Clause listed = new Clause();

    private final Deque<OpenList> lists = new ArrayDeque<>();
    private Total total = NO_TOTAL;
    /** The last number that was no part, also of the sentence before. */
    private Total whole = NO_TOTAL;

    private Distribution distribution = Distribution.NONE;
    private Clause shared = new Clause();
    /** Where this clause begins, and the one before it that named something. */
    private int clauseFrom;

    /** Whether the clause before, without a number, told applicants or what came of them apart. */
    private boolean isListedSpecial;

    private int listedFrom;
    private int listedTo;
    /** The negation of this clause, -1 if there is none. */
    private int none = -1;

    private boolean namesChannel;
    /** Whether the numbers are some of applications whose number was not said. */
    private boolean isAmongUnknown;

    /** Whether 其中 or the like stood where nothing was counted before. */
    private boolean isOfUnknown;

    /** Whether it was said by what the numbers are told apart. */
    private boolean isDivided;

    /** Whether 含 stood so in brackets that are still open. */
    private boolean isOfUnknownInBrackets;

    private boolean isBehindDifference;
    /** What the last difference was one of. */
    private @Nullable Role changed;
    /** How many years were named before this clause. */
    private int yearsBefore;

    private int recentYears;
    private boolean isNumberInClause;
    /** Whether this clause has several differences, whose subjects are not told apart here. */
    private boolean isDifferences;
    /** How many numbers that are no parts stood in the sentence before, and in this one. */
    private int wholesBefore;

    private int wholes;
    /** What was counted in this sentence. */
    private final Set<Role> counted = EnumSet.noneOf(Role.class);

    private int sentenceEnd;

    SentenceReader(Tokens tokens, Subject subject, LedgerWriter out) {
        this.tokens = tokens;
        this.times = new Times(subject);
        this.parts = new PartWords(tokens);
        this.out = out;
    }

    void read(FoldedPassage passage) {
        tokens.fill(passage);
        known.clear();
        total = NO_TOTAL;
        whole = NO_TOTAL;
        wholes = 0;
        int start = 0;
        for (int i = 0; i <= tokens.size(); i++) {
            if (i == tokens.size() || tokens.kind(i) == Word.STOP) {
                if (i > start) {
                    out.setSentence(passage.passage(), tokens.from(start), tokens.to(i - 1));
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
        clauseFrom = start;
        listedFrom = start;
        listedTo = start;
        sentenceEnd = end;
        isAmongUnknown = false;
        isOfUnknown = false;
        isOfUnknownInBrackets = false;
        isBehindDifference = false;
        isDivided = false;
        yearsBefore = 0;
        recentYears = 0;
        wholesBefore = wholes;
        wholes = 0;
        counted.clear();
        if (tokens.kind(start) != Word.OF_WHICH) {
            total = NO_TOTAL;
        }
        namesChannel = parts.names(Word.CHANNEL, start, end);
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
            case YEAR, THIS_YEAR, LAST_YEAR, OTHER_TIME -> time(i, end);
            case SINCE -> times.since(clause);
            case PART_OF_YEAR -> {
                times.setPartOfYear();
                clause.isTimed = true;
            }
            case AREA, SELF -> times.setOfArea(word == Word.AREA);
            case COMMA, SEMICOLON, COLON, OPEN, CLOSE -> {
                boolean isDivision = parts.areDivided(clauseFrom, i);
                boolean hadNumber = isNumberInClause;
                border(i);
                isDivided |= isDivision || word == Word.COLON;
                sign(word, i, hadNumber);
                if (isDivision) {
                    divide(hadNumber);
                }
                clauseFrom = i + 1;
                yearsBefore = times.years().size();
            }
            case OF_WHICH, INCLUDING -> {
                isOfUnknownInBrackets = total.equals(NO_TOTAL) && i > 0 && tokens.kind(i - 1) == Word.OPEN;
                openList(false);
            }
            case RESPECTIVELY -> {
                distribute(i, end);
                clause.add(word, 0);
            }
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
            case FROM -> from(i, end);
            case THAN -> {
                if (!times.isEndOfComparison(i)) {
                    clause.add(word, 0);
                }
            }
            case CHANGED_TO -> {
                clause.isThan = false;
                clause.add(Word.TOTAL, 0);
                clause.add(word, 0);
                times.take(When.THIS, clause);
            }
            case KIND -> {
                boolean isMore = isPublishing();
                clause.add(word, tokens.length(i));
                if (isMore) {
                    clause.add(Word.INFORMATION, tokens.length(i));
                }
            }
            case CARRY -> clause.add(carried(i, end), tokens.length(i));
            case FILLER -> {
                if (isNumberInClause && parts.areAmongThings(clauseFrom, i)) {
                    openList(false);
                    known.keep(clause);
                    clause.clear();
                    clauseFrom = i + 1;
                }
            }
            case FORM -> clause.add(namesChannel ? Word.CHANNEL : Word.FILLER, tokens.length(i));
            default -> clause.add(word, tokens.length(i));
        }
    }

    /** Whether a list of what was published may go on here. */
    private boolean isPublishing() {
        boolean isSaidBefore = clause.actions.isEmpty() && known.action() == Word.PUBLISH;
        return total.role() == Role.PUBLISHED || isSaidBefore;
    }

    /** 结转到2023年 says what becomes of it, not when it was. */
    private void time(int i, int end) {
        boolean isAhead = i > 0 && tokens.kind(i - 1) == Word.CARRY && tokens.kind(i) != Word.LAST_YEAR;
        if (!isAhead) {
            times.take(tokens, i, end, clause);
            recentYears = Math.max(recentYears, Times.recentYears(tokens, i));
        }
    }

    /** 结转 goes on to the next year where what became of this one's was told, and comes from the last if that is named. */
    private Word carried(int i, int end) {
        if (clause.isTimed && times.isLastYear()) {
            times.take(When.THIS, clause);
            return Word.CARRY_IN;
        }
        boolean isTimeNext = i + 1 < end && tokens.kind(i + 1) == Word.YEAR;
        Word done = clause.action() == null ? known.action() : clause.action();
        return isTimeNext || done == Word.ANSWER ? Word.CARRY_OUT : Word.CARRY;
    }

    /** 由8件增至10件. */
    private void from(int i, int end) {
        boolean isNumberSeen = false;
        for (int k = i + 1; k < end && !tokens.kind(k).isBorder(); k++) {
            isNumberSeen |= tokens.kind(k) == Word.NUMBER;
            if (isNumberSeen && tokens.kind(k) == Word.CHANGED_TO) {
                times.takeFrom(k);
                return;
            }
        }
    }

    private void sign(Word word, int i, boolean hadNumber) {
        clause.isAnnounced = word == Word.COLON && !listed.isEmpty();
        Word before = i == 0 ? Word.STOP : tokens.kind(i - 1);
        switch (word) {
            case COLON -> {
                if (before == Word.NUMBER || hadNumber) {
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
                if (isOfUnknownInBrackets) {
                    isOfUnknownInBrackets = false;
                    isOfUnknown = false;
                    times.endPartOfYear();
                }
            }
            default -> {
                distribution = Distribution.NONE;
                if (parts.areAmongNamed(i)) {
                    if (total.role() == null) {
                        isAmongUnknown = true;
                    } else {
                        openList(false);
                    }
                }
            }
        }
    }

    /** What follows divides the number that is divided already, or the last whole one. */
    private void divide(boolean isOfNumber) {
        OpenList open = lists.peek();
        Total divided = open == null || open.isInBrackets() ? whole : open.total;
        if (divided.role() == null) {
            isAmongUnknown |= isOfNumber;
            return;
        }
        closeLists();
        OpenList list = OpenList.of(divided);
        if (!divided.equals(total)) {
            list.markPartial();
        }
        lists.push(list);
    }

    private void openList(boolean isInBrackets) {
        OpenList open = lists.peek();
        if (open != null && open.isInBrackets() && open.isEmpty()) {
            return;
        }
        if (total.equals(NO_TOTAL)) {
            if (!isInBrackets) {
                times.setPartOfYear();
                isOfUnknown = true;
            }
            return;
        }
        if (open != null && !isInBrackets) {
            out.add(lists.pop());
        }
        boolean isCarried = total.role() == Role.CARRIED_IN || total.role() == Role.CARRIED_OUT;
        boolean isOfSeveral = (wholes == 0 && wholesBefore > 1) || (isCarried && wholes > 1 && !isInBrackets);
        Total listed = isOfSeveral && isCarried ? total.as(Role.RECEIVED) : total;
        OpenList list = isInBrackets ? OpenList.inBrackets(listed) : OpenList.of(listed);
        if (isOfSeveral) {
            list.markDoubtful();
        }
        lists.push(list);
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
        if (measure == Unit.Measure.SHARE || isBare || isNotEvenOne(i)) {
            return;
        }
        if (!clause.says(Word.PER) && !isDifferences) {
            counted(new NumberAt(tokens, clause, behind, known, i, end), i);
        }
        listed.clear();
        isListedSpecial = false;
        known.keep(clause);
        clause.clear();
        clauseFrom = i + 1;
        none = -1;
        isNumberInClause = true;
        yearsBefore = times.years().size();
    }

    /** 未发生一起: a negated number; the negation goes on to what follows. */
    private boolean isNotEvenOne(int i) {
        if (none < 0) {
            return false;
        }
        for (int k = none + 1; k < i; k++) {
            Word word = tokens.kind(k);
            if (word != Word.DO && word != Word.RECEIVE && word != Word.FILLER && word != Word.ANSWER) {
                return false;
            }
        }
        return tokens.value(i).intValue() == 1 && tokens.isExact(i);
    }

    private void counted(NumberAt number, int i) {
        if (parts.areAmongNumber(i)) {
            openList(false);
        }
        OpenList list = lists.peek();
        if (isBehindChange(i)) {
            change(number);
        } else if (distribution.has(i)) {
            distributed(i);
        } else if (list != null && continues(list, number, i)) {
            part(list, number, i);
        } else if (list != null && !list.isEmpty() && isMoreOfList(list)) {
            list.markPartial();
        } else if (list != null && (!list.isEmpty() || !number.unit().isCount()) && number.role(false) == null) {
            list.markPartial();
            if (number.unit().isCount()) {
                total = total(number, null, times.said(clause, i), number.topic());
            }
        } else {
            if (list != null && !list.isInBrackets()) {
                closeLists();
            }
            whole(number, i);
        }
    }

    /** Whether a number that does not go on with a list may be a part all the same: of a list that is full, or behind 、. */
    private boolean isMoreOfList(OpenList list) {
        boolean isOutcome = clause.says(Word.OUTCOME)
                || clause.says(Word.RESULT)
                || behind.says(Word.OUTCOME)
                || behind.says(Word.RESULT);
        return tokens.kind(clauseFrom) == Word.PAUSE || (isOutcome && clause.topic() == null && list.isFull());
    }

    /** 增加3件, and 多公开3条 where it is a comparison. */
    private boolean isBehindChange(int i) {
        if (!clause.says(Word.CHANGE)) {
            return false;
        }
        for (int k = i - 1; k >= clauseFrom; k--) {
            Word word = tokens.kind(k);
            if (word == Word.CHANGE) {
                return true;
            }
            boolean isBetween = word == Word.ABOUT
                    || word == Word.FILLER
                    || word.isAction()
                    || (clause.isThan && (word.isTopic() || word == Word.REQUEST));
            if (!isBetween) {
                return false;
            }
        }
        return false;
    }

    private void change(NumberAt number) {
        isBehindDifference = true;
        Word about = number.topic();
        Word done = clause.action() == null ? known.action() : clause.action();
        boolean isSaid = clause.topic() != null;
        boolean isOfMoney = total.unit().measure() == Unit.Measure.MONEY;
        boolean isOfTotal = !isSaid && isOfMoney == (number.unit().measure() == Unit.Measure.MONEY);
        Role role = isOfTotal ? total.role() : null;
        changed = null;
        if (times.isOfOthers()
                || (clause.isOfApplicant() && !isOfOneApplicant())
                || clause.says(Word.RESPECTIVELY)
                || clause.isForeign()
                || (!isSaid && clause.strange() > STRANGE_ENOUGH)) {
            return;
        }
        if (role == null && about != null && number.unit().measure() != Unit.Measure.BARE) {
            role = RoleFinder.of(about, done, number.unit(), number.isNothing());
        }
        if (clause.isOfApplicant()) {
            role = clause.says(Word.PERSON) ? Role.NATURAL_PERSONS : Role.ORGANISATIONS;
        }
        changed = role;
        out.add(role, number.value(), When.CHANGE, false, number.isExact(), false);
    }

    /** 自然人申请减少9件. */
    private boolean isOfOneApplicant() {
        return clause.topic() == Word.APPLICATION && clause.says(Word.PERSON) != clause.says(Word.ORGANISATION);
    }

    private void distributed(int i) {
        Distribution.Item item = distribution.item(i);
        Clause own = new Clause();
        When when = distribution.year(i) > 0 ? times.of(distribution.year(i)) : times.said(clause, i);
        for (int k = item.from(); k < item.to(); k++) {
            Word word = tokens.kind(k);
            own.add(named(word), tokens.length(k));
            boolean isTime = word == Word.YEAR || word == Word.THIS_YEAR || word == Word.LAST_YEAR;
            when = isTime ? times.of(tokens, k) : when;
        }
        if (shared.topics.isEmpty()) {
            shared.topics.addAll(clause.topics);
        }
        if (own.topics.isEmpty()) {
            own.topics.addAll(shared.topics);
        }
        if (own.actions.isEmpty()) {
            own.actions.addAll(clause.actions.isEmpty() ? shared.actions : clause.actions);
        }
        NumberAt number = new NumberAt(tokens, own, behind, known, i, sentenceEnd);
        Role role = number.role(false);
        out.add(role, number.value(), when, own.says(Word.CHANNEL) || times.isPartOfYear(), number.isExact(), false);
    }

    /** What a word says where several are named together. */
    private static Word named(Word word) {
        return switch (word) {
            case FORM -> Word.CHANNEL;
            case CARRY -> Word.CARRY_OUT;
            default -> word;
        };
    }

    private boolean continues(OpenList list, NumberAt number, int i) {
        Word about = clause.topic();
        Word whole = list.total.topic();
        boolean isAboutThat =
                list.total.role() == Role.PUBLISHED && number.unit().measure() == Unit.Measure.ITEM;
        boolean isOneOfBoth = list.total.role() == Role.CASES && (about == Word.REVIEW || about == Word.LAWSUIT);
        boolean isOfSameThing = about == null
                || whole == null
                || about == whole
                || about == Word.INFORMATION
                || isAboutThat
                || isOneOfBoth;
        When when = times.said(clause, i);
        return isOfSameThing
                && !(clause.isDeed() && about != null)
                && !clause.says(Word.TOTAL)
                && when != null
                && when.span() == list.total.span()
                && list.takes(number.kind(isOfApplications(list)), number.unit(), number.value());
    }

    private static boolean isOfApplications(OpenList list) {
        Role role = list.total.role();
        return role != null && role.isOfApplications();
    }

    private void part(OpenList list, NumberAt number, int i) {
        list.add(number.value(), number.kind(isOfApplications(list)), number.isExact());
        // 全县现行有效211件，其中部门制定25件
        boolean isOfOneOfOthers = times.isOfOthers() && clause.action() != null && list.total.role() != Role.PUBLISHED;
        Role role = isOfOneOfOthers ? null : number.partOf(list);
        When when = times.said(clause, i);
        out.add(role, number.value(), when, list.isOfParts, number.isExact(), false);
        total = total(number, role, when, list.total.topic());
    }

    private static Total total(NumberAt number, @Nullable Role role, @Nullable When when, @Nullable Word topic) {
        Span span = when == null ? Span.OTHER : when.span();
        return new Total(number.value(), number.unit(), role, span, number.isExact(), topic);
    }

    private void whole(NumberAt number, int i) {
        boolean isOfSeveralYears = clause.says(Word.TOTAL) && times.years().size() > yearsBefore + 1;
        When when = isOfSeveralYears ? When.OTHER : times.said(clause, i);
        boolean isPlanned = clause.says(Word.PLAN) && when != null && when.span() != Span.OTHER;
        boolean isNewValue = isBehindDifference && (tokens.before(i) == '为' || clause.says(Word.TOTAL));
        isBehindDifference = false;
        boolean isUnclear = total.role() == Role.CARRIED_IN || (total.role() == null && wholes > 0);
        boolean isSumOfBoth = clause.isEmpty() && !clause.isAnnounced && clause.says(Word.TOTAL) && isUnclear;
        boolean isChanged = clause.says(Word.CHANGED_TO) && clause.isEmpty() && isNumberInClause;
        boolean isAside = isAside(number);
        Role role = isChanged || isAside ? total.role() : number.role(!times.isThisYear() || isNewValue);
        if (role == null && isDividedAsApplicationsAre(number, i)) {
            role = clause.action() == Word.ANSWER ? Role.ANSWERED : Role.RECEIVED;
        }
        if (isNewValue && clause.isEmpty() && !clause.isTimed && number.isLastOfClause()) {
            role = changed;
        }
        role = isPlanned ? null : isOfBothCases(number, role) ? Role.CASES : role;
        // 2021年未办结的2件 came into this year
        boolean isOfLastYear = role == Role.CARRIED_OUT && clause.isTimed && when != null && when.span() == Span.LAST;
        if (isOfLastYear) {
            role = Role.CARRIED_IN;
            when = When.THIS;
        }
        OpenList list = role == null && when != null && lists.isEmpty() ? listOfUnknown(number, when) : null;
        if (list != null) {
            lists.push(list);
            part(list, number, i);
            return;
        }
        if (role != null
                && !isSumOfBoth
                && !isDoubtful(role, number.isNothing(), i)
                && !isOfSeveral(number, role, when)) {
            boolean isSome = isAmongUnknown && role != Role.NATURAL_PERSONS && role != Role.ORGANISATIONS;
            boolean isPart = isSome || isOfChannel() || times.isPartOfYear();
            out.add(role, number.value(), when, isPart, number.isExact(), number.isLoose() || role == Role.CASES);
        }
        if (isAside && when != null && when.span() != Span.THIS) {
            times.endAside();
        }
        if (role == null) {
            forget(number);
        } else {
            counted.add(role);
            if (role.isOfApplications()) {
                known.setApplication();
            }
        }
        total = total(number, role, when, number.topic());
        whole = total;
        wholes++;
    }

    /** Whether clerks mean more than one thing by what stands before a number, so that it is better not to be read. */
    private boolean isDoubtful(Role role, boolean isNothing, int i) {
        // all that came, or a part of it
        boolean isMaybePart = isOfChannel() && !isAmongUnknown && !isDivided && !times.isPartOfYear();
        // 申请人以自然人为主，共81件
        boolean isOfSome = clause.isEmpty() && clause.says(Word.TOTAL) && isListedSpecial;
        // 增加公开信息46条
        boolean isMaybeDifference = parts.areMorePublished(clauseFrom, i);
        // 发布双语信息各52条
        boolean isMaybeHalf =
                i > 0 && role == Role.PUBLISHED && tokens.kind(i - 1) == Word.EACH && clause.topics.size() < 2;
        // 被纠错2件；今年减少至3件
        boolean isOfSomethingBefore = clause.isEmpty()
                && clause.says(Word.CHANGED_TO)
                && wholes > 1
                && (role == Role.OUTCOME || role == Role.RESULT);
        // 复议诉讼总量下降，降至4件
        boolean isOfBoth = known.isOfSeveral()
                && !clause.says(Word.EACH)
                && !isNothing
                && clause.topics.isEmpty()
                && behind.topics.isEmpty()
                && (role == Role.REVIEWS || role == Role.LAWSUITS);
        return isOfSomethingBefore || isOfBoth || isMaybePart || isOfSome || isMaybeDifference || isMaybeHalf;
    }

    private boolean isOfChannel() {
        return clause.says(Word.CHANNEL) || (clause.isEmpty() && behind.says(Word.CHANNEL));
    }

    /** 予以公开29件，上年为36件: all that is new is the time. */
    private boolean isAside(NumberAt number) {
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
                && !known.isForeign()
                && lists.isEmpty();
        return isMaybe && parts.areOfApplications(i, sentenceEnd);
    }

    /** 行政复议、行政诉讼合计3件; also 行政复议1件，行政诉讼2件，合计3件. */
    private boolean isOfBothCases(NumberAt number, @Nullable Role role) {
        boolean isSumOfBoth = clause.isEmpty() && clause.says(Word.TOTAL) && counted.containsAll(BOTH);
        boolean isOfCases = role == Role.REVIEWS || role == Role.LAWSUITS;
        if (isSumOfBoth && isOfCases) {
            return true;
        }
        return role != null
                && clause.topics.contains(Word.REVIEW)
                && clause.topics.contains(Word.LAWSUIT)
                && !clause.says(Word.EACH)
                && !number.isNothing();
    }

    /** A number of something else is what the next clauses go on with. */
    private void forget(NumberAt number) {
        boolean isOfSomethingElse = clause.says(Word.FOREIGN) || clause.strange() > STRANGE_ENOUGH;
        if (isOfSomethingElse && (number.unit().isCount() || number.unit().measure() == Unit.Measure.TURN)) {
            known.setForeign();
        }
    }

    /**
     * The list that begins with a number without a total: of what applications are about, or of what was announced:
     * 公开重点领域信息：教育18条，救助42条.
     */
    private @Nullable OpenList listOfUnknown(NumberAt number, When when) {
        boolean isOfMatters = clause.topic() == Word.APPLICATION
                && clause.says(Word.CONCERN)
                && clause.unknown() > 0
                && !clause.isForeign()
                && number.unit().measure() == Unit.Measure.CASE;
        if (isOfMatters) {
            Role role = clause.action() == Word.ANSWER ? Role.ANSWERED : Role.RECEIVED;
            return OpenList.ofUnknown(role, Word.APPLICATION, number.unit(), when.span(), true);
        }
        boolean isOfKinds = (clause.isAnnounced || isOfUnknown)
                && clause.isEmpty()
                && known.topic() == Word.INFORMATION
                && known.action() == Word.PUBLISH
                && number.unit().measure() == Unit.Measure.ITEM;
        return isOfKinds
                ? OpenList.ofUnknown(Role.PUBLISHED, Word.INFORMATION, number.unit(), when.span(), isOfUnknown)
                : null;
    }

    /**
     * One number for several subjects or deeds: 受理数、答复数均为9件. Without 均 it is their sum, and nothing is nothing of
     * each; only reviews and lawsuits have a role together.
     */
    private boolean isOfSeveral(NumberAt number, Role role, @Nullable When when) {
        boolean isOfEach = clause.says(Word.EACH) || number.isNothing();
        Word about = number.topic();
        if (clause.topics.size() > 1 && role != Role.PUBLISHED && role != Role.CASES) {
            if (isOfEach) {
                Set<Role> roles = EnumSet.noneOf(Role.class);
                clause.topics.forEach(each -> add(each, clause.action(), number, roles));
                add(roles, number, when);
            }
            return true;
        }
        if (isOfEach && about == Word.FEE_NOTICE && clause.says(Word.AMOUNT) && clause.says(Word.JOIN)) {
            add(EnumSet.of(Role.FEE_NOTICES, Role.HANDLING_FEE), number, when);
            return true;
        }
        if (isOfEach && clause.actions.size() > 1 && about != null) {
            Set<Role> roles = EnumSet.of(role);
            clause.actions.stream()
                    .filter(each -> each != Word.ANSWER || !isCarried(clause))
                    .forEach(each -> add(about, each, number, roles));
            add(roles, number, when);
            return true;
        }
        return false;
    }

    /** 结转到2023年办理 is no answer. */
    private static boolean isCarried(Clause clause) {
        return clause.actions.contains(Word.CARRY_OUT) || clause.actions.contains(Word.CARRY_IN);
    }

    private static void add(Word about, @Nullable Word done, NumberAt number, Set<Role> roles) {
        Role role = RoleFinder.of(about, done, number.unit(), number.isNothing());
        if (role != null) {
            roles.add(role);
        }
    }

    private void add(Set<Role> roles, NumberAt number, @Nullable When when) {
        roles.forEach(role -> out.add(role, number.value(), when, times.isPartOfYear(), true, true));
    }

    /** 分别: one number for each of the subjects, years or deeds named before it; or else a list of parts. */
    private void distribute(int i, int end) {
        List<Integer> numbers = new ArrayList<>(4);
        for (int k = i + 1; k < end && !tokens.kind(k).isBorder(); k++) {
            if (tokens.kind(k) == Word.NUMBER) {
                numbers.add(k);
            }
        }
        List<Integer> years =
                recentYears == numbers.size() && times.years().isEmpty() ? times.last(recentYears) : times.years();
        boolean isSaidBefore = clause.isEmpty() && years.size() < 2;
        shared = new Clause();
        shared.topics.addAll(isSaidBefore ? listed.topics : clause.topics);
        shared.actions.addAll(isSaidBefore ? listed.actions : clause.actions);
        distribution = isSaidBefore
                ? Distribution.of(tokens, numbers, years, listedFrom, listedTo)
                : Distribution.of(tokens, numbers, years, clauseFrom, i);
        Word next = i + 1 < end ? tokens.kind(i + 1) : Word.STOP;
        isDifferences = next == Word.CHANGE || next == Word.THAN;
        if (!isDifferences && !distribution.isOpen() && !total.equals(NO_TOTAL)) {
            openList(false);
        }
    }

    /** A clause ends: what was said not to be counts as nothing of it, and its subject is kept for the next one. */
    private void border(int end) {
        // 申请人逾期均未缴纳
        boolean isOfApplicants =
                none >= 0 && parts.names(Word.APPLICANT, clauseFrom, none) && parts.names(Word.CHARGE, none, end);
        boolean isDenied =
                none >= 0 && !isNumberInClause && !isOfApplicants && !clause.says(Word.PLAN) && !times.isAhead();
        if (isDenied) {
            Word about =
                    known.isFeeSpokenOf() && parts.names(Word.CHARGE, none, end) ? Word.HANDLING_FEE : known.topic();
            for (When when : timesOfNone()) {
                NoneReader.read(tokens, none, end, clause, about, when, lists.isEmpty(), out);
            }
        }
        none = -1;
        if (!isNumberInClause) {
            times.endClause(clause);
        }
        if (!clause.topics.isEmpty() || !clause.actions.isEmpty()) {
            listed.clear();
            listed.topics.addAll(clause.topics);
            listed.actions.addAll(clause.actions);
            listedFrom = clauseFrom;
            listedTo = end;
        }
        if (!isNumberInClause) {
            isListedSpecial = clause.isOfApplicant() || clause.says(Word.OUTCOME) || clause.says(Word.RESULT);
        }
        // 均已办结 closes what was said, 办理情况 before a colon opens what follows
        boolean isClosing = !isNumberInClause && clause.topic() == null && clause.action() == Word.ANSWER;
        if (!isClosing || (end < tokens.size() && tokens.kind(end) == Word.COLON)) {
            known.keep(clause);
        }
        clause.clear();
        isDifferences = false;
        isNumberInClause = false;
    }

    /** 2021年和2022年均未收到: of each of the years named in the clause. */
    private List<When> timesOfNone() {
        List<Integer> named = times.years();
        if (named.size() > yearsBefore + 1) {
            return named.subList(yearsBefore, named.size()).stream()
                    .map(times::of)
                    .toList();
        }
        When when = times.said(clause, none);
        return List.of(when == null ? When.OTHER : when);
    }
}
