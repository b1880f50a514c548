package org.gouji.consolidate;

import java.time.LocalDate;
import java.time.Month;
import org.gouji.form.Form;
import org.gouji.model.ReportYear;
import org.gouji.roster.UnitKind;

/**
 * What is collected: one form for one year.
 *
 * @param form the edition that reports on this year have to use
 * @param townshipDeadline the last day for townships, subdistricts and committees, which each county sets itself
 */
public record Round(ReportYear year, Form form, LocalDate townshipDeadline) {

    public Round {
        if (!form.isFor(year)) {
            throw new IllegalArgumentException("Form " + form.id() + " is not for " + year + ".");
        }
    }

    /** The last day on which a report is in time; Article 49 sets it for departments and for the county itself. */
    public LocalDate deadline(UnitKind kind) {
        int next = year.year() + 1;
        return switch (kind) {
            case OWN -> LocalDate.of(next, Month.MARCH, 31);
            case DEPARTMENT -> LocalDate.of(next, Month.JANUARY, 31);
            case TOWNSHIP, SUBDISTRICT, COMMITTEE -> townshipDeadline;
        };
    }
}
