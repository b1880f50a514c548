package org.gouji.consolidate;

import java.math.BigDecimal;
import java.util.List;
import org.gouji.form.FormCell;
import org.gouji.model.UnitCode;
import org.gouji.model.Value;

/**
 * A part of the difference between a published number and the county's sum; the parts of a cell add up to its difference.
 *
 * @param published what the county's own report says
 * @param summed what its units add up to
 * @param units whose report explains it; several if their numbers are the same or nobody can say how they share it
 * @param amount published less summed, as far as this explains it
 */
public record BridgeLine(
        FormCell cell, Value published, Value summed, BridgeCause cause, List<UnitCode> units, BigDecimal amount) {

    public BridgeLine {
        units = List.copyOf(units);
    }
}
