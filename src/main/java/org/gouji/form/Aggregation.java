package org.gouji.form;

/** How a column is carried from units to the county. */
public enum Aggregation {
    /** Added up. */
    SUM,
    /**
     * Added up, though the sum may say nothing: of units that all hold the same catalogue it is a multiple of it. The county
     * may set a number of its own beside the sum.
     */
    SUM_OR_MANUAL,
    /** Not added up: averages, texts, choices. The county may set a number of its own. */
    NONE;

    /** Whether the county's number is a sum. */
    public boolean isSummed() {
        return this != NONE;
    }

    /** Whether the county may publish a number of its own instead. */
    public boolean mayBeManual() {
        return this != SUM;
    }
}
