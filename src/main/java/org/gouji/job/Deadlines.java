package org.gouji.job;

import java.time.LocalDate;
import java.time.MonthDay;
import org.gouji.consolidate.Round;
import org.gouji.form.Form;
import org.gouji.model.ReportYear;
import org.gouji.roster.UnitKind;

/**
 * The last days, in the year after the report year, on which a report is in time. The law names 31 January for bodies of
 * county level; for townships every county sets its own day.
 */
public record Deadlines(MonthDay department, MonthDay township) {

    static final MonthDay BY_LAW = MonthDay.of(1, 31);

    /** What is collected for a year. */
    Round round(ReportYear year, Form form) {
        return new Round(year, form, of(UnitKind.DEPARTMENT, year), of(UnitKind.TOWNSHIP, year));
    }

    public LocalDate of(UnitKind kind, ReportYear year) {
        if (kind == UnitKind.COUNTY) {
            return Round.OF_GOVERNMENTS.atYear(year.year() + 1);
        }
        return (kind.isCountyLevel() ? department : township).atYear(year.year() + 1);
    }
}
