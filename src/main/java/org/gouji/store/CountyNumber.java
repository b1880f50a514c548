package org.gouji.store;

import org.gouji.model.CellKey;

/**
 * A number of the county, with how many units stand behind it.
 *
 * @param aggregate the county number's name: AREA, LEVEL, OWN
 * @param amount exact, empty if there is none
 */
public record CountyNumber(String aggregate, CellKey key, String status, String amount, Behind behind) {

    /** How many units there are of each sort; together the expected ones, of which the questioned are counted too. */
    public record Behind(
            int expected,
            int counted,
            int blank,
            int mark,
            int unreadable,
            int absent,
            int missing,
            int excluded,
            int questioned) {}
}
