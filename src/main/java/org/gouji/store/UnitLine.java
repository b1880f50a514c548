package org.gouji.store;

/**
 * What became of one unit's report for one year.
 *
 * @param status the published word: received, late, missing, other_form, excluded, not_member
 * @param errors findings of severity error in the report
 */
public record UnitLine(int reportYear, String unitCode, String unitName, String status, int errors, int warnings) {}
