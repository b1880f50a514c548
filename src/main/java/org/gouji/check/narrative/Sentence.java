package org.gouji.check.narrative;

import org.gouji.check.Subject;
import org.jspecify.annotations.Nullable;

/** A sentence while it is read: where the reading stands, and what its clauses have said so far. */
final class Sentence {

    /** How the names of bodies end. */
    private static final String BODIES = "局委办镇乡";

    final Tokens tokens;
    final PartWords parts;
    final Times times;
    final Sums sums;
    /** What the passage has spoken of, also before this sentence. */
    final Known known = new Known();
    /** What this clause says since it began, or since its last number. */
    final Clause clause = new Clause();
    /** What stands behind the number that is being read. */
    final Clause behind = new Clause();
    /** What the clause before named, and where; nothing once a number has followed. */
    final Clause listed = new Clause();

    private int listedFrom;
    private int listedTo;
    /** Whether the clause before, without a number, told applicants or what came of them apart. */
    private boolean isSomeListed;

    private int from;
    private int end;
    private int clauseFrom;
    private int yearsBefore;
    private boolean isNumberInClause;
    /** Whether the numbers are some of applications whose number was not said. */
    boolean isAmongUnknown;
    /** Whether 其中 has been said. */
    boolean isOfWhich;
    /** Whether it was said by what the numbers are told apart. */
    boolean isDivided;

    Sentence(Tokens tokens, Subject subject) {
        this.tokens = tokens;
        this.parts = new PartWords(tokens);
        this.sums = new Sums(tokens);
        this.times = new Times(subject);
    }

    void begin(int from, int to) {
        times.begin();
        sums.find(from, to);
        clause.clear();
        listed.clear();
        listedFrom = from;
        listedTo = from;
        this.from = from;
        end = to;
        clauseFrom = from;
        yearsBefore = 0;
        isAmongUnknown = false;
        isOfWhich = false;
        isDivided = false;
    }

    /** A clause ends at a place; what it was about is kept for the next one. */
    void endClause(int at) {
        if (!isNumberInClause) {
            times.endClause(clause);
            isSomeListed = clause.isOfApplicant() || clause.says(Word.OUTCOME) || clause.says(Word.RESULT);
        }
        if (!clause.topics.isEmpty() || !clause.actions.isEmpty()) {
            listed.clear();
            listed.topics.addAll(clause.topics);
            listed.actions.addAll(clause.actions);
            listedFrom = clauseFrom;
            listedTo = at;
        }
        // 均已办结 closes what was said, 办理情况 before a colon opens what follows
        boolean isClosing = !isNumberInClause && clause.topic() == null && clause.action() == Word.ANSWER;
        if (!isClosing || (at < tokens.size() && tokens.kind(at) == Word.COLON)) {
            known.keep(clause);
        }
        clause.clear();
        isNumberInClause = false;
    }

    /** A clause begins. */
    void beginClause(int at) {
        clauseFrom = at;
        yearsBefore = times.years().size();
    }

    /** What stood in this clause up to a number has been said of that number. */
    void passNumber(int at) {
        listed.clear();
        isSomeListed = false;
        passWords(at);
        isNumberInClause = true;
        yearsBefore = times.years().size();
    }

    /** What stood in this clause up to a word is said of nothing that follows. */
    void passWords(int at) {
        known.keep(clause);
        clause.clear();
        clauseFrom = at + 1;
    }

    NumberAt number(int at) {
        return new NumberAt(tokens, clause, behind, known, at, end);
    }

    /** 县林业局收到6件，我局收到64件: whether another body does what is said up to a number, before the own one is named. */
    boolean isOfAnotherBody(int number) {
        if (parts.names(Word.SELF, from, number) || !parts.names(Word.SELF, number, end)) {
            return false;
        }
        for (int k = clauseFrom; k < number; k++) {
            Word word = tokens.kind(k);
            if (word.isTopic() || word.isAction() || word == Word.AREA) {
                return false;
            }
            if (k > clauseFrom && BODIES.indexOf(tokens.charAt(k, tokens.length(k) - 1)) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** When what this clause says at a place is so, null if that was not said. */
    @Nullable
    When said(int at) {
        return times.said(clause, at);
    }

    int end() {
        return end;
    }

    /** Where this clause begins, or goes on behind its last number. */
    int clauseFrom() {
        return clauseFrom;
    }

    /** Whether this clause begins behind a colon. */
    boolean isBehindColon() {
        return clauseFrom > 0 && tokens.kind(clauseFrom - 1) == Word.COLON;
    }

    /** How many years were named before this clause. */
    int yearsBefore() {
        return yearsBefore;
    }

    boolean isNumberInClause() {
        return isNumberInClause;
    }

    boolean isSomeListed() {
        return isSomeListed;
    }

    int listedFrom() {
        return listedFrom;
    }

    int listedTo() {
        return listedTo;
    }

    /** What was done: said in this clause, or before. */
    @Nullable
    Word done() {
        return clause.action() == null ? known.action() : clause.action();
    }
}
