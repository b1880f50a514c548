package org.gouji.consolidate;

import java.time.LocalDate;
import org.gouji.form.Form;
import org.gouji.model.ReportYear;

/**
 * What is collected: one form for one year.
 *
 * @param form the edition that reports on this year have to use
 * @param deadline the last day on which a report is in time
 */
public record Round(ReportYear year, Form form, LocalDate deadline) {

    public Round {
        if (!form.isFor(year)) {
            throw new IllegalArgumentException("Form " + form.id() + " is not for " + year + ".");
        }
    }
}
