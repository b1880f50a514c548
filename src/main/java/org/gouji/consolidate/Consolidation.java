package org.gouji.consolidate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.gouji.check.CountyFaults;
import org.gouji.consolidate.UnitCoverage.Receipt;
import org.gouji.model.Cell;
import org.gouji.model.Finding;
import org.gouji.model.Submission;
import org.gouji.model.UnitCode;
import org.gouji.roster.Roster;
import org.gouji.roster.Unit;
import org.gouji.roster.UnitKind;

/**
 * Adds up the submissions of one round. They come one at a time in any order; what is kept of each is a line in the list
 * of units, so a province fits as well as a county. For one thread.
 */
public final class Consolidation {

    private final Round round;
    private final Roster roster;
    private final FormCells cells;
    private final List<AggregateSums> aggregates;
    private final Map<UnitCode, List<AggregateSums>> memberships = new HashMap<>();
    private final Ledger ledger;
    private final SumGaps gaps;
    private final List<Submission> compared = new ArrayList<>();
    private final Map<UnitCode, List<Finding>> doubts = new TreeMap<>();
    private final Map<UnitCode, UnitCoverage> units = new TreeMap<>();

    /** With the aggregates of the county. */
    public Consolidation(Round round, Roster roster) {
        this(round, roster, Aggregate.ofCounty(roster, round.year()));
    }

    public Consolidation(Round round, Roster roster, List<Aggregate> aggregates) {
        this.round = round;
        this.roster = roster;
        this.cells = new FormCells(round.form());
        this.aggregates = aggregates.stream()
                .map(aggregate -> new AggregateSums(aggregate, cells))
                .toList();
        this.ledger = new Ledger(cells);
        this.gaps = new SumGaps(round.form());
        for (AggregateSums sums : this.aggregates) {
            for (UnitCode member : sums.aggregate().members()) {
                memberships.computeIfAbsent(member, key -> new ArrayList<>()).add(sums);
            }
        }
    }

    public Round round() {
        return round;
    }

    /** Takes the one submission of a unit that is in force; says what became of it. */
    public UnitStatus add(Submission submission) {
        requireFitting(submission);
        ledger.enterArrival(submission);
        UnitCoverage line = line(submission);
        units.put(submission.unit(), line);
        List<AggregateSums> containing = memberships.getOrDefault(submission.unit(), List.of());
        if (line.status().isCounted()) {
            count(submission, containing);
        } else {
            containing.forEach(AggregateSums::countExcluded);
            ledger.enterExcluded(submission);
            if (line.status() == UnitStatus.COMPARED) {
                compared.add(submission);
                enterDoubts(submission);
            }
        }
        return line.status();
    }

    /** Takes the submission of a unit that is left out of the sums by decision; says what became of it. */
    public UnitStatus exclude(Submission submission) {
        requireFitting(submission);
        ledger.enterArrival(submission);
        UnitCoverage line = line(submission);
        if (line.status().isCounted()) {
            line = line.with(UnitStatus.EXCLUDED);
        }
        units.put(submission.unit(), line);
        memberships.getOrDefault(submission.unit(), List.of()).forEach(AggregateSums::countExcluded);
        ledger.enterExcluded(submission);
        return line.status();
    }

    /** The county's numbers as they follow from the submissions so far. */
    public CountyTables tables() {
        List<CountyTable> tables = aggregates.stream().map(AggregateSums::table).toList();
        Map<UnitCode, UnitCoverage> all = new TreeMap<>(units);
        for (Unit unit : roster.unitsIn(round.year())) {
            if (unit.isAdded()) {
                all.putIfAbsent(unit.code(), UnitCoverage.missing(unit));
            }
        }
        return new CountyTables(
                round, tables, List.copyOf(all.values()), gaps.gaps(), compared, doubts, ledger.balance(tables));
    }

    private void requireFitting(Submission submission) {
        if (!submission.year().equals(round.year())) {
            throw new IllegalArgumentException(
                    "Submission " + submission.id() + " is on " + submission.year() + ", not " + round.year() + ".");
        }
        if (units.containsKey(submission.unit())) {
            throw new IllegalArgumentException(
                    "Unit " + submission.unit() + " was given twice for " + round.year() + ".");
        }
    }

    private UnitCoverage line(Submission submission) {
        Optional<Unit> unit = roster.unit(submission.unit(), round.year());
        return unit.map(known -> UnitCoverage.of(known, status(submission, known), Receipt.of(submission)))
                .orElseGet(() -> UnitCoverage.unknown(submission));
    }

    private UnitStatus status(Submission submission, Unit unit) {
        if (!unit.isIn(round.year())) {
            return UnitStatus.NOT_MEMBER;
        }
        if (!unit.isAdded()) {
            return unit.kind() == UnitKind.COUNTY ? UnitStatus.COMPARED : UnitStatus.VERTICAL;
        }
        if (!submission.form().equals(round.form().id())) {
            return UnitStatus.OTHER_FORM;
        }
        return submission.received().isAfter(round.deadline(unit.kind())) ? UnitStatus.LATE : UnitStatus.RECEIVED;
    }

    private void count(Submission submission, List<AggregateSums> containing) {
        boolean[] questioned = cells.questioned(submission);
        containing.forEach(AggregateSums::countReport);
        int guess = 0;
        for (Cell cell : submission.cells()) {
            int number = cells.number(cell.key(), guess);
            guess = number + 1;
            for (AggregateSums sums : containing) {
                sums.add(submission.unit(), number, cell.value(), questioned[number]);
            }
        }
        Set<String> codes = new LinkedHashSet<>();
        containing.forEach(sums -> codes.add(sums.aggregate().code()));
        ledger.enterCounted(submission, codes);
        gaps.enter(submission);
        enterDoubts(submission);
    }

    /** What its own findings say of how its figures were read. */
    private void enterDoubts(Submission submission) {
        List<Finding> found =
                submission.findings().stream().filter(CountyFaults::isDoubt).toList();
        if (!found.isEmpty()) {
            doubts.put(submission.unit(), found);
        }
    }
}
