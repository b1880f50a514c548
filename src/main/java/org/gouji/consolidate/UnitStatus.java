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
    /** There, but not counted: the unit is not on the roster of this year. */
    NOT_MEMBER;

    /** The stable word used in published files. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether the report's numbers are in the county tables. */
    public boolean isCounted() {
        return this == RECEIVED || this == LATE;
    }
}
