package org.gouji.consolidate;

import java.util.List;

/**
 * A county's numbers for one round.
 *
 * @param tables one per aggregate
 * @param units who reported, by unit code: every unit due, and every report that was not counted
 * @param conservation the proof that the numbers are complete
 */
public record CountyTables(Round round, List<CountyTable> tables, List<UnitCoverage> units, Conservation conservation) {

    public CountyTables {
        tables = List.copyOf(tables);
        units = List.copyOf(units);
    }

    /** The table of an aggregate, which has to be one of those consolidated. */
    public CountyTable table(String aggregate) {
        return tables.stream()
                .filter(table -> table.aggregate().code().equals(aggregate))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no aggregate " + aggregate + "."));
    }
}
