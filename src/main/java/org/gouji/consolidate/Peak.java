package org.gouji.consolidate;

import java.math.BigDecimal;
import org.gouji.model.UnitCode;

/**
 * The largest number behind a county cell. A member that reported the county's total, or in another unit of measure, can
 * only be the one with the largest number, so no other has to be remembered.
 *
 * @param members how many members have a number above zero
 * @param unit the member with the largest number, of several with the same the first by code
 * @param number the largest number; zero if no member has one above zero
 */
public record Peak(int members, UnitCode unit, BigDecimal number) {

    private static final UnitCode NOBODY = new UnitCode("-");

    static final Peak NONE = new Peak(0, NOBODY, BigDecimal.ZERO);

    /** With one more member. */
    Peak with(UnitCode other, BigDecimal others) {
        if (others.signum() <= 0) {
            return this;
        }
        int order = others.compareTo(number);
        boolean isLarger = order > 0 || (order == 0 && other.compareTo(unit) < 0);
        return new Peak(members + 1, isLarger ? other : unit, isLarger ? others : number);
    }
}
