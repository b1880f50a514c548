package org.gouji.publish.csv;

import java.util.List;
import org.gouji.roster.Unit;

/** {@code units.csv}: the units that are due in the year, and which sums each of them is in. */
public final class UnitsCsv {

    public static final String NAME = "units.csv";

    public static final List<String> COLUMNS =
            List.of("unit_code", "unit", "aliases", "kind", "parent", "from", "to", "successor", "aggregates");

    private final CsvFile file;

    public UnitsCsv(CsvFile file) {
        this.file = file;
    }

    /** Writes a unit with the codes of the aggregates that it belongs to, separated by blanks. */
    public void write(Unit unit, String aggregates) {
        file.row(
                unit.code().code(),
                unit.name(),
                String.join("、", unit.aliases()),
                unit.kind().code(),
                unit.parent(),
                unit.from() == Unit.OPEN_FROM ? "" : Integer.toString(unit.from()),
                unit.to() == Unit.OPEN_TO ? "" : Integer.toString(unit.to()),
                unit.successor(),
                aggregates);
    }
}
