package org.gouji.check.condition;

import java.math.BigDecimal;

/** A number worked out exactly from numbers; they come in the order of the condition's operands. */
interface Quantity {

    BigDecimal of(BigDecimal[] numbers);
}
