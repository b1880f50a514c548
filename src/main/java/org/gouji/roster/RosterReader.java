package org.gouji.roster;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gouji.definition.OfficeTable;
import org.gouji.message.Refusal;
import org.gouji.model.OperatorException;
import org.gouji.model.UnitCode;

/** Roster file -> {@link Roster}. The file is the county's own CSV, often saved by a spreadsheet program. */
public final class RosterReader {

    private final County county;

    public RosterReader(County county) {
        this.county = county;
    }

    /** Reads the whole file; the first line that is wrong is named and nothing is taken over. */
    public Roster read(Path file) {
        Roster roster = new Roster(county, units(file));
        county.aggregates().forEach(aggregate -> requireMembers(aggregate, roster));
        return roster;
    }

    /** The county's own sums name units, and only the roster says which there are. */
    private static void requireMembers(DefinedAggregate aggregate, Roster roster) {
        for (UnitCode code : aggregate.units()) {
            Optional<Unit> unit = roster.unit(code);
            if (unit.isEmpty()) {
                throw broken(aggregate, "unit", Map.of("unit", code));
            }
            if (!unit.get().isAdded()) {
                throw broken(aggregate, "uncounted", Map.of("unit", unit.get().name()));
            }
        }
        if (roster.units().stream().noneMatch(unit -> unit.isAdded() && aggregate.has(unit))) {
            throw broken(aggregate, "nobody", Map.of());
        }
    }

    private static OperatorException broken(DefinedAggregate aggregate, String what, Map<String, ?> arguments) {
        Map<String, Object> all = new HashMap<>(arguments);
        all.put("aggregate", aggregate.code());
        return Refusal.at(aggregate.place(), "aggregate." + what, all);
    }

    /** The units alone, for who needs no county. */
    public static List<Unit> units(Path file) {
        RosterLines lines = new RosterLines(file.toString());
        OfficeTable.read(file).forEach(line -> lines.add(line.number(), line.fields()));
        return lines.units();
    }
}
