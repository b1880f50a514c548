package org.gouji.consolidate;

import java.util.Locale;

/** What became of a unit's report in the consolidation. */
public enum UnitStatus {
    /** In time and counted. */
    RECEIVED,
    /** After the deadline, and counted all the same. */
    LATE,
    /** Due and not there. */
    MISSING,
    /** There, but not counted: it is on the edition of another year. */
    OTHER_FORM,
    /** There, but not counted: a person decided to leave it out. */
    EXCLUDED,
    /** There, but not counted: its own system adds it up. */
    VERTICAL,
    /** There, and never counted: the county's own report, which the sums are compared with. */
    COMPARED,
    /** There, but not counted: the unit is not on the roster of this year. */
    NOT_MEMBER;

    /** The stable word used in published files. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether the county waits for the report. */
    public boolean isDue() {
        return this != NOT_MEMBER && this != VERTICAL && this != COMPARED;
    }

    /** Whether the report's numbers are in the county tables. */
    public boolean isCounted() {
        return this == RECEIVED || this == LATE;
    }
}
