package org.gouji.job;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.gouji.model.UnitCode;
import org.gouji.roster.Roster;
import org.gouji.roster.RosterReader;
import org.gouji.roster.Unit;
import org.gouji.store.Database;
import org.gouji.store.KnownFinding;
import org.gouji.store.Run;
import org.gouji.store.Store;

/** What is or was open about a county, the worst first, for whoever asks between two runs. Changes nothing. */
public final class CountyFindings {

    /** Errors before warnings; then what could move the county's totals farther; the rest only keeps the order stable. */
    private static final Comparator<Line> WORST_FIRST = Comparator.comparing(
                    (Line line) -> line.known().found().finding().severity())
            .thenComparing(line -> line.known().found().effect(), Comparator.reverseOrder())
            .thenComparing(line -> line.known().found().change(), Comparator.reverseOrder())
            .thenComparing(line -> line.known().reportYear(), Comparator.reverseOrder())
            .thenComparing(line -> line.known().unitCode())
            .thenComparing(line -> line.known().found().finding().rule())
            .thenComparing(line -> line.known().found().key());

    private CountyFindings() {}

    /**
     * One of them.
     *
     * @param unit name of the unit; empty if it is about none, or about one that the roster does not know
     * @param lastRun the last run that found it
     */
    public record Line(KnownFinding known, String unit, long lastRun) {}

    /** All of them; empty if there has been no run yet. */
    public static Optional<List<Line>> of(JobSettings settings) {
        Roster roster =
                new RosterReader(settings.county()).read(settings.folders().roster());
        try (Database database = Database.openForReading(settings.database())) {
            Store store = Store.of(database.dataSource());
            return store.runs()
                    .last()
                    .map(run -> store.history().findings().stream()
                            .map(known -> line(known, roster, run))
                            .sorted(WORST_FIRST)
                            .toList());
        }
    }

    private static Line line(KnownFinding known, Roster roster, Run last) {
        String unit = known.unitCode().isEmpty()
                ? ""
                : roster.unit(new UnitCode(known.unitCode())).map(Unit::name).orElse("");
        long lastRun = known.spells().isOpen() ? last.id() : known.spells().solved() - 1;
        return new Line(known, unit, lastRun);
    }
}
