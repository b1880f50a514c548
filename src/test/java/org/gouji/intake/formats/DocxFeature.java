package org.gouji.intake.formats;

/** What other producers write into a DOCX than LibreOffice does. */
enum DocxFeature {
    /** Figures and words that were changed with the changes recorded; the newest text counts. */
    TRACKED_CHANGES,
    /** Enumerators are not typed but come from list numbering. */
    LIST_NUMBERING,
    /** Content controls around runs, cells and rows; totals as fields. */
    CONTROLS,
    /** The last table in a text box that is stored twice, for new and for old programs. */
    TEXT_BOX_TWICE,
    /** Notes, comments, soft hyphens, unbreakable hyphens, tabs, line breaks, hidden letters, text torn into runs. */
    MARKS,
    /** Merged cells still hold the text they had before; rows begin and end late; merged the old way. */
    LEFTOVERS,
    /** The namespaces of the strict variant of the standard. */
    STRICT
}
