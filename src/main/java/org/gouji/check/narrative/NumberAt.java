package org.gouji.check.narrative;

import java.math.BigDecimal;
import org.gouji.check.narrative.OpenList.Kind;
import org.jspecify.annotations.Nullable;

/**
 * A number in its sentence: what it is about, what was done, and so its role. What its own clause says before the number
 * counts first, then what it says behind it, then what was said before. Where that leaves a doubt there is no role.
 */
final class NumberAt {

    /** So many unknown letters may stand between a subject and its number. */
    private static final int UNKNOWN_BEHIND_TOPIC = 3;

    /** So many unknown letters may stand in a clause that does not name its subject. */
    private static final int UNKNOWN_WITHOUT_TOPIC = 2;

    private static final String IS_CALLED = "为属系被";

    private final Tokens tokens;
    private final Clause before;
    private final Clause after;
    private final Known known;
    private final int at;
    private final WordsBefore rightBefore;
    private final WordsBehind behind;

    /**
     * The number at a place in a sentence that ends before {@code end}.
     *
     * @param after is filled here
     */
    NumberAt(Tokens tokens, Clause before, Clause after, Known known, int at, int end) {
        this.tokens = tokens;
        this.before = before;
        this.after = after;
        this.known = known;
        this.at = at;
        this.rightBefore = new WordsBefore(tokens, at);
        this.behind = new WordsBehind(tokens, before, after, at, end);
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
        return tokens.isExact(at) && !rightBefore.isAbout() && !after.says(Word.ROUGHLY);
    }

    /** Whether nothing stands behind it in its clause that tells anything. */
    boolean isLastOfClause() {
        return behind.head() == null;
    }

    /** 今年的7件申请: whether it belongs to what is named behind it. */
    boolean isNamedBehind() {
        return behind.isThingNext() && (tokens.before(at) == '的' || before.isEmpty());
    }

    /** Whether it is only said to have come in, or not even that. */
    boolean isLoose() {
        Word done = before.action();
        return done == null ? action() == null : done == Word.RECEIVE;
    }

    /** What it is about, as far as its clause or what came before says. */
    @Nullable
    Word topic() {
        Word said = saidTopic();
        return said == null ? known.topic() : said;
    }

    private @Nullable Word saidTopic() {
        Word said = before.topic();
        return said == null && behind.isClear() ? after.topic() : said;
    }

    /** By what it is told apart from other parts of a total. */
    Kind kind(boolean isOfApplications) {
        if (before.isOfApplicant() || behind.says(Word.PERSON) || behind.says(Word.ORGANISATION)) {
            return Kind.APPLICANT;
        }
        if (before.says(Word.OUTCOME)
                || before.says(Word.RESULT)
                || behind.says(Word.OUTCOME)
                || behind.says(Word.RESULT)) {
            return Kind.OUTCOME;
        }
        if (isOfApplications && (before.action() == Word.PUBLISH || behind.says(Word.PUBLISH))) {
            return Kind.OUTCOME;
        }
        // 涉及医疗事故处理的12件: the deed is what they are about
        boolean isOfMatter = before.action() == null
                ? behind.head() == Word.CONCERN
                : before.says(Word.CONCERN) && tokens.before(at) == '的';
        return ownAction() != null && !isOfMatter && !before.says(Word.CHANNEL) ? Kind.ACTION : Kind.OTHER;
    }

    private @Nullable Word ownAction() {
        Word done = before.action();
        done = done == null && behind.isClear() ? after.action() : done;
        return done == Word.DO || done == Word.PUBLISH || done == Word.CHARGE ? null : done;
    }

    /** What was done: said before the number, behind it, or, of the same thing, before that. */
    private @Nullable Word action() {
        if (before.action() != null) {
            return before.action();
        }
        if (behind.isClear() && after.action() != null && after.action() != Word.DO) {
            return after.action();
        }
        Word done = known.action();
        boolean isCarried = done == Word.CARRY_IN || done == Word.CARRY_OUT;
        boolean isOfThatOnly = saidTopic() != null || (isCarried && !before.isAnnounced);
        return isOfThatOnly ? null : done;
    }

    /** The role of a part of a total. */
    @Nullable
    Role partOf(OpenList list) {
        Role whole = list.total.role();
        if (whole == null) {
            boolean isOfDocuments = list.total.topic() == Word.DOCUMENT && ownAction() != null;
            return isOfDocuments ? RoleFinder.of(Word.DOCUMENT, ownAction(), unit(), isNothing()) : null;
        }
        if (whole == Role.CASES && before.topic() != null && !before.says(Word.RESULT)) {
            return before.topic() == Word.REVIEW ? Role.REVIEWS : Role.LAWSUITS;
        }
        return switch (kind(whole.isOfApplications())) {
            case APPLICANT -> whole.isOfApplications() ? behind.applicant() : whole;
            case OUTCOME -> whole.isOfApplications() ? Role.OUTCOME : whole.isOfCases() ? Role.RESULT : whole;
            case ACTION -> {
                if (before.isForeign()) {
                    yield null;
                }
                Word about = whole.isOfApplications() ? Word.APPLICATION : list.total.topic();
                Role own = about == null ? whole : RoleFinder.of(about, ownAction(), unit(), isNothing());
                yield own == null ? whole : own;
            }
            case OTHER -> {
                if (before.isEmpty() && behind.head() == Word.UNKNOWN) {
                    yield null;
                }
                yield whole.isOfApplications() && list.isOfApplicants() ? Role.ORGANISATIONS : whole;
            }
        };
    }

    /**
     * The role of a number by itself.
     *
     * @param isOfOtherTime whether another time is spoken of, which may be all that is new in a clause
     */
    @Nullable
    Role role(boolean isOfOtherTime) {
        Word said = saidTopic();
        if (said == null && rightBefore.isPublishedKind() && isLastOfClause()) {
            return Role.PUBLISHED;
        }
        if (isOfSomethingElse(said)) {
            return null;
        }
        boolean isNamed = said != null || behind.head() != null || isOfOtherTime || before.saysWhatIsCounted();
        Word about = about(said);
        if (about == null || !(isNamed || unit().measure() == Unit.Measure.MONEY)) {
            return null;
        }
        return roleOf(about, said != null);
    }

    /** Whether it counts something that is none of the report's subjects, or may. */
    boolean isOfSomethingElse(@Nullable Word said) {
        boolean isLoosely = before.topic() != null && unit().measure() != Unit.Measure.THING;
        if (before.isForeign() || before.unknown() > (isLoosely ? UNKNOWN_BEHIND_TOPIC : 0)) {
            return true;
        }
        if (before.topic() != null) {
            return behind.head() == Word.FOREIGN;
        }
        if (before.isThan) {
            return before.says(Word.FOREIGN);
        }
        if (before.says(Word.CONCERN) && before.isEmpty()) {
            return true;
        }
        boolean isStrange = said == null && (before.says(Word.FOREIGN) || before.strange() > UNKNOWN_WITHOUT_TOPIC);
        boolean isStrangeBehind = !behind.isClear() || (before.isEmpty() && (after.strange() > 0 || after.isForeign()));
        return isStrange || isStrangeBehind;
    }

    /** Some deeds are done to applications only. */
    private @Nullable Word about(@Nullable Word said) {
        if (said != null) {
            boolean isFee = said == Word.APPLICATION && unit().measure() == Unit.Measure.MONEY && known.isFeeSpokenOf();
            boolean isOutcome =
                    said == Word.INFORMATION && unit().measure() == Unit.Measure.CASE && before.says(Word.OUTCOME);
            return isFee ? Word.HANDLING_FEE : isOutcome ? Word.APPLICATION : said;
        }
        Word about = known.topic();
        Word done = action();
        boolean isOfApplications = done == Word.CARRY_IN
                || done == Word.CARRY_OUT
                || before.says(Word.OUTCOME)
                || (before.isEmpty() && behind.says(Word.OUTCOME))
                || (before.isOfApplicant() && before.says(Word.APPLICANT));
        if (about == null && done == Word.PUBLISH && unit().measure() == Unit.Measure.ITEM && before.strange() == 0) {
            return Word.INFORMATION;
        }
        boolean isFree = (about == null && !known.isForeign()) || about == Word.INFORMATION;
        if (isFree && isOfApplications) {
            return unit().measure() == Unit.Measure.CASE ? Word.APPLICATION : null;
        }
        boolean isFee = about == Word.APPLICATION && unit().measure() == Unit.Measure.MONEY && known.isFeeSpokenOf();
        return isFee ? Word.HANDLING_FEE : about;
    }

    private @Nullable Role roleOf(Word about, boolean isSaid) {
        Word done = action();
        return switch (about) {
            case APPLICATION -> ofApplications(done);
            case REVIEW, LAWSUIT -> ofCases(about, done);
            case INFORMATION -> ofInformation(isSaid);
            case DOCUMENT -> {
                boolean isOfOtherThings = known.isForeign() || before.says(Word.FROM);
                boolean isItem = unit().measure() == Unit.Measure.ITEM;
                boolean isOpen = known.action() == Word.PUBLISH || before.strange() > 0 || before.says(Word.FOREIGN);
                yield isItem || (done == null && (isOpen || isOfOtherThings))
                        ? null
                        : RoleFinder.of(about, done, unit(), isNothing());
            }
            case PROCUREMENT, FEE, HANDLING_FEE, FEE_NOTICE -> RoleFinder.of(about, done, unit(), isNothing());
            default -> {
                if (before.says(Word.RESULT)) {
                    yield null;
                }
                boolean isInherited = !isSaid && (done == Word.ANSWER || before.strange() > 0);
                yield isInherited || isKindOfThing(done) ? null : RoleFinder.of(about, done, unit(), isNothing());
            }
        };
    }

    private @Nullable Role ofInformation(boolean isSaid) {
        boolean isOfKind = !isSaid || before.says(Word.KIND) || unit().measure() == Unit.Measure.THING;
        if (isOfKind && unit().measure() != Unit.Measure.ITEM) {
            return null;
        }
        Word own = before.action();
        boolean isLikeBefore = before.strange() == 0 || unit().measure() == Unit.Measure.ITEM;
        boolean isAsBefore = (own == null || own == Word.DO) && isLikeBefore && (before.topic() != null || !isSaid);
        boolean isPublishedBehind = own == null && isSaid && before.isEmpty() && behind.says(Word.PUBLISH);
        boolean isPublished = own == Word.PUBLISH
                || isPublishedBehind
                || (before.says(Word.PUBLISH) && !before.says(Word.RECEIVE))
                || (isAsBefore && known.action() == Word.PUBLISH);
        return isPublished ? RoleFinder.of(Word.INFORMATION, Word.PUBLISH, unit(), isNothing()) : null;
    }

    private @Nullable Role ofApplications(@Nullable Word done) {
        boolean isCalled = IS_CALLED.indexOf(tokens.behind(at)) >= 0 || before.isEmpty();
        if (before.says(Word.OUTCOME) || (isCalled && behind.says(Word.OUTCOME))) {
            return unit().isCount() && !before.isOutcomeDoubtful() ? Role.OUTCOME : null;
        }
        if (kind(false) == Kind.APPLICANT && unit().isCount()) {
            return behind.applicant();
        }
        boolean isVague = before.says(Word.RESULT)
                || (before.isEmpty() && behind.says(Word.RESULT))
                || (done == null && unit().measure() != Unit.Measure.CASE && behind.head() != null);
        return isVague ? null : RoleFinder.of(Word.APPLICATION, done, unit(), isNothing());
    }

    private @Nullable Role ofCases(Word about, @Nullable Word done) {
        boolean isResult = before.says(Word.RESULT)
                || (before.isEmpty() && (done == null || done == Word.DO) && behind.says(Word.RESULT));
        if (isResult) {
            return unit().isCount() ? Role.RESULT : null;
        }
        boolean isCarried = done == Word.CARRY_IN || done == Word.CARRY_OUT;
        return isCarried || isKindOfThing(done) ? null : RoleFinder.of(about, done, unit(), isNothing());
    }

    /** 行政许可12项 and 现有行政许可12项 count kinds of licences, not licences. */
    private boolean isKindOfThing(@Nullable Word done) {
        return (done == null || done == Word.VALID)
                && unit().isCount()
                && unit().measure() != Unit.Measure.CASE
                && !unit().word().equals("份");
    }
}
