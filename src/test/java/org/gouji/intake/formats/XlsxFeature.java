package org.gouji.intake.formats;

/** What other producers write into an XLSX than LibreOffice does. */
enum XlsxFeature {
    /** Text stands in its cell, and cells do not say where they are. */
    INLINE_WITHOUT_REFERENCES,
    /** Shared text torn into runs, with pinyin above the characters. */
    RICH_TEXT,
    /** Totals as formulas whose results nobody worked out. */
    FORMULAS_WITHOUT_RESULT,
    /** Totals as formulas with results, text results among them. */
    FORMULAS,
    /** Cells that hold an error, a date or a truth value where a number should be. */
    WRONG_KINDS,
    /** Rows and cells are left out where empty, and far away stand empty cells with a style; sheets in another order. */
    GAPS,
    /** The namespaces of the strict variant of the standard. */
    STRICT,
    /** A prefix on every element, numbers as computers write them: 1.017E3, 0.20750000000000002. */
    PREFIXED
}
