package org.gouji.publish.history;

/**
 * A number of a unit in the county's sums that is another one than in the version before.
 *
 * @param cell such as {@code AP.new.total}
 * @param before empty if it was in no sum
 * @param after empty if it is in no sum
 */
record Change(String cell, String before, String after, Cause cause, UnitNumbers from, UnitNumbers to) {}
