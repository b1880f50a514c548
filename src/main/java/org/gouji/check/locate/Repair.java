package org.gouji.check.locate;

import java.math.BigDecimal;
import org.gouji.model.CellKey;

/** A cell that may be wrong: what is printed there, and what it would have to be. */
public record Repair(CellKey cell, BigDecimal printed, BigDecimal corrected) {}
