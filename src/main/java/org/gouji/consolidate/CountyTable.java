package org.gouji.consolidate;

import java.util.List;
import org.gouji.model.CellKey;
import org.gouji.model.Value;

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

    /** The sum over some cells, none of which is part of another; a blank where none has a number. */
    public Value sum(List<CellKey> keys) {
        ExactSum sum = new ExactSum();
        boolean isBlank = true;
        for (CountyCell cell : cells) {
            if (keys.contains(cell.cell().key()) && cell.value() instanceof Value.Amount amount) {
                sum.add(amount.number());
                isBlank = false;
            }
        }
        return isBlank ? new Value.Blank() : new Value.Amount(sum.total());
    }

    /** The cell with this key, which the form has to have. */
    public CountyCell cell(CellKey key) {
        return cells.stream()
                .filter(cell -> cell.cell().key().equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("The form has no cell " + key + "."));
    }
}
