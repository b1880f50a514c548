package org.gouji.decide;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.gouji.model.CellKey;
import org.gouji.model.Value;

/**
 * The adjustments that are in force in a year.
 *
 * @param all by aggregate, then in the order of the form
 */
public record Adjustments(List<Adjustment> all) {

    /** Of a county that publishes what was added up. */
    public static final Adjustments NONE = new Adjustments(List.of());

    public Adjustments {
        all = List.copyOf(all);
    }

    /** Those of one aggregate. */
    public Adjustments of(String aggregate) {
        return all.isEmpty()
                ? this
                : new Adjustments(all.stream()
                        .filter(each -> each.aggregate().equals(aggregate))
                        .toList());
    }

    /** Those of one table of the form. */
    public Adjustments in(String table) {
        return new Adjustments(
                all.stream().filter(each -> each.cell().table().equals(table)).toList());
    }

    /** Those of one cell. */
    public Adjustments at(CellKey cell) {
        return all.isEmpty()
                ? this
                : new Adjustments(
                        all.stream().filter(each -> each.cell().equals(cell)).toList());
    }

    /** What the county publishes in a cell of one aggregate, of which these are the adjustments. */
    public Value published(CellKey cell, Value summed) {
        Optional<Adjustment> first =
                all.stream().filter(each -> each.cell().equals(cell)).findFirst();
        return first.<Value>map(adjusted -> new Value.Amount(adjusted.result())).orElse(summed);
    }

    /** What they add up to. */
    public BigDecimal amount() {
        return all.stream().map(Adjustment::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    public boolean isEmpty() {
        return all.isEmpty();
    }
}
