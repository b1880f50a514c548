package org.gouji.decide;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import org.gouji.form.FormCell;

/**
 * What one kind of applicant left open at the end of a year, and what the next report takes over.
 *
 * @param opening the cell of this year's report that carries in
 * @param carriedOut what last year's report carried forward; empty if it shows no number
 * @param carriedIn what this year's report carries in; empty if it shows no number
 * @param declared by how much more than out the unit said it carries in; zero if it said nothing
 * @param reason why, empty if it said nothing
 * @param decision id of the decision that took its word, empty if it said nothing
 */
public record CarryOver(
        FormCell opening,
        Optional<BigDecimal> carriedOut,
        Optional<BigDecimal> carriedIn,
        BigDecimal declared,
        String reason,
        String decision) {

    /** Where the two stand. */
    public enum State {
        EQUAL,
        /** They differ by what was declared. */
        DECLARED,
        /** They differ by something else, or nothing was declared. */
        OPEN,
        /** One of the numbers is missing. */
        NOT_ASSESSABLE;

        /** The stable word used in published files. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** By how much more is carried in than was carried out; empty if a number is missing. */
    public Optional<BigDecimal> difference() {
        return carriedIn.flatMap(in -> carriedOut.map(in::subtract));
    }

    public State state() {
        if (difference().isEmpty()) {
            return State.NOT_ASSESSABLE;
        }
        BigDecimal difference = difference().get();
        if (difference.signum() == 0) {
            return State.EQUAL;
        }
        return difference.compareTo(declared) == 0 ? State.DECLARED : State.OPEN;
    }
}
