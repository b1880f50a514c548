package org.gouji.publish;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gouji.consolidate.CountyTable;
import org.gouji.consolidate.CountyTables;
import org.gouji.decide.Adjustment;
import org.gouji.decide.Adjustments;
import org.gouji.decide.DecisionDesk;
import org.gouji.model.CellKey;
import org.gouji.model.Value;

/** What a desk decides about the sums of a county. */
public final class SumAdjustments {

    private SumAdjustments() {}

    /** In the order of the tables. */
    public static Adjustments of(CountyTables tables, DecisionDesk desk) {
        List<Adjustment> all = new ArrayList<>();
        for (CountyTable table : tables.tables()) {
            all.addAll(desk.adjust(table.aggregate().code(), tables.round().form(), sums(table)));
        }
        return new Adjustments(all);
    }

    private static Map<CellKey, BigDecimal> sums(CountyTable table) {
        Map<CellKey, BigDecimal> sums = new HashMap<>();
        table.cells().forEach(cell -> {
            if (cell.value() instanceof Value.Amount amount) {
                sums.put(cell.cell().key(), amount.number());
            }
        });
        return sums;
    }
}
