package org.gouji.intake.formats;

/** How a report looks as a saved page. */
enum PageLook {
    /** Saved by Word: spans around everything, remarks for old browsers, a declared character set that is too small. */
    WORD,
    /** Saved by Excel: a class for each cell, the number once more in an attribute. */
    EXCEL,
    /** A page of a government site: menus, counters, scripts, last year's table hidden. */
    SITE,
    /** An editor's page: unclosed tags, line breaks and blanks inside words, letters in markup of their own. */
    EDITOR,
    /** Tables inside layout tables. */
    LAYOUT,
    /** Made to be printed: table heads marked as such, page numbers. */
    PRINT
}
