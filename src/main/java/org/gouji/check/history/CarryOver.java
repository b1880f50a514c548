package org.gouji.check.history;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * What one kind of applicant left open at the end of a year, and what the next report takes over.
 *
 * @param column the kind of applicant, or the total
 * @param carriedOut what last year's report carried forward; empty if it shows no number
 * @param carriedIn what this year's report carried in; empty if it shows no number
 * @param declared by how much the unit said the two differ, in more than out; zero if it said nothing
 * @param reason why, empty if it said nothing
 */
public record CarryOver(
        String column,
        Optional<BigDecimal> carriedOut,
        Optional<BigDecimal> carriedIn,
        BigDecimal declared,
        String reason) {

    /** By how much more is carried in than was carried out; empty if a number is missing. */
    public Optional<BigDecimal> difference() {
        return carriedIn.flatMap(in -> carriedOut.map(in::subtract));
    }

    /** What is left of the difference once the declared one is taken off. */
    public Optional<BigDecimal> unexplained() {
        return difference().map(difference -> difference.subtract(declared));
    }
}
