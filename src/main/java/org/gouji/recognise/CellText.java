package org.gouji.recognise;

import org.gouji.model.CellKey;
import org.gouji.model.Source;

/**
 * The text that stands in a cell.
 *
 * @param text as printed; empty for an empty cell
 * @param refusal why the text cannot be taken for this cell, as a message key; empty if it can
 */
public record CellText(CellKey key, String text, Source source, String refusal) {

    /** A formula of which nobody has worked out the result. */
    public static final String NOT_CALCULATED = "not-calculated";

    public boolean isRefused() {
        return !refusal.isEmpty();
    }
}
