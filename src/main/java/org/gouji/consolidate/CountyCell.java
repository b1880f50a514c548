package org.gouji.consolidate;

import org.gouji.form.FormCell;
import org.gouji.model.Value;

/**
 * One cell of a county table.
 *
 * @param value the sum, or a blank where nothing was counted
 * @param peak the largest number in it
 */
public record CountyCell(FormCell cell, Value value, CellCoverage coverage, Peak peak) {

    public CellStatus status() {
        if (!cell.column().aggregation().isSummed()) {
            return CellStatus.NOT_SUMMED;
        }
        if (coverage.counted() == 0) {
            return CellStatus.EMPTY;
        }
        return coverage.counted() == coverage.expected() ? CellStatus.COMPLETE : CellStatus.PARTIAL;
    }
}
