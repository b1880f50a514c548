package org.gouji.form;

import java.util.Optional;
import org.gouji.model.CellKey;

/** Cells as a definition names them: {@code AP.new.total}, or with stars for any row or any column, {@code AP.*.*}. */
record CellPattern(CellKey written) {

    private static final String STAR = "*";

    /** The cell of this pattern that is at the place that a cell of another pattern has under its stars. */
    CellKey at(CellKey place) {
        return new CellKey(
                written.table(),
                written.row().equals(STAR) ? place.row() : written.row(),
                written.column().equals(STAR) ? place.column() : written.column());
    }

    boolean matches(CellKey key) {
        return at(key).equals(key);
    }

    /** The pattern that a text writes; empty if it writes none. */
    static Optional<CellPattern> of(String text) {
        return text.matches("\\w+\\.(\\w+|\\*)\\.(\\w+|\\*)")
                ? Optional.of(new CellPattern(CellKey.parse(text)))
                : Optional.empty();
    }
}
