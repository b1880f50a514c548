package org.gouji.consolidate.effect;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gouji.consolidate.Aggregate;
import org.gouji.consolidate.CountyCell;
import org.gouji.consolidate.CountyTables;
import org.gouji.model.CellKey;
import org.gouji.model.FormId;
import org.gouji.model.Place;
import org.gouji.model.Value;

/** The totals of the whole area, by cell and by what a finding is about. */
public final class CountyTotals {

    private static final int DECIMALS = 6;

    private final FormId form;
    private final Map<CellKey, CountyCell> cells = new LinkedHashMap<>();

    public CountyTotals(CountyTables tables) {
        form = tables.round().form().id();
        for (CountyCell cell : tables.table(Aggregate.AREA).cells()) {
            if (cell.cell().column().aggregation().isSummed()) {
                cells.put(cell.cell().key(), cell);
            }
        }
    }

    /** The edition that the totals are on; a report on another one cannot be set against them. */
    FormId form() {
        return form;
    }

    /** The cells that are added up and lie in a place, in the order of the form. */
    List<CellKey> in(Place place) {
        return cells.keySet().stream()
                .filter(key -> place.table().equals(key.table()))
                .filter(key -> place.row().isEmpty() || place.row().equals(key.row()))
                .filter(key -> place.column().isEmpty() || place.column().equals(key.column()))
                .toList();
    }

    /** The cells that are added up, by table. */
    List<List<CellKey>> byTable() {
        Map<String, List<CellKey>> tables = new LinkedHashMap<>();
        cells.keySet()
                .forEach(key -> tables.computeIfAbsent(key.table(), none -> new ArrayList<>())
                        .add(key));
        return List.copyOf(tables.values());
    }

    /** Without its sign, for an increase and a decrease are as far from nothing. */
    BigDecimal total(CellKey key) {
        CountyCell cell = cells.get(key);
        return cell != null && cell.value() instanceof Value.Amount amount
                ? amount.number().abs()
                : BigDecimal.ZERO;
    }

    /** What a report that counts has in a cell on average; 0 where none has a number. */
    BigDecimal mean(CellKey key) {
        CountyCell cell = cells.get(key);
        int counted = cell == null ? 0 : cell.coverage().counted();
        return counted == 0
                ? BigDecimal.ZERO
                : total(key).divide(BigDecimal.valueOf(counted), DECIMALS, RoundingMode.HALF_UP);
    }
}
