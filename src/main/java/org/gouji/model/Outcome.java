package org.gouji.model;

import java.util.Locale;

/** What became of a rule on one report. A rule whose operands are missing has not passed. */
public enum Outcome {
    PASSED,
    FAILED,
    NOT_ASSESSABLE;

    /** The stable word used in published files. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
