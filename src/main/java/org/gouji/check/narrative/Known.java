package org.gouji.check.narrative;

import org.jspecify.annotations.Nullable;

/** What a passage has spoken of so far: what a number is about, and what was done, where its own clause does not say it. */
final class Known {

    private @Nullable Word topic;
    private @Nullable Word action;
    private boolean isFeeSpokenOf;

    void clear() {
        topic = null;
        action = null;
        isFeeSpokenOf = false;
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

    /** Keeps what a clause said. */
    void keep(Clause clause) {
        isFeeSpokenOf |= clause.isFeeSpokenOf;
        Word said = clause.topic();
        Word done = clause.action();
        if (said != null) {
            topic = said;
            action = done;
            return;
        }
        if (done != null) {
            action = done;
            boolean isOfApplications = done == Word.CARRY_IN || done == Word.CARRY_OUT;
            topic = topic == null && isOfApplications ? Word.APPLICATION : topic;
        }
    }
}
