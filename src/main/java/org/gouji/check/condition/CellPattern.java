package org.gouji.check.condition;

import java.util.List;
import org.gouji.model.CellKey;
import org.gouji.model.Place;

/** A cell as a condition writes it: {@code AP.new.total}, or with a star for any row or column, {@code AD.*.made}. */
record CellPattern(CellKey written) {

    private static final String STAR = "*";

    static CellPattern of(String text) {
        return new CellPattern(CellKey.parse(text));
    }

    boolean hasStar() {
        return isOverRows() || written.column().equals(STAR);
    }

    private boolean isOverRows() {
        return written.row().equals(STAR);
    }

    /** The cell that has this code in place of the star. */
    CellKey with(String code) {
        return new CellKey(
                written.table(),
                isOverRows() ? code : written.row(),
                written.column().equals(STAR) ? code : written.column());
    }

    /** What of a cell stands in place of the star; nothing if the cell is another. */
    List<String> starIn(CellKey key) {
        String code = isOverRows() ? key.row() : key.column();
        return with(code).equals(key) ? List.of(code) : List.of();
    }

    /** The row or the column that a code in place of the star is. */
    Place place(String code) {
        return isOverRows() ? Place.row(written.table(), code) : Place.column(written.table(), code);
    }
}
