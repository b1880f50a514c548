package org.gouji.check.locate;

/**
 * Two cells that, mended together, make every sum fit.
 *
 * @param cost how unlikely a clerk makes these two mistakes; the least is the likeliest
 */
public record RepairPair(Repair first, Repair second, int cost) {}
