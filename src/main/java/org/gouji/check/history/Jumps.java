package org.gouji.check.history;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.gouji.check.Layout;
import org.gouji.check.Outcomes;
import org.gouji.check.RuleBook;
import org.gouji.form.Column;
import org.gouji.form.Crossing;
import org.gouji.form.Form;
import org.gouji.form.Identity;
import org.gouji.form.NumberType;
import org.gouji.form.Relation;
import org.gouji.form.Table;
import org.gouji.model.CellKey;
import org.gouji.model.Place;
import org.gouji.model.Source;

/**
 * Numbers far from all that the unit reported in the years before. With three to five points, most of them zero, a mean and
 * a deviation mean nothing. So a number is held against the nearest that was there before, and is odd only if it is both far
 * away and many times larger or smaller. The number in question never counts for what is usual.
 */
final class Jumps {

    private static final String JUMP = "XY-07";
    private static final String OTHER_UNIT = "XY-07U";

    /** The figures of a year before, and how they compare. */
    record Earlier(YearFigures figures, Years years) {}

    private record Past(int year, BigDecimal number) {}

    private record Odd(Crossing crossing, BigDecimal number, List<Past> past) {}

    private final Form form;
    private final Layout layout;
    private final BigDecimal far;
    private final BigDecimal times;
    private final BigDecimal unit;

    Jumps(RuleBook rules, Form form) {
        this.form = form;
        this.layout = new Layout(form);
        this.far = rules.threshold(JUMP, "abs");
        this.times = rules.threshold(JUMP, "ratio");
        this.unit = rules.threshold(OTHER_UNIT, "unit_ratio");
    }

    /** The year before stands first among the earlier ones. */
    void check(YearFigures now, List<Earlier> earlier, Outcomes outcomes) {
        List<Odd> odd = new ArrayList<>();
        Map<String, List<String>> lacking = new TreeMap<>();
        for (Crossing crossing : earlier.get(0).years().crossings()) {
            Optional<BigDecimal> number = now.sum(crossing.here());
            if (number.isPresent() && isAdded(crossing.here().get(0))) {
                List<Past> past = past(crossing.here(), earlier);
                if (past.isEmpty()) {
                    lacking.computeIfAbsent(crossing.here().get(0).table(), table -> new ArrayList<>())
                            .add("上年“" + name(crossing) + "”");
                } else if (isOdd(number.get(), past)) {
                    odd.add(new Odd(crossing, number.get(), past));
                }
            }
        }
        lacking.forEach((table, cells) ->
                cannotCheck(Place.table(table), layout.tableName(table), Layout.shortList(cells), outcomes));
        if (odd.isEmpty() && lacking.isEmpty()) {
            outcomes.passed(JUMP);
        }
        Set<CellKey> parts = parts(odd);
        odd.stream()
                .filter(each -> !parts.contains(each.crossing.here().get(0)))
                .forEach(each -> fail(each, now, outcomes));
    }

    /** Says that there is nothing to compare with, because there is no report for the year before. */
    void cannotCheck(int lastYear, Outcomes outcomes) {
        String tables = form.tables().stream().map(Table::name).collect(Collectors.joining("、"));
        cannotCheck(Place.REPORT, tables, lastYear + "年的报告", outcomes);
    }

    private static void cannotCheck(Place place, String tables, String missing, Outcomes outcomes) {
        Map<String, String> arguments = Map.of("table", tables, "row", "", "c", "", "missing", missing);
        outcomes.notAssessable(JUMP, place, new Source.Whole(), arguments);
    }

    private boolean isAdded(CellKey cell) {
        Column column = form.cell(cell).orElseThrow().column();
        return column.aggregation().isSummed() && column.type() != NumberType.CHANGE;
    }

    private static List<Past> past(List<CellKey> cells, List<Earlier> earlier) {
        List<Past> past = new ArrayList<>();
        for (Earlier year : earlier) {
            year.years()
                    .before(cells)
                    .flatMap(year.figures()::sum)
                    .ifPresent(number -> past.add(new Past(year.figures().year(), number)));
        }
        return past;
    }

    private boolean isOdd(BigDecimal number, List<Past> past) {
        return past.stream().allMatch(each -> isFar(number, each.number));
    }

    private boolean isFar(BigDecimal number, BigDecimal before) {
        BigDecimal larger = number.max(before);
        BigDecimal smaller = number.min(before);
        return larger.subtract(smaller).compareTo(far) > 0
                && larger.compareTo(times.multiply(smaller.max(BigDecimal.ONE))) > 0;
    }

    /** The cells of which an odd total is made up; what is said of the total need not be said of each of them. */
    private Set<CellKey> parts(List<Odd> odd) {
        Set<CellKey> totals =
                odd.stream().map(each -> each.crossing.here().get(0)).collect(Collectors.toSet());
        return form.identities().stream()
                .filter(identity -> identity.relation() == Relation.EQUAL && totals.containsAll(identity.left()))
                .map(Identity::right)
                .flatMap(List::stream)
                .collect(Collectors.toSet());
    }

    private void fail(Odd odd, YearFigures now, Outcomes outcomes) {
        CellKey cell = odd.crossing.here().get(0);
        Map<String, String> arguments = new TreeMap<>();
        arguments.put("table", layout.tableName(cell.table()));
        arguments.put("cell", name(odd.crossing));
        arguments.put("left", odd.number.toPlainString());
        arguments.put(
                "right",
                odd.past.stream()
                        .map(each -> each.year + ":" + each.number.toPlainString())
                        .collect(Collectors.joining("、")));
        arguments.put("abs", far.toPlainString());
        arguments.put("ratio", times.toPlainString());
        arguments.put("unit_ratio", unit.toPlainString());
        outcomes.failed(isOtherUnit(cell, odd) ? OTHER_UNIT : JUMP, Place.of(cell), now.source(cell), arguments);
    }

    private String name(Crossing crossing) {
        return crossing.here().stream().map(layout::name).collect(Collectors.joining("＋"));
    }

    /** Whether an amount differs from all before as if it were in another unit of money. */
    private boolean isOtherUnit(CellKey cell, Odd odd) {
        return form.cell(cell).orElseThrow().column().type() == NumberType.AMOUNT
                && odd.past.stream().allMatch(each -> isInOtherUnit(odd.number, each.number));
    }

    private boolean isInOtherUnit(BigDecimal number, BigDecimal before) {
        BigDecimal smaller = number.min(before);
        return smaller.signum() > 0 && number.max(before).compareTo(unit.multiply(smaller)) >= 0;
    }
}
