package org.gouji.consolidate;

import java.util.Locale;

/** How far a county number stands for all its members. */
public enum CellStatus {
    /** Every member has a number in it. */
    COMPLETE,
    /** Some members have none; the number is the sum of the others. */
    PARTIAL,
    /** No member has a number; there is no sum, not even zero. */
    EMPTY,
    /** The form does not add this column up. */
    NOT_SUMMED;

    /** The stable word used in published files. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
