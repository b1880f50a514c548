package org.gouji.decide;

import java.util.Locale;

/** What a person can decide. */
public enum DecisionKind {
    /** The unit's explanation for a finding is accepted. */
    ACCEPT,
    /** A cell counts with another number than the one that stands in the report. */
    CORRECT,
    /** In one table of one report, what is empty or marked "nothing" counts as 0. */
    BLANK_IS_ZERO,
    /** Of several reports of a unit for a year this one counts. */
    VERSION,
    /** A unit's report is left out of the sums of a year. */
    EXCLUDE,
    /** A difference, such as one between two years, is known and has a reason. */
    DECLARE,
    /** An amount is added to a county sum, or taken from it. */
    ADJUST,
    /** The county publishes a number of its own instead of a sum that says nothing. */
    MANUAL,
    /** The numbers of a year, as published in a version, are final. */
    FINALISE,
    /** A year that is final can change again. */
    REOPEN;

    /** The stable word in the file. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether it is about a finding and not about a report. */
    boolean isAboutFinding() {
        return this == ACCEPT || this == DECLARE;
    }

    /** Whether it is about a year as a whole. */
    boolean isAboutYear() {
        return this == FINALISE || this == REOPEN;
    }

    /** Whether it is about a county sum and not about a report. */
    boolean isAboutSum() {
        return this == ADJUST || this == MANUAL;
    }

    boolean isAboutCell() {
        return this == CORRECT || isAboutSum();
    }
}
