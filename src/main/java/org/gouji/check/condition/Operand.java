package org.gouji.check.condition;

import org.gouji.model.CellKey;

/**
 * A cell that a condition asks for.
 *
 * @param previous whether that of the unit's report of the year before is meant
 */
public record Operand(CellKey cell, boolean previous) {}
