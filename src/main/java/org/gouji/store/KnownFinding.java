package org.gouji.store;

/**
 * A finding with what became of it from night to night.
 *
 * @param unitCode empty if it is about no single unit
 * @param found as it was found last
 */
public record KnownFinding(int reportYear, String unitCode, OpenFinding found, Spells spells, FindingState state) {}
