package org.gouji.check.history;

import java.math.BigDecimal;

/** A unit's word that it carries in more (or, if negative, less) than last year's report carried out, and why. */
public record DeclaredDifference(String column, BigDecimal difference, String reason) {}
