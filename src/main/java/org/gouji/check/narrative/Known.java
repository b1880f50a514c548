package org.gouji.check.narrative;

import org.jspecify.annotations.Nullable;

/** What a passage has spoken of so far: what a number is about, and what was done, where its own clause does not say it. */
final class Known {

    private @Nullable Word topic;
    private @Nullable Word action;
    private boolean isFeeSpokenOf;
    private boolean isForeign;
    private boolean isOfSeveral;

    void clear() {
        topic = null;
        action = null;
        isFeeSpokenOf = false;
        isForeign = false;
        isOfSeveral = false;
    }

    @Nullable
    Word topic() {
        return topic;
    }

    @Nullable
    Word action() {
        return action;
    }

    boolean isFeeSpokenOf() {
        return isFeeSpokenOf;
    }

    /** From here on something is spoken of that is none of the report's subjects; it may be in a list of what is published. */
    void setForeign() {
        isForeign = true;
        topic = null;
        action = action == Word.PUBLISH ? action : null;
    }

    boolean isForeign() {
        return isForeign;
    }

    /** Whether what was named last were several things. */
    boolean isOfSeveral() {
        return isOfSeveral;
    }

    /** Applications are spoken of without being named. */
    void setApplication() {
        topic = topic == null ? Word.APPLICATION : topic;
    }

    /** Keeps what a clause said. */
    void keep(Clause clause) {
        isFeeSpokenOf |= clause.says(Word.HANDLING_FEE) || clause.says(Word.FEE_NOTICE);
        if (clause.says(Word.APPLICANT)) {
            setApplication();
        }
        Word said = clause.topic();
        Word done = clause.action();
        if (said != null) {
            boolean isMoreOfThat = done == null && said == topic && said == Word.INFORMATION;
            topic = said;
            isForeign = false;
            action = isMoreOfThat ? action : done;
            isOfSeveral = clause.topics.size() > 1;
            return;
        }
        if (done != null) {
            action = done;
            boolean isOfApplications = done == Word.CARRY_IN || done == Word.CARRY_OUT;
            topic = topic == null && isOfApplications ? Word.APPLICATION : topic;
        }
    }
}
