package org.gouji.publish.site;

/**
 * What the register says of a rule.
 *
 * @param severity the published word
 * @param basis how sure it is: official, implied, plausible
 * @param source what it is taken from
 * @param off since when and why it is switched off; empty if it is on
 */
public record RuleCard(String id, String severity, String basis, String source, String off) {}
