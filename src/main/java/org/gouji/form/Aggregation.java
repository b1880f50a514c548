package org.gouji.form;

/** How a column is carried from units to the county. */
public enum Aggregation {
    /** Added up. */
    SUM,
    /** Not added up: averages, texts, choices. */
    NONE
}
