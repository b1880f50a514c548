package org.gouji.check.narrative;

import java.math.BigDecimal;
import org.gouji.model.Source;

/**
 * A number in the text with what it says.
 *
 * @param value in yuan where it is money
 * @param isPart whether it counts only some of its kind: of a total, of a part of the year, of one channel
 * @param isExact whether it is not only about that much
 * @param isLoose whether what was done with it is not said
 * @param quote the sentence
 */
record Statement(
        Role role,
        BigDecimal value,
        When when,
        boolean isPart,
        boolean isExact,
        boolean isLoose,
        String quote,
        Source source) {

    /** The same as a part of another number. */
    Statement asPart() {
        return new Statement(role, value, when, true, isExact, isLoose, quote, source);
    }

    Span span() {
        return when.span();
    }

    boolean isNothing() {
        return value.signum() == 0;
    }

    /** Whether it tells a whole number of the report's own year. */
    boolean isOfThisYear() {
        return when.span() == Span.THIS && !isPart;
    }
}
