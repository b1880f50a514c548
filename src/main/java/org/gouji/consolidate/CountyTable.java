package org.gouji.consolidate;

import java.util.List;
import org.gouji.model.CellKey;

/**
 * The form as one aggregate would fill it in.
 *
 * @param reports how many members have a report that was counted
 * @param missing how many members have no report
 * @param excluded how many members have a report that could not be counted
 * @param cells all cells of the form in printed order
 */
public record CountyTable(Aggregate aggregate, int reports, int missing, int excluded, List<CountyCell> cells) {

    public CountyTable {
        cells = List.copyOf(cells);
    }

    public int expected() {
        return aggregate.members().size();
    }

    /** The cell with this key, which the form has to have. */
    public CountyCell cell(CellKey key) {
        return cells.stream()
                .filter(cell -> cell.cell().key().equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("The form has no cell " + key + "."));
    }
}
