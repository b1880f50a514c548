package org.gouji.store;

import java.math.BigDecimal;
import org.gouji.model.Finding;

/**
 * A finding that a run has left open.
 *
 * @param key what stays the same from night to night, unique for its unit and year
 * @param file the report or the file that it is about, empty if there is none
 * @param effect by how many thousandths a total of the county could move because of it
 * @param change the same as an amount
 */
public record OpenFinding(String key, String file, Finding finding, int effect, BigDecimal change) {}
