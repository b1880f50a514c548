package org.gouji.store;

/**
 * How many errors and warnings about a unit in a year are in each state.
 *
 * @param unitCode empty for what is about no single unit
 * @param fresh new ones
 */
public record FindingCounts(int reportYear, String unitCode, long fresh, long returned, long persisting, long solved) {

    public FindingCounts plus(FindingCounts other) {
        return new FindingCounts(
                reportYear,
                unitCode,
                fresh + other.fresh,
                returned + other.returned,
                persisting + other.persisting,
                solved + other.solved);
    }
}
