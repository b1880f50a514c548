package org.gouji.consolidate;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.gouji.check.Layout;
import org.gouji.check.RuleBook;
import org.gouji.form.Form;
import org.gouji.model.Place;
import org.gouji.model.Source;
import org.gouji.model.UnitCode;
import org.gouji.model.Value;

/**
 * Members that may have reported for others: a report that is as large as all others together throughout (HI-04), single
 * numbers that are the sum of all others (HI-06), and numbers that are nearly all of the county's (HI-07).
 */
final class DominanceCheck {

    private static final String CONSOLIDATED = "HI-04";
    private static final String SUM_OF_OTHERS = "HI-06";
    private static final String NEARLY_ALL = "HI-07";

    private final RuleBook rules;
    private final int otherMembers;
    private final BigDecimal fewest;
    private final int equalCells;
    private final BigDecimal equalShare;
    private final BigDecimal large;
    private final BigDecimal nearlyAll;
    private final int leastMembers;

    DominanceCheck(RuleBook rules) {
        this.rules = rules;
        this.otherMembers = rules.threshold(SUM_OF_OTHERS, "min_n").intValue();
        this.fewest = rules.threshold(SUM_OF_OTHERS, "min");
        this.equalCells = rules.threshold(CONSOLIDATED, "min_n").intValue();
        this.equalShare = rules.threshold(CONSOLIDATED, "share");
        this.large = rules.threshold(NEARLY_ALL, "min");
        this.nearlyAll = rules.threshold(NEARLY_ALL, "share");
        this.leastMembers = rules.threshold(NEARLY_ALL, "min_n").intValue();
    }

    /** By unit; what is said of a member in a wide aggregate is not said again in a narrower one. */
    List<CountyFinding> check(CountyTables tables) {
        Found found = new Found(tables);
        tables.tables().forEach(found::lookAt);
        return found.findings();
    }

    /** Of one member and row: which cells, and the numbers of the largest of them. */
    private record Row(UnitCode unit, String table, String row) {}

    /** What was found in the aggregates looked at so far. */
    private final class Found {

        private final CountyTables tables;
        private final Form form;
        private final Layout layout;
        private final Map<UnitCode, CountyFinding> consolidated = new TreeMap<>();
        private final Map<Row, CountyFinding> sums = new LinkedHashMap<>();
        private final Map<Row, CountyFinding> shares = new LinkedHashMap<>();

        Found(CountyTables tables) {
            this.tables = tables;
            this.form = tables.round().form();
            this.layout = new Layout(form);
        }

        void lookAt(CountyTable table) {
            List<CountyCell> cells = table.cells().stream()
                    .filter(cell -> cell.status() != CellStatus.NOT_SUMMED)
                    .filter(cell -> cell.peak().members() > 0)
                    .toList();
            List<CountyCell> shared = cells.stream()
                    .filter(cell -> cell.peak().members() > otherMembers)
                    .toList();
            lookForConsolidated(table, shared);
            byRow(shared.stream().filter(this::isSumOfOthers).toList())
                    .forEach((row, found) -> sums.computeIfAbsent(row, none -> sumOfOthers(row, found, table)));
            if (table.aggregate().code().equals(Aggregate.AREA) && table.reports() >= leastMembers) {
                byRow(cells.stream().filter(this::isNearlyAll).toList())
                        .forEach((row, found) -> shares.computeIfAbsent(row, none -> nearlyAll(row, found)));
            }
        }

        private void lookForConsolidated(CountyTable table, List<CountyCell> shared) {
            Map<UnitCode, Integer> equal = new HashMap<>();
            Set<UnitCode> largest = new HashSet<>();
            for (CountyCell cell : shared) {
                largest.add(cell.peak().unit());
                if (others(cell).compareTo(cell.peak().number()) == 0) {
                    equal.merge(cell.peak().unit(), 1, Integer::sum);
                }
            }
            boolean isOneThroughout = largest.size() == 1
                    && shared.stream()
                            .allMatch(cell -> others(cell).compareTo(cell.peak().number()) <= 0);
            if (isOneThroughout) {
                equal.forEach((unit, cells) -> {
                    BigDecimal share = share(BigDecimal.valueOf(cells), BigDecimal.valueOf(shared.size()));
                    if (cells >= equalCells && share.compareTo(equalShare) >= 0) {
                        consolidated.computeIfAbsent(unit, none -> consolidated(unit, table, cells, shared.size()));
                    }
                });
            }
        }

        private boolean isSumOfOthers(CountyCell cell) {
            return cell.peak().number().compareTo(fewest) >= 0
                    && others(cell).compareTo(cell.peak().number()) == 0;
        }

        private boolean isNearlyAll(CountyCell cell) {
            return cell.peak().number().compareTo(large) >= 0
                    && cell.peak().number().compareTo(nearlyAll.multiply(total(cell))) > 0;
        }

        private static Map<Row, List<CountyCell>> byRow(List<CountyCell> cells) {
            Map<Row, List<CountyCell>> rows = new LinkedHashMap<>();
            for (CountyCell cell : cells) {
                Row row = new Row(
                        cell.peak().unit(),
                        cell.cell().key().table(),
                        cell.cell().key().row());
                rows.computeIfAbsent(row, none -> new ArrayList<>()).add(cell);
            }
            return rows;
        }

        private CountyFinding consolidated(UnitCode unit, CountyTable table, int equal, int cells) {
            Map<String, String> arguments = Map.of(
                    "unit", tables.name(unit),
                    "aggregate", table.aggregate().title(),
                    "left", Integer.toString(equal),
                    "n", Integer.toString(cells));
            return finding(unit, CONSOLIDATED, Place.REPORT, arguments);
        }

        private CountyFinding sumOfOthers(Row row, List<CountyCell> cells, CountyTable table) {
            Map<String, String> arguments = new TreeMap<>(arguments(row, cells));
            arguments.put("aggregate", table.aggregate().title());
            arguments.put("left", largest(cells).peak().number().toPlainString());
            return finding(row.unit(), SUM_OF_OTHERS, Place.row(row.table(), row.row()), arguments);
        }

        private CountyFinding nearlyAll(Row row, List<CountyCell> cells) {
            CountyCell largest = largest(cells);
            BigDecimal percent = share(largest.peak().number().movePointRight(2), total(largest))
                    .setScale(1, RoundingMode.DOWN);
            Map<String, String> arguments = new TreeMap<>(arguments(row, cells));
            arguments.put("left", percent.toPlainString() + "%");
            arguments.put("right", largest.peak().number().toPlainString());
            return finding(row.unit(), NEARLY_ALL, Place.row(row.table(), row.row()), arguments);
        }

        private Map<String, String> arguments(Row row, List<CountyCell> cells) {
            return Map.of(
                    "unit", tables.name(row.unit()),
                    "table", layout.tableName(row.table()),
                    "cells",
                            Layout.shortList(cells.stream()
                                    .map(cell -> layout.name(cell.cell().key()))
                                    .toList()));
        }

        private CountyFinding finding(UnitCode unit, String rule, Place place, Map<String, String> arguments) {
            return CountyFinding.of(tables.unit(unit), rules.failed(rule, place, new Source.Whole(), arguments));
        }

        /** Who reported for all is told that, and not of each number once more. */
        List<CountyFinding> findings() {
            List<CountyFinding> findings = new ArrayList<>(consolidated.values());
            for (Map<Row, CountyFinding> rows : List.of(sums, shares)) {
                rows.forEach((row, finding) -> {
                    if (!consolidated.containsKey(row.unit())) {
                        findings.add(finding);
                    }
                });
            }
            return findings;
        }
    }

    private static CountyCell largest(List<CountyCell> cells) {
        return cells.stream()
                .reduce((one, other) ->
                        other.peak().number().compareTo(one.peak().number()) > 0 ? other : one)
                .orElseThrow();
    }

    private static BigDecimal total(CountyCell cell) {
        return cell.value() instanceof Value.Amount amount ? amount.number() : BigDecimal.ZERO;
    }

    private static BigDecimal others(CountyCell cell) {
        return total(cell).subtract(cell.peak().number());
    }

    /** To four decimals, downwards, so that nobody is told 100 % of what is a little less. */
    private static BigDecimal share(BigDecimal part, BigDecimal whole) {
        return part.divide(whole, 4, RoundingMode.DOWN);
    }
}
