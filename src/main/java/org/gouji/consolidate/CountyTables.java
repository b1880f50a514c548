package org.gouji.consolidate;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gouji.model.Finding;
import org.gouji.model.Submission;
import org.gouji.model.UnitCode;

/**
 * A county's numbers for one round.
 *
 * @param tables one per aggregate
 * @param units who reported, by unit code: every unit due, and every report that was not counted
 * @param gaps by how much counted reports do not add up, by unit code
 * @param compared the reports that the county published itself, which are in no sum
 * @param doubts findings that say of figures of counted or compared reports that they may be misread, by unit
 * @param conservation the proof that the numbers are complete
 */
public record CountyTables(
        Round round,
        List<CountyTable> tables,
        List<UnitCoverage> units,
        List<SumGap> gaps,
        List<Submission> compared,
        Map<UnitCode, List<Finding>> doubts,
        Conservation conservation) {

    public CountyTables {
        tables = List.copyOf(tables);
        units = List.copyOf(units);
        gaps = List.copyOf(gaps);
        compared = List.copyOf(compared);
        doubts = Collections.unmodifiableMap(new TreeMap<>(doubts));
    }

    /** The line of a unit that is on the list. */
    UnitCoverage unit(UnitCode code) {
        return units.stream()
                .filter(unit -> unit.unit().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no unit " + code + " on the list."));
    }

    /** What a unit on the list is called. */
    public String name(UnitCode code) {
        return unit(code).name();
    }

    /** The table of an aggregate, which has to be one of those consolidated. */
    public CountyTable table(String aggregate) {
        return tables.stream()
                .filter(table -> table.aggregate().code().equals(aggregate))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no aggregate " + aggregate + "."));
    }
}
