package org.gouji.form;

/** What kind of number a column holds. */
public enum NumberType {
    /** A count: whole, not negative. */
    COUNT,
    /** A change: whole, may be negative. */
    CHANGE,
    /** An amount of money: decimal, not negative. */
    AMOUNT
}
