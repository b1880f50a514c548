package org.gouji.consolidate;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gouji.form.Identity;
import org.gouji.form.Relation;
import org.gouji.model.CellKey;
import org.gouji.model.Submission;
import org.gouji.model.UnitCode;
import org.gouji.model.Value;
import org.gouji.roster.UnitKind;

/**
 * Explains by what the county's own published report differs from the sum of its units. A cause is only named where numbers
 * that are known are equal to the difference: those of a report that one side may lack or have twice, or of another version
 * of it, in at least half of its cells and in no cell in which both sides agree. What is left is a missing unit's only if it
 * adds up like a report; the rest is unexplained.
 */
final class BridgeBuilder {

    /** One number may be equal by chance. */
    private static final int FEWEST_CELLS = 2;

    private static final int MOST_CAUSES = 50;

    private final CountyTables tables;
    private final CountyTable table;
    private final Submission published;
    private final FormCells cells;
    private final boolean[] isCompared;
    private final Numbers open;
    private final Set<UnitCode> members;
    private final List<Explanation> explained = new ArrayList<>();

    /** Numbers that a known fact would make the difference. */
    private record Explanation(BridgeCause cause, List<UnitCode> units, Numbers numbers) {}

    /** How well a difference is explained: in how many cells fully, and in how many not. */
    private record Fit(Explanation explanation, int equal, int others) {

        static final Comparator<Fit> BEST = Comparator.<Fit>comparingInt(fit -> -fit.equal)
                .thenComparing(fit -> fit.others)
                .thenComparing(fit -> fit.explanation.cause())
                .thenComparing(fit -> fit.explanation.units().get(0));
    }

    BridgeBuilder(CountyTables tables, CountyTable table, Submission published) {
        this.tables = tables;
        this.table = table;
        this.published = published;
        this.cells = new FormCells(tables.round().form());
        this.members = Set.copyOf(table.aggregate().members());
        this.isCompared = new boolean[cells.size()];
        published.cells().stream()
                .filter(cell -> cell.value() instanceof Value.Amount)
                .mapToInt(cell -> cells.number(cell.key(), 0))
                .filter(cells::isSummed)
                .forEach(cell -> isCompared[cell] = true);
        this.open = onlyCompared(Numbers.of(published, cells).minus(summed()));
    }

    private Numbers summed() {
        Numbers summed = Numbers.none(cells.size());
        for (int cell = 0; cell < cells.size(); cell++) {
            if (table.cells().get(cell).value() instanceof Value.Amount amount) {
                summed.set(cell, amount.number());
            }
        }
        return summed;
    }

    private Numbers onlyCompared(Numbers numbers) {
        for (int cell = 0; cell < cells.size(); cell++) {
            if (!isCompared[cell]) {
                numbers.set(cell, BigDecimal.ZERO);
            }
        }
        return numbers;
    }

    Bridge build(Reports reports, List<Submission> superseded) {
        if (open.support().findAny().isPresent()) {
            explain(candidates(reports, superseded));
            explainByMissingUnits();
        }
        return new Bridge(published.unit(), table.aggregate(), lines());
    }

    /** What would explain at least something; nobody else is kept. */
    private List<Explanation> candidates(Reports reports, List<Submission> superseded) {
        Map<UnitCode, List<Submission>> versions = superseded.stream().collect(Collectors.groupingBy(Submission::unit));
        List<Explanation> candidates = new ArrayList<>();
        reports.each(report -> {
            if (isOnTheForm(report)) {
                Numbers numbers = onlyCompared(Numbers.of(report, cells));
                List<UnitCode> unit = List.of(report.unit());
                boolean isCounted = isCounted(report.unit());
                boolean isOwn =
                        UnitKind.OWN.code().equals(tables.unit(report.unit()).kind());
                if (isCounted) {
                    versions.getOrDefault(report.unit(), List.of()).stream()
                            .filter(this::isOnTheForm)
                            .map(other -> onlyCompared(Numbers.of(other, cells)).minus(numbers))
                            .map(change -> new Explanation(BridgeCause.LATER_CORRECTION, unit, change))
                            .filter(this::mayExplain)
                            .forEach(candidates::add);
                    add(isOwn ? BridgeCause.OWN_OFFICE : BridgeCause.MISSING_UNIT, unit, numbers.negated(), candidates);
                    add(isOwn ? BridgeCause.OWN_OFFICE : BridgeCause.DOUBLE_COUNT, unit, numbers, candidates);
                } else {
                    add(BridgeCause.MISSING_UNIT, unit, numbers, candidates);
                }
            }
        });
        return candidates;
    }

    private boolean isOnTheForm(Submission report) {
        return report.form().equals(tables.round().form().id())
                && !report.unit().equals(published.unit());
    }

    private boolean isCounted(UnitCode unit) {
        return members.contains(unit) && tables.unit(unit).status().isCounted();
    }

    private void add(BridgeCause cause, List<UnitCode> unit, Numbers numbers, List<Explanation> candidates) {
        Explanation explanation = new Explanation(cause, unit, numbers);
        if (mayExplain(explanation)) {
            candidates.add(explanation);
        }
    }

    private boolean mayExplain(Explanation explanation) {
        return explanation.numbers().support().anyMatch(cell -> isEqual(explanation, cell));
    }

    private boolean isEqual(Explanation explanation, int cell) {
        return explanation.numbers().at(cell).compareTo(open.at(cell)) == 0;
    }

    private void explain(List<Explanation> candidates) {
        for (int round = 0; round < MOST_CAUSES; round++) {
            Optional<Fit> best = candidates.stream()
                    .flatMap(candidate -> fit(candidate).stream())
                    .min(Fit.BEST);
            if (best.isEmpty()) {
                return;
            }
            Explanation chosen = best.get().explanation();
            List<UnitCode> units = candidates.stream()
                    .filter(other ->
                            other.cause() == chosen.cause() && other.numbers().isSameAs(chosen.numbers()))
                    .flatMap(other -> other.units().stream())
                    .distinct()
                    .toList();
            take(new Explanation(chosen.cause(), units, chosen.numbers()));
        }
    }

    private Optional<Fit> fit(Explanation explanation) {
        int[] support = explanation.numbers().support().toArray();
        int equal = (int)
                IntStream.of(support).filter(cell -> isEqual(explanation, cell)).count();
        boolean breaks = IntStream.of(support).anyMatch(cell -> open.at(cell).signum() == 0);
        int fewest = explanation.cause() == BridgeCause.LATER_CORRECTION ? 1 : FEWEST_CELLS;
        return !breaks && equal >= fewest && 2 * equal >= support.length
                ? Optional.of(new Fit(explanation, equal, support.length - equal))
                : Optional.empty();
    }

    private void take(Explanation explanation) {
        explained.add(explanation);
        explanation
                .numbers()
                .support()
                .forEach(cell -> open.set(
                        cell, open.at(cell).subtract(explanation.numbers().at(cell))));
    }

    /** What is left over may be what the missing units reported, if it adds up like a report. */
    private void explainByMissingUnits() {
        List<UnitCode> missing = tables.units().stream()
                .filter(unit -> unit.status() == UnitStatus.MISSING && members.contains(unit.unit()))
                .map(UnitCoverage::unit)
                .toList();
        if (!missing.isEmpty() && isLikeAReport()) {
            Numbers rest = Numbers.none(cells.size());
            open.support().forEach(cell -> rest.set(cell, open.at(cell)));
            take(new Explanation(BridgeCause.MISSING_UNIT, missing, rest));
        }
    }

    private boolean isLikeAReport() {
        Map<CellKey, BigDecimal> rest = new HashMap<>();
        open.support().forEach(cell -> rest.put(cells.cell(cell).key(), open.at(cell)));
        if (rest.values().stream().anyMatch(number -> number.signum() < 0)) {
            return false;
        }
        int holding = 0;
        for (Identity equation : tables.round().form().identities()) {
            boolean isAsked = equation.relation() == Relation.EQUAL
                    && (equation.left().stream().anyMatch(rest::containsKey)
                            || equation.right().stream().anyMatch(rest::containsKey));
            if (isAsked && SumGaps.difference(equation, rest).signum() != 0) {
                return false;
            }
            holding += isAsked ? 1 : 0;
        }
        return holding > 0;
    }

    private List<BridgeLine> lines() {
        Map<CellKey, Value> said = new TreeMap<>(Comparator.comparing(CellKey::toString));
        published.cells().forEach(cell -> said.put(cell.key(), cell.value()));
        List<BridgeLine> lines = new ArrayList<>();
        for (int cell = 0; cell < cells.size(); cell++) {
            if (cells.isSummed(cell)) {
                Value value = said.getOrDefault(cells.cell(cell).key(), new Value.Blank());
                lines.addAll(lines(cell, value));
            }
        }
        return lines;
    }

    private List<BridgeLine> lines(int cell, Value value) {
        List<BridgeLine> lines = new ArrayList<>();
        if (!isCompared[cell]) {
            return List.of(line(cell, value, BridgeCause.NOT_COMPARABLE, List.of(), BigDecimal.ZERO));
        }
        for (Explanation explanation : explained) {
            BigDecimal amount = explanation.numbers().at(cell);
            if (amount.signum() != 0) {
                lines.add(line(cell, value, explanation.cause(), explanation.units(), amount));
            }
        }
        if (open.at(cell).signum() != 0) {
            lines.add(line(cell, value, BridgeCause.UNEXPLAINED, List.of(), open.at(cell)));
        }
        return lines.isEmpty() ? List.of(line(cell, value, BridgeCause.EQUAL, List.of(), BigDecimal.ZERO)) : lines;
    }

    private BridgeLine line(int cell, Value value, BridgeCause cause, List<UnitCode> units, BigDecimal amount) {
        return new BridgeLine(cells.cell(cell), value, table.cells().get(cell).value(), cause, units, amount);
    }
}
