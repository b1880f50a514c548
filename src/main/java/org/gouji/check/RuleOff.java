package org.gouji.check;

import java.time.LocalDate;

/** A rule that is switched off, since when and why. */
public record RuleOff(String rule, LocalDate since, String reason) {}
