package org.gouji.consolidate;

import java.util.List;
import org.gouji.model.UnitCode;

/**
 * From the county's own published report to the sum of its units, cell by cell.
 *
 * @param report the unit of the roster under which the published report stands
 * @param aggregate the sum that it is compared with
 * @param lines in the order of the form
 */
public record Bridge(UnitCode report, Aggregate aggregate, List<BridgeLine> lines) {

    public Bridge {
        lines = List.copyOf(lines);
    }
}
