package org.gouji.publish.csv;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gouji.roster.Boundaries;
import org.gouji.roster.Boundaries.Event;
import org.gouji.roster.Unit;

/** {@code boundaries.csv}: how the units of the year became those of today, event by event. */
public final class BoundariesCsv {

    public static final String NAME = "boundaries.csv";

    public static final List<String> COLUMNS = List.of(
            "year",
            "unit_code",
            "unit",
            "kind",
            "event",
            "effective",
            "successor_code",
            "successor",
            "successor_kind",
            "aggregates",
            "today");

    private final CsvFile file;
    private final String year;
    private final Function<Unit, String> aggregates;

    /**
     * Of a year.
     *
     * @param aggregates codes of the aggregates that a unit of its kind is in, separated by blanks
     */
    public BoundariesCsv(CsvFile file, int year, Function<Unit, String> aggregates) {
        this.file = file;
        this.year = Integer.toString(year);
        this.aggregates = aggregates;
    }

    /** Writes a line for each event and successor. */
    public void write(Boundaries boundaries) {
        for (Event event : boundaries.events()) {
            String today = boundaries.today(event.unit()).stream()
                    .map(unit -> unit.code().code())
                    .collect(Collectors.joining(" "));
            if (event.successors().isEmpty()) {
                write(event, "", "", "", aggregates.apply(event.unit()), today);
            }
            for (Unit successor : event.successors()) {
                write(
                        event,
                        successor.code().code(),
                        successor.name(),
                        successor.kind().code(),
                        aggregates.apply(successor),
                        today);
            }
        }
    }

    private void write(Event event, String code, String name, String kind, String sums, String today) {
        file.row(
                year,
                event.unit().code().code(),
                event.unit().name(),
                event.unit().kind().code(),
                event.kind().code(),
                Integer.toString(event.effective()),
                code,
                name,
                kind,
                sums,
                today);
    }
}
