package org.gouji.check.narrative;

/** Which time a number is about, seen from the report's year. */
enum Span {
    THIS,
    LAST,
    /** Another year, or several. */
    OTHER,
    /** The difference between two years. */
    CHANGE
}
