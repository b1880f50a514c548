package org.gouji.consolidate.effect;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gouji.model.CellKey;
import org.gouji.model.Finding;
import org.gouji.model.Outcome;
import org.gouji.model.Place;
import org.gouji.model.Submission;
import org.gouji.model.Value;

/**
 * How far the county's totals could move because of each finding about one report that counts:
 *
 * <ul>
 *   <li>where two numbers should agree, by their difference, over the county's number in that cell;
 *   <li>where numbers are missing, by what could be expected in their place, over the county's numbers in those cells;
 *   <li>where a table is named and neither is the case, by the farthest of the failed sums inside it;
 *   <li>what is about words and not about cells moves nothing.
 * </ul>
 */
public final class ReportEffects {

    private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(?:\\.[0-9]+)?");

    private final CountyTotals totals;
    private final Submission report;
    private final ExpectedNumbers expected;
    private final Set<CellKey> numbers;

    public ReportEffects(CountyTotals totals, Submission report, ExpectedNumbers expected) {
        this.totals = totals;
        this.report = report;
        this.expected = expected;
        this.numbers = report.cells().stream()
                .filter(cell -> cell.value() instanceof Value.Amount)
                .map(cell -> cell.key())
                .collect(Collectors.toSet());
    }

    public Effect of(Finding finding) {
        List<CellKey> cells = totals.in(finding.place());
        if (cells.isEmpty()) {
            return Effect.NONE;
        }
        Effect own = ofDifference(finding, cells).or(ofGaps(cells));
        boolean isTable = finding.place().equals(Place.table(finding.place().table()));
        return own.equals(Effect.NONE) && isTable ? ofSumsInside(finding.place()) : own;
    }

    private Effect ofDifference(Finding finding, List<CellKey> cells) {
        Optional<BigDecimal> left = number(finding.arguments(), "left");
        Optional<BigDecimal> right = number(finding.arguments(), "right");
        if (left.isEmpty() || right.isEmpty()) {
            return Effect.NONE;
        }
        BigDecimal total =
                cells.stream().map(totals::total).max(BigDecimal::compareTo).orElse(BigDecimal.ZERO);
        return Effect.of(left.get().subtract(right.get()), total);
    }

    private Effect ofGaps(List<CellKey> cells) {
        return expected.sum(cells.stream().filter(key -> !numbers.contains(key)).toList());
    }

    private Effect ofSumsInside(Place table) {
        return report.findings().stream()
                .filter(finding -> finding.outcome() == Outcome.FAILED)
                .filter(finding -> finding.place().table().equals(table.table()))
                .map(finding -> ofDifference(finding, totals.in(finding.place())))
                .reduce(Effect.NONE, Effect::or);
    }

    private static Optional<BigDecimal> number(Map<String, String> arguments, String name) {
        return Optional.ofNullable(arguments.get(name))
                .filter(text -> NUMBER.matcher(text).matches())
                .map(BigDecimal::new);
    }
}
