package org.gouji.intake.formats;

/** How programs differ in the OFD they write. */
enum OfdFeature {
    /** An object for each letter instead of one for each line of text. */
    LETTERS,
    /** Text measured in points and scaled by a matrix. */
    SCALED,
    /** Page header and number in a template that all pages share. */
    TEMPLATE,
    /** Each cell a rectangle instead of four lines. */
    RECTANGLES,
    /** No ruling lines: only the places of the words tell rows and columns. */
    NO_RULES,
    /** The head of the table again on each page. */
    RUNNING_HEADS,
    /** Page lying on its side. */
    LANDSCAPE,
    /** All rules after all words, and the words column by column. */
    ODD_ORDER
}
