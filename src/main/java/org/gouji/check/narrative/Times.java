package org.gouji.check.narrative;

import java.util.ArrayList;
import java.util.List;
import org.gouji.check.Subject;
import org.gouji.check.SubjectKind;

/** What time, and whose work, a sentence is speaking of. A time that is named holds until the next one. */
final class Times {

    private static final int DECEMBER = 12;

    private final int reportYear;
    private final boolean isPartOfArea;
    private final List<Integer> years = new ArrayList<>(4);
    private When now = When.THIS;
    private When base = When.THIS;
    private boolean isPartOfYear;
    /** Whether all bodies of an area are spoken of, and not the one that reports. */
    private boolean isOfOthers;

    Times(Subject subject) {
        this.reportYear = subject.year();
        this.isPartOfArea = subject.kind() != SubjectKind.GOVERNMENT && subject.kind() != SubjectKind.UNKNOWN;
    }

    void begin() {
        years.clear();
        now = When.THIS;
        base = When.THIS;
        isPartOfYear = false;
        isOfOthers = false;
    }

    /** Takes a word that names a time. Behind 较, 比 or 与 it only says what is compared with. */
    void take(Tokens tokens, int i, Clause clause) {
        boolean isComparedWith = !clause.isThan && (tokens.before(i) == '与' || tokens.before(i) == '同');
        if (!isComparedWith) {
            take(When.at(tokens, i, reportYear), clause);
        }
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

    /** 2021年（17件）: what stands in the brackets is of that year only. */
    void takeForBrackets(Tokens tokens, int i, Clause clause) {
        clause.isThan = true;
        base = When.at(tokens, i, reportYear);
    }

    /** 以来 makes several years of it, unless this year is named. */
    void since(Clause clause) {
        if (now.span() != Span.THIS || !clause.isTimed) {
            now = When.OTHER;
        }
    }

    void month(Tokens tokens, int i, Clause clause) {
        if (tokens.unit(i).word().charAt(0) == '月') {
            isPartOfYear = tokens.value(i).intValue() != DECEMBER && !clause.isThan;
        }
    }

    void setPartOfYear() {
        isPartOfYear = true;
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

    When of(int year) {
        return When.year(year, reportYear);
    }

    /** The time of a number in this clause. */
    When said(Clause clause) {
        if (clause.isThan) {
            return base;
        }
        return isOfOthers && now.span() == Span.THIS ? When.OTHER : now;
    }

    boolean isThisYear() {
        return now.span() == Span.THIS;
    }
}
