package org.gouji.consolidate.effect;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * By how much a total of the county could move.
 *
 * @param thousandths of the total, from 0 to 1000; 1000 also where the total is smaller than the change
 * @param change the same as an amount, never negative
 */
public record Effect(int thousandths, BigDecimal change) {

    public static final Effect NONE = new Effect(0, BigDecimal.ZERO);

    private static final BigDecimal WHOLE = BigDecimal.valueOf(1000);

    /**
     * The local score of selective editing: the change that a mended number may bring, over the total it is part of. Where
     * the total is small it would have no limit, so it is taken over the larger of the two.
     */
    static Effect of(BigDecimal change, BigDecimal total) {
        BigDecimal size = change.abs();
        if (size.signum() == 0) {
            return NONE;
        }
        BigDecimal thousandths = size.multiply(WHOLE).divide(size.max(total.abs()), 0, RoundingMode.HALF_UP);
        return new Effect(thousandths.intValueExact(), size);
    }

    /** The one that weighs more. */
    Effect or(Effect other) {
        boolean isMore = other.thousandths > thousandths
                || (other.thousandths == thousandths && other.change.compareTo(change) > 0);
        return isMore ? other : this;
    }
}
