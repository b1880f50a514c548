package org.gouji.check.narrative;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Says of what there was none: 未收到政府信息公开申请, 无行政复议、行政诉讼. Only where all words of the clause are known and the
 * last subject is what there was none of; 未出现超期答复 says nothing of answers.
 */
final class NoneReader {

    private final Clause said = new Clause();
    private final When when;
    private final LedgerWriter out;
    /** Whether the year before is named. */
    private final boolean isOfLast;
    /** Whether no list is open of which it may be a part. */
    private final boolean isWhole;

    private NoneReader(When when, boolean isOfLast, boolean isWhole, LedgerWriter out) {
        this.when = when;
        this.isOfLast = isOfLast;
        this.isWhole = isWhole;
        this.out = out;
    }

    /**
     * Reads the clause from its negation on.
     *
     * @param before what was said in the clause before and behind the negation
     * @param known what was spoken of before
     * @param isWhole whether no list is open of which it may be a part
     */
    static void read(
            Tokens tokens,
            int none,
            int end,
            Clause before,
            @Nullable Word known,
            When when,
            boolean isWhole,
            LedgerWriter out) {
        NoneReader reader = new NoneReader(when, before.actions.contains(Word.CARRY_IN), isWhole, out);
        if (reader.isUnderstood(tokens, none, end)) {
            reader.read(before, known);
        }
    }

    private boolean isUnderstood(Tokens tokens, int none, int end) {
        for (int i = none + 1; i < end; i++) {
            Word word = tokens.kind(i);
            boolean isNotEvenOne = word == Word.NUMBER && tokens.value(i).intValue() == 1;
            said.add(isNotEvenOne ? Word.FILLER : word, tokens.length(i));
            if (said.unknown() > 0 || said.isThan || said.says(Word.NUMBER)) {
                return false;
            }
        }
        return !said.isForeign() && !said.says(Word.OUTCOME) && !isOfKinds(tokens, end - 1);
    }

    /** 没有行政许可事项 tells which kinds a body is in charge of, not what it decided. */
    private boolean isOfKinds(Tokens tokens, int last) {
        boolean isItem = tokens.charAt(last, tokens.length(last) - 1) == '项';
        return isItem && (said.says(Word.LICENCE) || said.says(Word.PENALTY) || said.says(Word.COERCION));
    }

    private void read(Clause before, @Nullable Word known) {
        if (said.says(Word.RESULT)) {
            Word about = said.topic() == null ? known : said.topic();
            none(isWhole && (about == Word.REVIEW || about == Word.LAWSUIT) ? Role.RESULT : null, false);
            return;
        }
        if (!said.topics.isEmpty()) {
            said.topics.forEach(topic -> of(topic, said.action()));
            return;
        }
        boolean isOfBefore = isOnlySaidNotToBe() && before.unknown() == 0 && !before.isForeign();
        if (isOfBefore && !before.topics.isEmpty()) {
            before.topics.forEach(topic -> of(topic, said.action() == null ? before.action() : said.action()));
        } else {
            ofKnown(known, before.isAnnounced && before.isEmpty() && said.isEmpty());
        }
    }

    /** Nothing but 发生, 收到 and the like stands behind the negation. */
    private boolean isOnlySaidNotToBe() {
        return said.actions.stream()
                        .allMatch(action -> action == Word.DO
                                || action == Word.RECEIVE
                                || action == Word.MAKE
                                || action == Word.CHARGE)
                && !said.says(Word.PERSON)
                && !said.says(Word.ORGANISATION);
    }

    private void of(Word topic, @Nullable Word done) {
        boolean isUnclear = done == Word.ANSWER && topic == Word.APPLICATION && !said.endsWithAction();
        if (isUnclear || done == Word.PUBLISH) {
            return;
        }
        if (topic == Word.DOCUMENT && said.actions.size() > 1) {
            said.actions.forEach(each -> none(RoleFinder.of(topic, each, unit(topic), true), false));
        } else if (topic == Word.APPLICATION && said.says(Word.PERSON) != said.says(Word.ORGANISATION)) {
            none(said.says(Word.PERSON) ? Role.NATURAL_PERSONS : Role.ORGANISATIONS, isOfChannel());
        } else {
            Word deed = done == Word.ANSWER ? Word.RECEIVE : done;
            none(RoleFinder.of(topic, deed == Word.CARRY ? carried() : deed, unit(topic), true), isOfChannel());
        }
    }

    /** Of one channel only; 书面申请或网上申请 are all there are. */
    private boolean isOfChannel() {
        return said.says(Word.CHANNEL) && !said.says(Word.FORM);
    }

    private Word carried() {
        return isOfLast ? Word.CARRY_IN : Word.CARRY_OUT;
    }

    private static Unit unit(Word topic) {
        boolean isMoney = topic == Word.HANDLING_FEE || topic == Word.FEE;
        return new Unit("", isMoney ? Unit.Measure.MONEY : Unit.Measure.CASE, 1);
    }

    private void none(@Nullable Role role, boolean isPart) {
        out.add(role, BigDecimal.ZERO, when, isPart, true, false);
    }

    /** 我镇未收到, where applications have been spoken of. */
    private void ofKnown(@Nullable Word known, boolean isAnswer) {
        Word done = said.action();
        if (isCarried(done)) {
            said.actions.stream().filter(NoneReader::isCarried).forEach(each -> of(Word.APPLICATION, each));
        } else if (known != null && (isAnswer || isDoneTo(known, done))) {
            of(known, done);
        }
    }

    private static boolean isCarried(@Nullable Word done) {
        return done == Word.CARRY_IN || done == Word.CARRY_OUT || done == Word.CARRY;
    }

    private boolean isDoneTo(Word known, @Nullable Word done) {
        return switch (known) {
            case APPLICATION -> done == Word.RECEIVE;
            case HANDLING_FEE -> done == Word.CHARGE;
            case REVIEW, LAWSUIT -> done == Word.DO;
            case DOCUMENT -> (done == Word.MAKE || done == Word.REPEAL) && !said.says(Word.JOIN);
            default -> false;
        };
    }
}
