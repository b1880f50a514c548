package org.gouji.consolidate;

import java.util.Locale;

/** Why a number that the county published is not the sum of its units. */
public enum BridgeCause {
    /** There is no difference. */
    EQUAL,
    /** The published number has another version of a unit's report. */
    LATER_CORRECTION,
    /** The county government's own report is left out, or in twice. */
    OWN_OFFICE,
    /** A unit's report is in one of the two and not in the other. */
    MISSING_UNIT,
    /** The published number has a unit's report twice. */
    DOUBLE_COUNT,
    /** Nothing that is known is as large as this. */
    UNEXPLAINED,
    /** The published report has no number there. */
    NOT_COMPARABLE;

    /** The stable word used in published files. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
