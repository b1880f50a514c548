package org.gouji.model;

import java.util.Locale;

/** What became of a rule on one report. A rule whose operands are missing has not passed. */
public enum Outcome {
    PASSED,
    FAILED,
    NOT_ASSESSABLE,
    /** It failed, and a person decided that nothing has to be done about it any more. */
    SETTLED;

    /** The stable word used in published files. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
