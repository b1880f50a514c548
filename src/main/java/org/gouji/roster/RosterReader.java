package org.gouji.roster;

import java.nio.file.Path;
import java.util.List;
import org.gouji.definition.OfficeTable;

/** Roster file -> {@link Roster}. The file is the county's own CSV, often saved by a spreadsheet program. */
public final class RosterReader {

    private final County county;

    public RosterReader(County county) {
        this.county = county;
    }

    /** Reads the whole file; the first line that is wrong is named and nothing is taken over. */
    public Roster read(Path file) {
        return new Roster(county, units(file));
    }

    /** The units alone, for who needs no county. */
    public static List<Unit> units(Path file) {
        RosterLines lines = new RosterLines(file.toString());
        OfficeTable.read(file).forEach(line -> lines.add(line.number(), line.fields()));
        return lines.units();
    }
}
