package org.gouji.consolidate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.gouji.model.Cell;
import org.gouji.model.Submission;
import org.gouji.model.UnitCode;
import org.gouji.roster.Boundaries;
import org.gouji.roster.County;
import org.gouji.roster.Roster;
import org.gouji.roster.Unit;

/**
 * Adds up the reports of one year on today's boundaries: those of a unit that was merged belong to the one that followed.
 * Only what differs from the year's own numbers is kept here, so a county without events costs nothing. For one thread.
 */
public final class Series {

    private final County county;
    private final FormCells cells;
    private final Boundaries boundaries;
    private final List<Redrawn> aggregates = new ArrayList<>();
    private final List<Redrawn> units = new ArrayList<>();
    private final Map<UnitCode, List<AggregateSums>> memberships = new HashMap<>();

    /** An aggregate or unit whose members today are not those of the year; with sums over both. */
    private record Redrawn(AggregateSums asItWas, AggregateSums today, boolean isComputable) {

        SeriesTable table(SeriesTable.Scope scope, CountyTable then) {
            return new SeriesTable(scope, then, today.table(), isComputable);
        }
    }

    public Series(Round round, Roster roster) {
        this.county = roster.county();
        this.cells = new FormCells(round.form());
        this.boundaries = new Boundaries(roster, round.year());
        if (boundaries.events().isEmpty()) {
            return;
        }
        List<Unit> due = boundaries.due().stream().filter(Unit::isAdded).toList();
        Map<UnitCode, Unit> homes = new TreeMap<>();
        due.forEach(unit -> homes(unit).forEach(home -> homes.put(home.code(), home)));
        List<Aggregate> then = Aggregate.ofUnits(county, due);
        List<Aggregate> now = Aggregate.ofUnits(county, List.copyOf(homes.values()));
        for (int i = 0; i < now.size(); i++) {
            List<UnitCode> inside = now.get(i).members();
            Redrawn redrawn = redrawn(due, then.get(i), home -> inside.contains(home.code()));
            aggregates.add(redrawn);
        }
        homes.values().stream()
                .filter(home -> home.isOpen() && home.isAdded())
                .map(home -> redrawn(due, asItWas(home, due), home::isSame))
                .filter(each -> !each.isComputable()
                        || !each.today()
                                .aggregate()
                                .members()
                                .equals(each.asItWas().aggregate().members()))
                .forEach(units::add);
        units.forEach(each -> enter(each.asItWas()));
        Stream.concat(aggregates.stream(), units.stream()).forEach(each -> enter(each.today()));
    }

    /** What became of the units of the year. */
    public Boundaries boundaries() {
        return boundaries;
    }

    /** The codes of the aggregates that a unit is in. */
    public List<String> aggregates(Unit unit) {
        return Aggregate.ofUnits(county, List.of(unit)).stream()
                .filter(aggregate -> !aggregate.members().isEmpty())
                .map(Aggregate::code)
                .toList();
    }

    private static Aggregate asItWas(Unit home, List<Unit> due) {
        List<UnitCode> members =
                due.stream().filter(home::isSame).map(Unit::code).toList();
        return new Aggregate(home.code().code(), home.name(), home.name(), members);
    }

    private Redrawn redrawn(List<Unit> due, Aggregate then, Predicate<Unit> isInside) {
        List<UnitCode> members = new ArrayList<>();
        boolean isComputable = true;
        for (Unit unit : due) {
            List<Unit> homes = homes(unit);
            if (homes.stream().allMatch(isInside)) {
                members.add(unit.code());
            } else if (homes.stream().anyMatch(isInside)) {
                isComputable = false;
            }
        }
        Aggregate today = new Aggregate(then.code(), then.chinese(), then.english(), members);
        return new Redrawn(new AggregateSums(then, cells), new AggregateSums(today, cells), isComputable);
    }

    /** Where the numbers of a unit belong today; one that nobody followed stays where it was. */
    private List<Unit> homes(Unit unit) {
        List<Unit> today = boundaries.today(unit);
        return today.isEmpty() ? List.of(unit) : today;
    }

    private void enter(AggregateSums sums) {
        sums.aggregate()
                .members()
                .forEach(member -> memberships
                        .computeIfAbsent(member, key -> new ArrayList<>())
                        .add(sums));
    }

    /** Takes a report that is counted in the year. */
    public void add(Submission submission) {
        List<AggregateSums> containing = memberships.getOrDefault(submission.unit(), List.of());
        if (containing.isEmpty()) {
            return;
        }
        containing.forEach(AggregateSums::countReport);
        int guess = 0;
        for (Cell cell : submission.cells()) {
            int number = cells.number(cell.key(), guess);
            guess = number + 1;
            for (AggregateSums sums : containing) {
                sums.add(submission.unit(), number, cell.value(), false);
            }
        }
    }

    /**
     * The series of the aggregates, then of each unit of today that is made up of others.
     *
     * @param county the numbers of the year
     */
    public List<SeriesTable> tables(CountyTables county) {
        List<SeriesTable> tables = new ArrayList<>();
        for (CountyTable table : county.tables()) {
            tables.add(aggregates.stream()
                    .filter(each -> each.today()
                            .aggregate()
                            .code()
                            .equals(table.aggregate().code()))
                    .findFirst()
                    .map(each -> each.table(SeriesTable.Scope.AGGREGATE, table))
                    .orElseGet(() -> new SeriesTable(SeriesTable.Scope.AGGREGATE, table, table, true)));
        }
        units.forEach(each ->
                tables.add(each.table(SeriesTable.Scope.UNIT, each.asItWas().table())));
        return tables;
    }
}
