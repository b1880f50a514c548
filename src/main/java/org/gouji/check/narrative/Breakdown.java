package org.gouji.check.narrative;

import java.math.BigDecimal;
import java.util.List;
import org.gouji.model.Source;

/**
 * A total in the text with the parts that are listed of it.
 *
 * @param isTotalExact whether the total is not only about that much
 * @param isPartial whether the text says that there are more parts, or one is only about that much
 * @param quote the sentence
 */
record Breakdown(
        BigDecimal total,
        boolean isTotalExact,
        List<BigDecimal> parts,
        boolean isPartial,
        String quote,
        Source source) {

    Breakdown {
        parts = List.copyOf(parts);
    }

    BigDecimal sum() {
        return parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
