package org.gouji.check.narrative;

import java.math.BigDecimal;
import org.gouji.check.narrative.OpenList.Kind;
import org.jspecify.annotations.Nullable;

/** A number in its sentence: what it is about, what was done, and so its role. */
final class NumberAt {

    /** So many unknown letters may stand between a number and its subject. */
    private static final int UNKNOWN_BEHIND_TOPIC = 3;

    private static final String IS_CALLED = "为属系被";

    private final Tokens tokens;
    private final Clause clause;
    private final Known known;
    private final int at;
    private final int head;

    /** The number at a place in a sentence that ends before {@code end}. */
    NumberAt(Tokens tokens, Clause clause, Known known, int at, int end) {
        this.tokens = tokens;
        this.clause = clause;
        this.known = known;
        this.at = at;
        this.head = head(end);
    }

    BigDecimal value() {
        return tokens.value(at);
    }

    Unit unit() {
        return tokens.unit(at);
    }

    boolean isNothing() {
        return value().signum() == 0;
    }

    boolean isExact() {
        return tokens.isExact(at) && !clause.isAbout;
    }

    /** Whether it is only said to have come in, or not even that. */
    boolean isLoose() {
        Word done = clause.action();
        return done == null ? action() == null : done == Word.RECEIVE;
    }

    /** What it is about, as far as its clause or what came before says. */
    @Nullable
    Word topic() {
        Word said = clause.topic();
        return said == null ? known.topic() : said;
    }

    /** The first word behind the number that means something, -1 if a sign comes first. */
    private int head(int end) {
        for (int k = at + 1; k < end; k++) {
            switch (tokens.kind(k)) {
                case FILLER, DO, PARTIAL, TOTAL, THIS_YEAR -> {}
                case JOIN, PAUSE, NUMBER, COMMA, SEMICOLON, COLON, OPEN, CLOSE, STOP -> {
                    return -1;
                }
                default -> {
                    return isOfNextNumber(k, end) ? -1 : k;
                }
            }
        }
        return -1;
    }

    /** In 收到12件办结11件 the second verb belongs to the second number. */
    private boolean isOfNextNumber(int from, int end) {
        for (int k = from; k < end && !tokens.kind(k).isBorder() && tokens.kind(k) != Word.PAUSE; k++) {
            if (tokens.kind(k) == Word.NUMBER && tokens.unit(k).isCount()) {
                return true;
            }
        }
        return false;
    }

    private @Nullable Word behind() {
        if (head < 0) {
            return null;
        }
        return tokens.kind(head) == Word.REQUEST ? Word.APPLICATION : tokens.kind(head);
    }

    /** By what it is told apart from other parts of a total. */
    Kind kind() {
        Word behind = behind();
        if (clause.isPerson || clause.isOrganisation || behind == Word.PERSON || behind == Word.ORGANISATION) {
            return Kind.APPLICANT;
        }
        if (clause.isOutcome || clause.isResult || behind == Word.OUTCOME || behind == Word.RESULT) {
            return Kind.OUTCOME;
        }
        return ownAction() != null && !clause.isChannel ? Kind.ACTION : Kind.OTHER;
    }

    private @Nullable Word ownAction() {
        Word behind = behind();
        Word done = clause.action();
        done = done == null && behind != null && behind.isAction() ? behind : done;
        return done == Word.DO || done == Word.PUBLISH || done == Word.CHARGE ? null : done;
    }

    /** What was done: said before the number, right behind it, or, of the same thing, before that. */
    private @Nullable Word action() {
        Word behind = behind();
        if (clause.action() != null) {
            return clause.action();
        }
        if (behind != null && behind.isAction()) {
            return behind;
        }
        boolean isBehindTopic = behind != null && behind.isTopic();
        return clause.topic() != null || isBehindTopic ? null : known.action();
    }

    /** The role of a part of a total. */
    @Nullable
    Role partOf(OpenList list) {
        Role whole = list.total.role();
        if (whole == null) {
            return null;
        }
        return switch (kind()) {
            case APPLICANT -> whole.isOfApplications() ? applicant() : whole;
            case OUTCOME -> whole.isOfApplications() ? Role.OUTCOME : Role.RESULT;
            case ACTION -> {
                Word about = whole.isOfApplications() ? Word.APPLICATION : list.total.topic();
                Role own = about == null ? whole : RoleFinder.of(about, ownAction(), unit());
                yield own == null ? whole : own;
            }
            case OTHER -> whole;
        };
    }

    private Role applicant() {
        boolean isPerson = clause.isPerson || behind() == Word.PERSON;
        boolean isOrganisation = clause.isOrganisation || behind() == Word.ORGANISATION;
        if (isPerson && isOrganisation) {
            return Role.RECEIVED;
        }
        return isPerson ? Role.NATURAL_PERSONS : Role.ORGANISATIONS;
    }

    /**
     * The role of a number by itself.
     *
     * @param isOfOtherTime whether another time is spoken of, which may be all that is new in a clause
     */
    @Nullable
    Role role(boolean isOfOtherTime) {
        Word behind = behind();
        Word said = clause.topic() == null && behind != null && behind.isTopic() ? behind : clause.topic();
        if (isOfSomethingElse(said != null)) {
            return null;
        }
        boolean isNamed = said != null || behind != null || isOfOtherTime || clause.saysWhatIsCounted();
        Word about = about(said);
        if (about == null || !(isNamed || unit().measure() == Unit.Measure.MONEY)) {
            return null;
        }
        return roleOf(about, said != null);
    }

    private boolean isOfSomethingElse(boolean isTopicSaid) {
        Word behind = behind();
        return clause.isForeign
                || behind == Word.FOREIGN
                || (behind == Word.UNKNOWN && clause.topic() == null)
                || clause.unknown > (isTopicSaid ? UNKNOWN_BEHIND_TOPIC : 0);
    }

    /** Some deeds are done to applications only. */
    private @Nullable Word about(@Nullable Word said) {
        Word about = said == null ? known.topic() : said;
        if (about == null) {
            Word done = action();
            boolean isOfApplications = done == Word.CARRY_IN || done == Word.CARRY_OUT || clause.isOutcome;
            return isOfApplications && unit().measure() == Unit.Measure.CASE ? Word.APPLICATION : null;
        }
        boolean isFee = about == Word.APPLICATION && unit().measure() == Unit.Measure.MONEY && known.isFeeSpokenOf();
        return isFee ? Word.HANDLING_FEE : about;
    }

    private @Nullable Role roleOf(Word about, boolean isSaid) {
        Word done = action();
        return switch (about) {
            case APPLICATION -> ofApplications(done);
            case REVIEW, LAWSUIT -> ofCases(about, done);
            case INFORMATION -> RoleFinder.of(about, done == null && isSaid ? known.action() : done, unit());
            case PROCUREMENT, DOCUMENT -> RoleFinder.of(about, done, unit());
            default -> isKindOfThing(done) ? null : RoleFinder.of(about, done, unit());
        };
    }

    private @Nullable Role ofApplications(@Nullable Word done) {
        boolean isCalled = IS_CALLED.indexOf(tokens.behind(at)) >= 0 || (done == null && clause.isEmpty());
        if (clause.isOutcome || (isCalled && behind() == Word.OUTCOME)) {
            return unit().isCount() ? Role.OUTCOME : null;
        }
        if (kind() == Kind.APPLICANT && unit().isCount()) {
            return applicant();
        }
        boolean isVague = done == null && unit().measure() != Unit.Measure.CASE && head >= 0;
        return isVague ? null : RoleFinder.of(Word.APPLICATION, done, unit());
    }

    private @Nullable Role ofCases(Word about, @Nullable Word done) {
        boolean isResult = clause.isResult || (clause.topic() == null && behind() == Word.RESULT);
        if (isResult) {
            return unit().isCount() ? Role.RESULT : null;
        }
        return isKindOfThing(done) ? null : RoleFinder.of(about, done, unit());
    }

    /** 行政许可12项 counts kinds of licences, not licences. */
    private boolean isKindOfThing(@Nullable Word done) {
        return done == null
                && unit().isCount()
                && unit().measure() != Unit.Measure.CASE
                && !unit().word().equals("份");
    }
}
