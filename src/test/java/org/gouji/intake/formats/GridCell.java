package org.gouji.intake.formats;

/**
 * A cell of a printed table with what it spans.
 *
 * @param rows how many rows it spans
 * @param columns how many columns it spans
 */
record GridCell(String text, Role role, int rows, int columns) {

    /** What a cell is for; it decides how it is set. */
    enum Role {
        CAPTION,
        HEADER,
        LABEL,
        FIGURE
    }

    static GridCell of(String text, Role role) {
        return new GridCell(text, role, 1, 1);
    }

    GridCell withText(String other) {
        return new GridCell(other, role, rows, columns);
    }
}
