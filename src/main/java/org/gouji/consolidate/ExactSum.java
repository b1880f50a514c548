package org.gouji.consolidate;

import java.math.BigDecimal;

/**
 * A sum that is exact in any order. Nearly all numbers are small whole ones, so those are added as {@code long}; the
 * result has as many decimals as the number with the most of them.
 */
final class ExactSum {

    private static final int DIGITS_OF_A_SAFE_LONG = 18;

    private long whole;
    private BigDecimal others = BigDecimal.ZERO;

    void add(BigDecimal number) {
        if (number.scale() != 0 || number.precision() > DIGITS_OF_A_SAFE_LONG) {
            others = others.add(number);
            return;
        }
        long next = number.longValue();
        long sum = whole + next;
        boolean overflown = ((whole ^ sum) & (next ^ sum)) < 0;
        if (overflown) {
            others = others.add(BigDecimal.valueOf(whole));
            whole = next;
        } else {
            whole = sum;
        }
    }

    BigDecimal total() {
        return others.add(BigDecimal.valueOf(whole));
    }
}
