package org.gouji.publish.csv;

import java.util.List;
import java.util.stream.Collectors;
import org.gouji.consolidate.Aggregate;
import org.gouji.roster.DefinedAggregate;
import org.gouji.roster.Roster;

/** {@code aggregates.csv}: every county sum with its names; of those that the county defines, also by what units belong. */
public final class AggregatesCsv {

    public static final String NAME = "aggregates.csv";

    public static final List<String> COLUMNS = List.of("aggregate", "name_zh", "name_en", "kinds", "units", "members");

    private final CsvFile file;
    private final Roster roster;

    public AggregatesCsv(CsvFile file, Roster roster) {
        this.file = file;
        this.roster = roster;
    }

    public void write(Aggregate aggregate) {
        List<DefinedAggregate> defined = roster.county().aggregates().stream()
                .filter(own -> own.code().equals(aggregate.code()))
                .toList();
        file.row(
                aggregate.code(),
                aggregate.chinese(),
                aggregate.english(),
                defined.stream()
                        .flatMap(own -> own.kinds().stream())
                        .map(kind -> kind.code())
                        .collect(Collectors.joining(" ")),
                defined.stream()
                        .flatMap(own -> own.units().stream())
                        .map(unit -> unit.code())
                        .collect(Collectors.joining(" ")),
                Integer.toString(aggregate.members().size()));
    }
}
