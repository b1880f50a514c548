package org.gouji.store;

/**
 * What came in for a year.
 *
 * @param reports different reports of all units
 * @param superseded how many of them another one of the same unit has taken the place of
 * @param duplicates files that handed in one of them once more
 * @param orphans files in the inbox that arrived when the year was due and are nobody's report
 */
public record YearDeliveries(int reportYear, long reports, long superseded, long duplicates, long orphans) {}
