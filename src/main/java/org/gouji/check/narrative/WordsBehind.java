package org.gouji.check.narrative;

import org.jspecify.annotations.Nullable;

/** What stands behind a number in its clause, as far as it belongs to it. */
final class WordsBehind {

    /** 3件申请均来自自然人 tells of all of them. */
    private static final String ALL = "均都皆全";

    private final Tokens tokens;
    private final Clause before;
    private final Clause after;
    private final int at;
    private final @Nullable Word head;

    /**
     * The words behind a number at a place in a sentence that ends before {@code end}.
     *
     * @param before what stands before it
     * @param after is filled here
     */
    WordsBehind(Tokens tokens, Clause before, Clause after, int at, int end) {
        this.tokens = tokens;
        this.before = before;
        this.after = after;
        this.at = at;
        this.head = read(end);
    }

    /** The first of them that means something, null if none does. */
    @Nullable
    Word head() {
        return head;
    }

    /** Whether nothing strange stands between the number and what tells something behind it. */
    boolean isClear() {
        return head != Word.UNKNOWN && head != Word.FOREIGN && head != Word.PLACE && head != Word.NUMBER;
    }

    /** Who asked, said before the number or behind it; both together are all who did. */
    Role applicant() {
        boolean isPerson = before.says(Word.PERSON) || says(Word.PERSON);
        boolean isOrganisation = before.says(Word.ORGANISATION) || says(Word.ORGANISATION);
        if (isPerson && isOrganisation) {
            return Role.RECEIVED;
        }
        return isPerson ? Role.NATURAL_PERSONS : Role.ORGANISATIONS;
    }

    /** Whether a subject follows at once. */
    boolean isThingNext() {
        int next = at + 1;
        return next < tokens.size() && (tokens.kind(next).isTopic() || tokens.kind(next) == Word.REQUEST);
    }

    boolean says(Word word) {
        return isClear() && after.says(word);
    }

    /** Reads what stands behind the number; gives the first word of it that means something. */
    private @Nullable Word read(int end) {
        after.clear();
        Word first = null;
        int to = reach(end);
        boolean isOfAll = false;
        for (int k = at + 1; k < to; k++) {
            Word word = behind(tokens.kind(k), k);
            isOfAll |= word == Word.EACH || (word == Word.FILLER && ALL.indexOf(tokens.charAt(k, 0)) >= 0);
            if (isOfAll && (word == Word.PERSON || word == Word.ORGANISATION)) {
                word = Word.FILLER;
            }
            boolean isEmpty = word == Word.FILLER
                    || word == Word.DO
                    || word == Word.PARTIAL
                    || word == Word.TOTAL
                    || word == Word.ROUGHLY
                    || word == Word.THIS_YEAR;
            first = first == null && !isEmpty ? word : first;
            after.add(word, tokens.length(k));
        }
        return first;
    }

    /** A word behind the number; what is denied there is not understood. */
    private Word behind(Word word, int k) {
        if (word == Word.CARRY && isThisYearNext(k + 1)) {
            return Word.CARRY_IN;
        }
        boolean isToNextYear = word == Word.CARRY && tokens.kind(k + 1) == Word.YEAR;
        if (isToNextYear) {
            return Word.CARRY_OUT;
        }
        if (word == Word.NUMBER) {
            return tokens.unit(k).isOfSomething() ? Word.UNKNOWN : Word.FILLER;
        }
        return word == Word.NONE ? Word.UNKNOWN : word;
    }

    /** 转入本年度 and 结转到今年. */
    private boolean isThisYearNext(int k) {
        return k < tokens.size() && tokens.kind(k) == Word.THIS_YEAR;
    }

    /** How far the words behind the number belong to it: in 收到12件办结11件 the second verb belongs to the second number. */
    private int reach(int end) {
        int to = at + 1;
        for (; to < end; to++) {
            Word word = tokens.kind(to);
            if (word == Word.COLON && before.isEmpty()) {
                return behindThing(to);
            }
            if (word.isBorder() || word == Word.PAUSE || word == Word.JOIN) {
                return isFollowedByNumber(to, word, end) ? at + 1 : to;
            }
            boolean isOpening = word == Word.FROM || word == Word.BY;
            boolean isAmong = isOpening || (word == Word.FILLER && tokens.charAt(to, tokens.length(to) - 1) == '中');
            if (isAmong && isThing(tokens.kind(to - 1))) {
                return to;
            }
            if (word == Word.NUMBER && tokens.unit(to).isOfSomething()) {
                return before.isEmpty() ? to : behindTopic(to);
            }
        }
        return to;
    }

    /** 收到的9件申请已办结8件: the subject right behind the number is its own. */
    private int behindTopic(int end) {
        int thing = thing(end);
        return thing > 0 && before.topic() == null ? thing : at + 1;
    }

    /** 67件申请办理结果如下：what is said behind what was counted is the heading of what follows. */
    private int behindThing(int end) {
        int thing = thing(end);
        return thing > 0 ? thing : end;
    }

    /** Where what is named right behind the number ends, 0 if nothing is. */
    private int thing(int end) {
        int next = at + 1 < end && tokens.kind(at + 1) == Word.FILLER ? at + 2 : at + 1;
        return next < end && isThing(tokens.kind(next)) ? next + 1 : 0;
    }

    private static boolean isThing(Word word) {
        return word.isTopic() || word == Word.REQUEST || word == Word.REPLY;
    }

    /** In 收到12件并办结11件 too. */
    private boolean isFollowedByNumber(int from, Word sign, int end) {
        return sign == Word.JOIN
                && from + 1 < end
                && !before.isEmpty()
                && !tokens.kind(from + 1).isTopic()
                && from > at + 1
                && tokens.kind(from - 1).isAction();
    }
}
