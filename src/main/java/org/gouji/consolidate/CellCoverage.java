package org.gouji.consolidate;

/**
 * How many units stand behind a county number. Every expected member is in exactly one of the groups counted to
 * excluded; {@code questioned} is a part of {@code counted}.
 *
 * @param expected members of the aggregate
 * @param counted members whose number is in the sum
 * @param blank members that left the cell empty
 * @param mark members that entered a mark for "nothing"
 * @param unreadable members whose text is no number
 * @param absent members whose report does not show the cell
 * @param missing members without a report
 * @param excluded members whose report is on another form or left out by decision
 * @param questioned counted members with a failed error finding about this cell, its row or its column
 */
public record CellCoverage(
        int expected,
        int counted,
        int blank,
        int mark,
        int unreadable,
        int absent,
        int missing,
        int excluded,
        int questioned) {

    /** Whether every expected member is accounted for. */
    boolean addsUp() {
        return absent >= 0
                && missing >= 0
                && questioned <= counted
                && expected == counted + blank + mark + unreadable + absent + missing + excluded;
    }
}
