package org.gouji.consolidate;

import java.math.BigDecimal;
import org.gouji.form.Identity;
import org.gouji.model.UnitCode;

/**
 * By how much a counted report breaks an equation of its form, a cell without a number taken for nothing. The county's sums
 * break it by the total of these.
 *
 * @param difference left side less right side, never zero
 */
public record SumGap(Identity identity, UnitCode unit, BigDecimal difference) {}
