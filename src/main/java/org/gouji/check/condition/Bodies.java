package org.gouji.check.condition;

/** Whose reports a condition is for. */
public enum Bodies {
    ALL,
    /** Townships and subdistricts. */
    TOWNSHIP_LEVEL,
    /** Bodies that may not make government rules (规章). */
    WITHOUT_RULES
}
