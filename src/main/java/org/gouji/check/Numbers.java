package org.gouji.check;

import java.math.BigDecimal;

/** Numbers by the number of their cell: those of a report, or a trial. */
interface Numbers {

    BigDecimal number(int cell);
}
