package org.gouji.publish.history;

import java.util.Locale;

/** Why a number of a unit in the county's sums is another one than in the version before. */
public enum Cause {
    /** The unit's report was not there before. */
    ARRIVED,
    /** Another report of the unit counts. */
    REPLACED,
    /** The unit's report is no longer counted. */
    LEFT,
    /** The unit belongs to other sums, because the roster or the sums that the county defines changed. */
    ROSTER,
    /** A decision of the office was taken, changed or reopened. */
    DECIDED,
    /** The same file is read otherwise, because forms, rules, limits or the program changed. */
    READ_AGAIN,
    /** Nothing that is known explains it; such a package is not published. */
    UNEXPLAINED;

    /** The stable word used in published files. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
