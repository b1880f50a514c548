package org.gouji.consolidate;

import java.time.LocalDate;
import org.gouji.form.Form;
import org.gouji.model.ReportYear;
import org.gouji.roster.UnitKind;

/**
 * What is collected: one form for one year.
 *
 * @param form the edition that reports on this year have to use
 * @param countyLevelDeadline the last day for the county government and its departments
 * @param townshipDeadline the last day for townships, subdistricts and committees, which each county sets itself
 */
public record Round(ReportYear year, Form form, LocalDate countyLevelDeadline, LocalDate townshipDeadline) {

    public Round {
        if (!form.isFor(year)) {
            throw new IllegalArgumentException("Form " + form.id() + " is not for " + year + ".");
        }
    }

    /** The last day on which a report of a unit of this kind is in time. */
    public LocalDate deadline(UnitKind kind) {
        return kind.isCountyLevel() ? countyLevelDeadline : townshipDeadline;
    }
}
