package org.gouji.check.narrative;

/** The words of a sentence that say that the numbers behind them are parts of another one. */
final class PartWords {

    /** What stands last before 分 or 看 where a number is divided: 方式, 主体, 类型. */
    private static final String CRITERIA = "式型体果道径容别份象源质类人目域";

    private final Tokens tokens;

    PartWords(Tokens tokens) {
        this.tokens = tokens;
    }

    /** 收到的3件申请中， and 3件申请里面， */
    boolean areAmongNamed(int i) {
        boolean isAmong = i > 1 && (tokens.before(i) == '中' || tokens.charAt(i - 1, 0) == '里');
        if (!isAmong || tokens.kind(i - 1) != Word.FILLER) {
            return false;
        }
        Word before = tokens.kind(i - 2);
        return before.isTopic()
                || before == Word.REQUEST
                || before == Word.REPLY
                || before == Word.APPLICANT
                || before == Word.PERSON
                || before == Word.ORGANISATION
                || before == Word.DO
                || before == Word.NUMBER;
    }

    /** 20件中有19件. */
    boolean areAmongNumber(int i) {
        int k = i - 1;
        while (k >= 0 && tokens.kind(k) == Word.FILLER) {
            k--;
        }
        return k >= 0 && k < i - 1 && tokens.kind(k) == Word.NUMBER && tokens.behind(k) == '中';
    }

    /** 要求公开征地批复的12件. */
    boolean areAskedFor(int from, int number) {
        boolean isOfThat = tokens.before(number) == '的';
        for (int k = from; isOfThat && k < number; k++) {
            if (tokens.kind(k) == Word.DEED && tokens.charAt(k, 0) == '要') {
                return true;
            }
        }
        return false;
    }

    /** 其余7份. */
    boolean isRest(int i) {
        return i > 0 && tokens.kind(i - 1) == Word.FILLER && tokens.charAt(i - 1, tokens.length(i - 1) - 1) == '余';
    }

    /** 58件申请中已答复56件: whether 中 or the like stands behind what was counted. */
    boolean areAmongThings(int from, int i) {
        if (i <= from || !isAmong(i)) {
            return false;
        }
        for (int k = from; k < i; k++) {
            Word word = tokens.kind(k);
            boolean isOfThing = word.isTopic()
                    || word == Word.REQUEST
                    || word == Word.REPLY
                    || word == Word.APPLICANT
                    || word == Word.FILLER
                    || word == Word.DO
                    || word == Word.RECEIVE
                    || word == Word.ANSWER;
            if (!isOfThing) {
                return false;
            }
        }
        return true;
    }

    /** 增加公开信息46条 may tell of all or of a difference. */
    boolean areMorePublished(int from, int number) {
        for (int k = from; k + 1 < number; k++) {
            if (tokens.kind(k) == Word.CHANGE && tokens.kind(k + 1) == Word.PUBLISH) {
                return true;
            }
        }
        return false;
    }

    /** 中 or 里面. */
    boolean isAmong(int i) {
        return tokens.kind(i) == Word.FILLER
                && (tokens.charAt(i, tokens.length(i) - 1) == '中' || tokens.charAt(i, 0) == '里');
    }

    /** 按申请方式划分， or 从答复结果看， */
    boolean areDivided(int clauseFrom, int i) {
        if (i <= clauseFrom || tokens.kind(i - 1) != Word.SPLIT || CRITERIA.indexOf(tokens.before(i - 1)) < 0) {
            return false;
        }
        return names(Word.BY, clauseFrom, i) || names(Word.FROM, clauseFrom, i);
    }

    /** 20件，其中予以公开11件: whether only what becomes of applications, or who asks, is told apart behind a number. */
    boolean areOfApplications(int number, int end) {
        boolean isDivided = false;
        for (int k = number + 1; k < end; k++) {
            switch (tokens.kind(k)) {
                case OF_WHICH, INCLUDING, OPEN, COLON -> isDivided = true;
                case FILLER -> isDivided |= isAmong(k);
                case COMMA -> {}
                case OUTCOME, PERSON, ORGANISATION, CARRY_IN, CARRY_OUT -> {
                    return isDivided;
                }
                default -> {
                    if (!isHeading(k, end)) {
                        return false;
                    }
                }
            }
        }
        return false;
    }

    /** 结果如下：: whether a colon follows before any number. */
    private boolean isHeading(int from, int end) {
        int k = from;
        while (k < end && tokens.kind(k) != Word.NUMBER && !tokens.kind(k).isBorder()) {
            k++;
        }
        return k < end && tokens.kind(k) == Word.COLON && !names(Word.RECEIVE, from, k);
    }

    /** Whether a word stands between two places. */
    boolean names(Word word, int from, int to) {
        for (int k = from; k < to; k++) {
            if (tokens.kind(k) == word) {
                return true;
            }
        }
        return false;
    }
}
