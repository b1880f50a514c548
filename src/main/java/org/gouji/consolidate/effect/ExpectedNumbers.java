package org.gouji.consolidate.effect;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.gouji.model.CellKey;
import org.gouji.model.Submission;
import org.gouji.model.Value;

/**
 * What a unit could be expected to report: its own number of the year before where it reported on the same form, or else
 * the average of the reports that count. Only for putting findings in order; never a number that is added up.
 */
public final class ExpectedNumbers {

    private final CountyTotals totals;
    private final Supplier<Optional<Submission>> yearBefore;
    private final Map<CellKey, BigDecimal> known = new HashMap<>();
    private boolean isAsked;

    /**
     * Of a unit.
     *
     * @param yearBefore its report on the year before, asked for only where a number is needed
     */
    public ExpectedNumbers(CountyTotals totals, Supplier<Optional<Submission>> yearBefore) {
        this.totals = totals;
        this.yearBefore = yearBefore;
    }

    /** Of a body of which nothing is known. */
    public static ExpectedNumbers average(CountyTotals totals) {
        return new ExpectedNumbers(totals, Optional::empty);
    }

    BigDecimal of(CellKey key) {
        if (!isAsked) {
            isAsked = true;
            yearBefore
                    .get()
                    .filter(report -> report.form().equals(totals.form()))
                    .ifPresent(this::know);
        }
        BigDecimal own = known.get(key);
        return own == null ? totals.mean(key) : own;
    }

    private void know(Submission report) {
        report.cells().forEach(cell -> {
            if (cell.value() instanceof Value.Amount amount) {
                known.put(cell.key(), amount.number().abs());
            }
        });
    }

    /** How far the totals would move by a whole report, taken over its table of the greatest weight. */
    public Effect ofReport() {
        return totals.byTable().stream().map(this::sum).reduce(Effect.NONE, Effect::or);
    }

    /** How far the sum over some cells would move by a number in each of them. */
    Effect sum(Iterable<CellKey> keys) {
        BigDecimal change = BigDecimal.ZERO;
        BigDecimal total = BigDecimal.ZERO;
        for (CellKey key : keys) {
            change = change.add(of(key));
            total = total.add(totals.total(key));
        }
        return Effect.of(change, total);
    }
}
