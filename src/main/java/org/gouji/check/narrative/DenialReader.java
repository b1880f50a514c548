package org.gouji.check.narrative;

import java.util.List;

/** Reads the negation of a clause: where it stands, how far it goes, and of which years. */
final class DenialReader {

    private static final int NOWHERE = -1;

    private final Sentence sentence;
    private final Clause clause;
    private final OpenLists lists;
    private final LedgerWriter out;
    private int none = NOWHERE;

    DenialReader(Sentence sentence, OpenLists lists, LedgerWriter out) {
        this.sentence = sentence;
        this.clause = sentence.clause;
        this.lists = lists;
        this.out = out;
    }

    boolean isOpen() {
        return none >= 0;
    }

    void open(int at) {
        none = at;
    }

    void clear() {
        none = NOWHERE;
    }

    /** 未发生一起: a negated number; the negation goes on to what follows. */
    boolean isNotEvenOne(int i) {
        if (!isOpen()) {
            return false;
        }
        for (int k = none + 1; k < i; k++) {
            Word word = sentence.tokens.kind(k);
            if (word != Word.DO && word != Word.RECEIVE && word != Word.FILLER && word != Word.ANSWER) {
                return false;
            }
        }
        return sentence.tokens.value(i).intValue() == 1 && sentence.tokens.isExact(i);
    }

    /** A clause ends: what was said not to be counts as nothing of it. */
    void endClause(int end) {
        boolean isDenied = isOpen()
                && !sentence.isNumberInClause()
                && !isOfApplicants(end)
                && !clause.says(Word.PLAN)
                && !sentence.times.isAhead();
        if (isDenied) {
            boolean isFee = sentence.known.isFeeSpokenOf() && sentence.parts.names(Word.CHARGE, none, end);
            Word about = isFee ? Word.HANDLING_FEE : sentence.known.topic();
            for (When when : times()) {
                NoneReader.read(sentence.tokens, none, end, clause, about, when, lists.isEmpty(), out);
            }
        }
        clear();
    }

    /** 申请人逾期均未缴纳. */
    private boolean isOfApplicants(int end) {
        return sentence.parts.names(Word.APPLICANT, sentence.clauseFrom(), none)
                && sentence.parts.names(Word.CHARGE, none, end);
    }

    /** 2021年和2022年均未收到: of each of the years named in the clause. */
    private List<When> times() {
        List<Integer> named = sentence.times.years();
        int before = sentence.yearsBefore();
        if (named.size() > before + 1) {
            return named.subList(before, named.size()).stream()
                    .map(sentence.times::of)
                    .toList();
        }
        When when = sentence.said(none);
        return List.of(when == null ? When.OTHER : when);
    }
}
