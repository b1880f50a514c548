package org.gouji.check.condition;

import java.math.BigDecimal;

/** Something that is true or false of numbers; they come in the order of the condition's operands. */
interface Claim {

    boolean holds(BigDecimal[] numbers);
}
