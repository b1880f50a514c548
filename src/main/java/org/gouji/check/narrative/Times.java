package org.gouji.check.narrative;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.gouji.check.Subject;
import org.gouji.check.SubjectKind;
import org.jspecify.annotations.Nullable;

/** What time, and whose work, a sentence is speaking of. A time that is named holds until the next one. */
final class Times {

    /** So many tokens behind 与2021年 a 相比 may still stand. */
    private static final int COMPARED_WITHIN = 16;

    /** So many years may a range have whose years are told apart. */
    private static final int LONGEST_RANGE = 10;

    /** 当年 and 该年度 after a year that was named. */
    private static final String THAT = "当该";

    private static final String WITH = "与同和跟";
    private static final String BESIDE_SAME_PERIOD = WITH + "较比年度(（";
    static final String UP_TO = "至到-—~";

    private static final String NUMERALS_FROM_TWO = "两三四五";

    private final int reportYear;
    private final boolean isPartOfArea;
    private final List<Integer> years = new ArrayList<>(4);
    private When now = When.THIS;
    private When beforeBrackets = When.THIS;
    /** What is compared with, null if that was not said. */
    private @Nullable When base;
    /** The token that ends a comparison such as 与2021年的8件相比 or 由8件增至10件; numbers before it are of the base. */
    private int comparedTo = -1;

    private boolean isPartOfYear;
    /** Whether this clause names a time since when something is so. */
    private boolean isSince;

    private @Nullable Word sinceTopic;
    /** Whether all bodies of an area are spoken of, and not the one that reports. */
    private boolean isOfOthers;

    Times(Subject subject) {
        this.reportYear = subject.year();
        this.isPartOfArea = subject.kind() != SubjectKind.GOVERNMENT && subject.kind() != SubjectKind.UNKNOWN;
    }

    void begin() {
        years.clear();
        now = When.THIS;
        base = null;
        comparedTo = -1;
        isPartOfYear = false;
        isOfOthers = false;
    }

    /** Takes a word that names a time. In a comparison it only says what is compared with. */
    void take(Tokens tokens, int i, int end, Clause clause) {
        When said = When.at(tokens, i, reportYear);
        if (i > 0 && UP_TO.indexOf(tokens.before(i)) >= 0 && said.year() > 0) {
            boolean isRange = i > 1 && tokens.kind(i - 2) == Word.YEAR;
            if (isRange) {
                takeRange(said.year(), clause);
            }
            if (isRange || said.year() > reportYear) {
                return;
            }
        }
        if (!clause.isThan && i >= comparedTo && WITH.indexOf(tokens.before(i)) >= 0) {
            int than = than(tokens, i + 1, end);
            if (than >= 0) {
                comparedTo = than;
            } else if (isComparison(tokens, i, end)) {
                return;
            }
        }
        boolean isMeasure = tokens.before(i) == '是' && tokens.behind(i) == '的';
        if (isMeasure) {
            return;
        }
        if (i < comparedTo) {
            base = said;
            clause.isTimed = true;
            return;
        }
        if (tokens.charAt(i, 0) == '今') {
            now = When.THIS;
        }
        boolean isOfThatYear = THAT.indexOf(tokens.charAt(i, 0)) >= 0 && now.year() > 0;
        if (isOfThatYear) {
            clause.isTimed = true;
            return;
        }
        take(isSamePeriod(tokens, i, clause) ? When.OTHER : said, clause);
    }

    /** 县公安局同期作出 is of the same time, and of somebody else; 比同期增加 is of the year before. */
    private static boolean isSamePeriod(Tokens tokens, int i, Clause clause) {
        boolean isBare = tokens.length(i) == 2 && tokens.charAt(i, 0) == '同' && tokens.charAt(i, 1) == '期';
        return isBare && !clause.isThan && BESIDE_SAME_PERIOD.indexOf(tokens.before(i)) < 0;
    }

    private static int than(Tokens tokens, int from, int end) {
        for (int k = from; k < Math.min(end, from + COMPARED_WITHIN); k++) {
            if (tokens.kind(k) == Word.THAN) {
                return k;
            }
            if (tokens.kind(k) == Word.COMMA || tokens.kind(k) == Word.SEMICOLON) {
                return -1;
            }
        }
        return -1;
    }

    /** 与上年持平: a time that only says what is compared with, without a number of its own. */
    private static boolean isComparison(Tokens tokens, int i, int end) {
        boolean isList = i > 1 && tokens.kind(i - 2) == Word.YEAR;
        return tokens.before(i) != '和' && !isList && (i + 1 == end || tokens.kind(i + 1) != Word.NUMBER);
    }

    private void takeRange(int to, Clause clause) {
        int from = years.get(years.size() - 1);
        for (int year = from + 1; year <= Math.min(to, from + LONGEST_RANGE); year++) {
            years.add(year);
        }
        clause.isTimed = true;
        now = When.OTHER;
    }

    void take(When said, Clause clause) {
        clause.isTimed = true;
        if (said.year() > 0) {
            years.add(said.year());
        }
        if (clause.isThan) {
            base = said;
            return;
        }
        boolean isMeant = said.span() != Span.THIS || said.year() > 0 || now.span() != Span.OTHER;
        now = isMeant ? said : now;
        isPartOfYear = false;
    }

    /** 由8件增至10件: the number between is of the time that is compared with. */
    void takeFrom(Tokens tokens, int from, int end) {
        boolean isNumberSeen = false;
        for (int k = from + 1; k < end && !tokens.kind(k).isBorder(); k++) {
            isNumberSeen |= tokens.kind(k) == Word.NUMBER;
            if (isNumberSeen && tokens.kind(k) == Word.CHANGED_TO) {
                comparedTo = k;
                return;
            }
        }
    }

    /** Whether a word ends a comparison. */
    boolean isEndOfComparison(int i) {
        return i == comparedTo;
    }

    /** 2021年（17件）: what stands in the brackets is of that year only. */
    void takeForBrackets(Tokens tokens, int i, Clause clause) {
        clause.isThan = true;
        base = When.at(tokens, i, reportYear);
    }

    /** 以来 makes several years of it, unless this year is named. */
    void since(Clause clause) {
        if (now.span() != Span.THIS || !clause.isTimed) {
            now = When.OTHER;
            isSince = true;
            sinceTopic = clause.topic();
        }
    }

    /** 3件，上年1件；: what stands behind a semicolon is of this year again. */
    void endGroup(boolean isOfThisYearBefore) {
        if (isOfThisYearBefore && now.span() == Span.LAST) {
            now = When.THIS;
        }
    }

    /** 上年为36件 stood between numbers of this year. */
    void endAside() {
        now = When.THIS;
    }

    /** A clause ends; 2018年以来印发的文件 told only what it is about. */
    void endClause(Clause clause) {
        if (isSince && clause.topic() != null && clause.topic() != sinceTopic) {
            now = When.THIS;
        }
        isSince = false;
    }

    boolean isOfOthers() {
        return isOfOthers;
    }

    /** A number of years or a month. 三年共公开 is of all of them. */
    void length(Tokens tokens, int i, Clause clause) {
        boolean isOfYears = tokens.unit(i).word().equals("年")
                && tokens.value(i).intValue() > 1
                && tokens.before(i) != '第'
                && i + 1 < tokens.size()
                && tokens.kind(i + 1) == Word.TOTAL;
        if (isOfYears) {
            take(When.OTHER, clause);
            return;
        }
        month(tokens, i, clause);
    }

    private void month(Tokens tokens, int i, Clause clause) {
        if (tokens.unit(i).word().charAt(0) == '月') {
            isPartOfYear = !Months.endYear(tokens, i) && !clause.isThan;
        }
    }

    /** 1—6月. */
    void months(Tokens tokens, int i) {
        isPartOfYear = !Months.areWholeYear(tokens, i);
    }

    void setPartOfYear() {
        isPartOfYear = true;
    }

    void endPartOfYear() {
        isPartOfYear = false;
    }

    /** Brackets begin. */
    void beginBrackets() {
        beforeBrackets = now;
    }

    /** （均为2015年以前印发）: brackets without a number have told no time of what stands behind them. */
    void endBrackets() {
        now = beforeBrackets;
    }

    void setOfArea(boolean isArea) {
        isOfOthers = isArea && isPartOfArea;
    }

    boolean isPartOfYear() {
        return isPartOfYear;
    }

    /** Years named in the sentence so far. */
    List<Integer> years() {
        return years;
    }

    /** How many years 近三年 names up to the report's own, 0 for other words. */
    static int recentYears(Tokens tokens, int i) {
        boolean isRecent = tokens.kind(i) == Word.OTHER_TIME && tokens.charAt(i, 0) == '近';
        int numeral = isRecent ? NUMERALS_FROM_TWO.indexOf(tokens.charAt(i, 1)) : -1;
        return numeral < 0 ? 0 : numeral + 2;
    }

    /** The last years up to the report's own. */
    List<Integer> last(int count) {
        return IntStream.rangeClosed(reportYear - count + 1, reportYear).boxed().toList();
    }

    When of(int year) {
        return When.year(year, reportYear);
    }

    When of(Tokens tokens, int i) {
        return When.at(tokens, i, reportYear);
    }

    /** The time of what is said at a place in this clause, null if it is the unsaid one of a comparison. */
    @Nullable
    When said(Clause clause, int at) {
        if (clause.isThan || at < comparedTo) {
            return base;
        }
        return isOfOthers ? When.OTHER : now;
    }

    boolean isThisYear() {
        return now.span() == Span.THIS;
    }

    /** Whether a year to come is spoken of. */
    boolean isAhead() {
        return now.year() > reportYear;
    }

    boolean isLastYear() {
        return now.span() == Span.LAST;
    }
}
