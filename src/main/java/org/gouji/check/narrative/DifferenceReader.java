package org.gouji.check.narrative;

import org.gouji.check.narrative.OpenList.Total;
import org.jspecify.annotations.Nullable;

/** Reads the differences between two years, 增加3件, and tells the new value that may stand behind one. */
final class DifferenceReader {

    /** With more unknown letters than these a difference may be one of anything. */
    private static final int STRANGE_ENOUGH = 2;

    private final Sentence sentence;
    private final Clause clause;
    private final OpenLists lists;
    private final LedgerWriter out;
    private boolean isBehindDifference;
    /** What the last difference was one of. */
    private @Nullable Role changed;

    private Unit unit = Unit.BARE;

    DifferenceReader(Sentence sentence, OpenLists lists, LedgerWriter out) {
        this.sentence = sentence;
        this.clause = sentence.clause;
        this.lists = lists;
        this.out = out;
    }

    void begin() {
        isBehindDifference = false;
    }

    /** 增加3件, and 多公开3条 where it is a comparison. */
    boolean isDifference(int i) {
        if (!clause.says(Word.CHANGE)) {
            return false;
        }
        for (int k = i - 1; k >= sentence.clauseFrom(); k--) {
            Word word = sentence.tokens.kind(k);
            if (word == Word.CHANGE) {
                return true;
            }
            boolean isBetween = word == Word.ABOUT
                    || word == Word.FILLER
                    || word.isAction()
                    || (clause.isThan && (word.isTopic() || word == Word.REQUEST));
            if (!isBetween) {
                return false;
            }
        }
        return false;
    }

    void read(NumberAt number) {
        isBehindDifference = true;
        unit = number.unit();
        changed = isDoubtful() ? null : role(number);
        out.add(changed, number.value(), When.CHANGE, false, number.isExact(), false);
    }

    private boolean isDoubtful() {
        return sentence.times.isOfOthers()
                || (clause.isOfApplicant() && !isOfOneApplicant())
                || clause.says(Word.RESPECTIVELY)
                || clause.isForeign()
                || (clause.topic() == null && clause.strange() > STRANGE_ENOUGH);
    }

    /** 自然人申请减少9件. */
    private boolean isOfOneApplicant() {
        return clause.topic() == Word.APPLICATION && clause.says(Word.PERSON) != clause.says(Word.ORGANISATION);
    }

    private @Nullable Role role(NumberAt number) {
        if (clause.isOfApplicant()) {
            return clause.says(Word.PERSON) ? Role.NATURAL_PERSONS : Role.ORGANISATIONS;
        }
        Total total = lists.total();
        boolean isMoney = number.unit().measure() == Unit.Measure.MONEY;
        boolean isOfTotal = clause.topic() == null && isMoney == (total.unit().measure() == Unit.Measure.MONEY);
        if (isOfTotal && total.role() != null) {
            return total.role();
        }
        Word about = number.topic();
        return about == null || number.unit().measure() == Unit.Measure.BARE
                ? null
                : RoleFinder.of(about, done(about), number.unit(), number.isNothing());
    }

    /** 公开增加9条，处罚减少2件: what was done to one subject was not done to the next. */
    private @Nullable Word done(Word about) {
        boolean isNew = clause.topic() != null && about != Word.INFORMATION && about != sentence.known.topic();
        return isNew ? clause.action() : sentence.done();
    }

    /** Whether a number is what the difference just read has led to: 增加3件，达20件. */
    boolean leadsTo(int i) {
        boolean isNewValue = isBehindDifference
                && !clause.says(Word.FOREIGN)
                && sentence.tokens.unit(i).measure() == unit.measure()
                && (sentence.tokens.before(i) == '为' || clause.says(Word.TOTAL));
        isBehindDifference = false;
        return isNewValue;
    }

    /** What the last difference was one of, null if that was not understood. */
    @Nullable
    Role changed() {
        return changed;
    }
}
