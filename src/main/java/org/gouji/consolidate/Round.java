package org.gouji.consolidate;

import java.time.LocalDate;
import java.time.MonthDay;
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

    /** Article 49 of the regulation names this day for governments. */
    public static final MonthDay OF_GOVERNMENTS = MonthDay.of(3, 31);

    /** The last day on which a report of a unit of this kind is in time. */
    public LocalDate deadline(UnitKind kind) {
        if (kind == UnitKind.COUNTY) {
            return OF_GOVERNMENTS.atYear(year.year() + 1);
        }
        return kind.isCountyLevel() ? countyLevelDeadline : townshipDeadline;
    }
}
