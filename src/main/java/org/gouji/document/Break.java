package org.gouji.document;

/** What separates a piece of text from the piece before it. */
public enum Break {
    /** The next cell of the same table row: a cell border, a pipe, a tab. */
    CELL,
    /** A new line, paragraph or table row. */
    LINE
}
