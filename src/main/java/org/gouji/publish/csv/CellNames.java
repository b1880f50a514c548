package org.gouji.publish.csv;

import java.util.List;
import org.gouji.form.FormCell;

/** What published files say of a cell of the form: table, row and column by code, row and column by label, unit of measure. */
public final class CellNames {

    private CellNames() {}

    public static List<String> of(FormCell cell) {
        return List.of(EncodedCells.namesAndUnit(cell));
    }
}
