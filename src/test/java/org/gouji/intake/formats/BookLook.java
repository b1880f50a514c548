package org.gouji.intake.formats;

import java.util.Optional;

/**
 * How a workbook is laid out.
 *
 * @param oneSheet everything on one sheet, or a sheet for the words and one for each table
 * @param numbers figures as numbers, or as text
 * @param thousands numbers shown with thousands marks
 * @param formulas totals as formulas
 * @param lastYear a hidden sheet behind with the report of the year before
 * @param left empty columns and rows before everything
 */
record BookLook(
        boolean oneSheet, boolean numbers, boolean thousands, boolean formulas, Optional<Town> lastYear, int left) {

    static final BookLook ONE_SHEET = new BookLook(true, true, false, false, Optional.empty(), 0);

    BookLook bySheets() {
        return new BookLook(false, numbers, thousands, formulas, lastYear, left);
    }

    BookLook asText() {
        return new BookLook(oneSheet, false, thousands, formulas, lastYear, left);
    }

    BookLook withThousands() {
        return new BookLook(oneSheet, numbers, true, formulas, lastYear, left);
    }

    BookLook withFormulas() {
        return new BookLook(oneSheet, numbers, thousands, true, lastYear, left);
    }

    BookLook after(Town hidden) {
        return new BookLook(oneSheet, numbers, thousands, formulas, Optional.of(hidden), left);
    }

    BookLook indented(int places) {
        return new BookLook(oneSheet, numbers, thousands, formulas, lastYear, places);
    }
}
