package org.gouji.check.narrative;

import org.gouji.check.narrative.OpenList.Total;

/** Where clerks mean more than one thing by what stands before a number, so that it is better not to be read. */
final class Doubts {

    private final Sentence sentence;
    private final Clause clause;
    private final OpenLists lists;

    Doubts(Sentence sentence, OpenLists lists) {
        this.sentence = sentence;
        this.clause = sentence.clause;
        this.lists = lists;
    }

    boolean areAbout(Role role, NumberAt number, int i) {
        if (sentence.sums.isPart(i) || sentence.sums.isSum(i)) {
            return false;
        }
        return isSumOfUnclear()
                || (role.isOfApplications() && isMaybePart())
                || isMaybeOfSome()
                || isMaybeOfEach(role, i)
                || isMaybeOfBefore(role)
                || isMaybeOfBoth(role, number)
                || sentence.parts.areMorePublished(sentence.clauseFrom(), i);
    }

    /** 上年结转1件，共12件. */
    private boolean isSumOfUnclear() {
        Total total = lists.total();
        boolean isUnclear = total.role() == Role.CARRIED_IN || (total.role() == null && lists.wholes() > 0);
        return clause.isEmpty() && !clause.isAnnounced && clause.says(Word.TOTAL) && isUnclear;
    }

    /** 以信函方式收到18件: all that came, or a part of it. */
    private boolean isMaybePart() {
        return isOfChannel() && !sentence.isAmongUnknown && !sentence.isDivided && !sentence.times.isPartOfYear();
    }

    boolean isOfChannel() {
        return clause.says(Word.CHANNEL) || (clause.isEmpty() && sentence.behind.says(Word.CHANNEL));
    }

    /** 申请人以自然人为主，共81件. */
    private boolean isMaybeOfSome() {
        return clause.isEmpty() && clause.says(Word.TOTAL) && sentence.isSomeListed();
    }

    /** 发布双语信息各52条. */
    private boolean isMaybeOfEach(Role role, int i) {
        boolean isEach = i > 0 && sentence.tokens.kind(i - 1) == Word.EACH;
        return isEach && role == Role.PUBLISHED && clause.topics.size() < 2;
    }

    /** 去年复议5件，被纠错2件；今年减少至3件. */
    private boolean isMaybeOfBefore(Role role) {
        return clause.isEmpty()
                && clause.says(Word.CHANGED_TO)
                && lists.wholes() > 1
                && (role == Role.OUTCOME || role == Role.RESULT);
    }

    /** 复议诉讼总量下降，由11件降至4件. */
    private boolean isMaybeOfBoth(Role role, NumberAt number) {
        return sentence.known.isOfSeveral()
                && !clause.says(Word.EACH)
                && !number.isNothing()
                && clause.topics.isEmpty()
                && sentence.behind.topics.isEmpty()
                && (role == Role.REVIEWS || role == Role.LAWSUITS);
    }
}
