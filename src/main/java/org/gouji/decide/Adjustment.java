package org.gouji.decide;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.gouji.model.CellKey;

/**
 * What the office adds to a county sum, or takes from it, by decision. The sum itself stays as it was added up.
 *
 * @param aggregate code of the sum
 * @param isManual whether it is the number that the county sets itself, instead of an amount to be added
 * @param summed what was added up; empty if nobody has a number, or if the cell is not added up
 * @param amount signed; of a number that the county sets itself, by how much it differs from the sum
 * @param result what the county publishes, with all adjustments of this cell
 * @param decision its id
 */
public record Adjustment(
        String aggregate,
        CellKey cell,
        boolean isManual,
        Optional<BigDecimal> summed,
        BigDecimal amount,
        BigDecimal result,
        String decision,
        String author,
        LocalDate date,
        String reason) {

    /** The kind of decision, as a stable word. */
    public String kind() {
        return (isManual ? DecisionKind.MANUAL : DecisionKind.ADJUST).code();
    }

    /** The amount with its sign. */
    public String signedAmount() {
        return (amount.signum() > 0 ? "+" : "") + amount.toPlainString();
    }
}
