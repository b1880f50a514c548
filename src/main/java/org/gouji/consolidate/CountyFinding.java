package org.gouji.consolidate;

import org.gouji.model.Finding;

/**
 * A finding about the county as a whole or about one unit's part in it.
 *
 * @param unitCode empty if it is about no single unit
 * @param unitName empty if it is about no single unit
 * @param file the report it is about, empty if there is none
 */
public record CountyFinding(String unitCode, String unitName, String file, Finding finding) {

    /** The same with another finding in its place. */
    public CountyFinding with(Finding other) {
        return new CountyFinding(unitCode, unitName, file, other);
    }

    static CountyFinding of(UnitCoverage unit, Finding finding) {
        return new CountyFinding(unit.unit().code(), unit.name(), unit.receipt().file(), finding);
    }
}
