package org.gouji.decide;

import java.util.Locale;
import java.util.Set;

/** A column of the file of decisions, headed by its code or by its Chinese name. */
public enum DecisionColumn {
    ID,
    KIND,
    UNIT_CODE,
    /** The unit's name, for people. */
    UNIT,
    YEAR,
    /** The county sum that it is about. */
    AGGREGATE,
    RULE,
    TABLE,
    ROW_CODE,
    COLUMN_CODE,
    /** Table, row and column in one, {@code AP.new.total}. */
    CELL,
    /** What the decision was taken on: what stood in the cell, or the figures of the finding. */
    SEEN,
    /** The number that counts instead, or the amount that is added to a county sum. */
    VALUE,
    FILE,
    AUTHOR,
    DATE,
    REASON,
    /** For people. */
    NOTE;

    /** Without these a file is no file of decisions. */
    static final Set<DecisionColumn> NEEDED = Set.of(KIND, UNIT_CODE, YEAR, AUTHOR, DATE, REASON);

    /** The stable heading. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
