package org.gouji.decide;

import java.util.Locale;

/** What became of a decision when a year was published. */
public enum DecisionState {
    /** In force. */
    APPLIED,
    /** Not in force: what it was taken on has changed, so it has to be taken again. */
    REOPENED,
    /** Not in force: the entry is wrong, or another one contradicts it. */
    REFUSED,
    /** Not in force, and nobody has to do anything: what it was about is no longer there, or another one took its place. */
    IDLE;

    /** The stable word used in published files. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
