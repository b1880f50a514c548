package org.gouji.check.condition;

/** How one number of a correct report goes wrong. */
public enum Change {
    /** One more. */
    ONE_MORE,
    /** Two digits beside each other, swapped. */
    SWAPPED,
    /** Ten times as much. */
    TIMES_TEN
}
