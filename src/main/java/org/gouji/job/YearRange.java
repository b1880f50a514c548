package org.gouji.job;

import org.gouji.model.ReportYear;

/** The report years a job is about. */
public record YearRange(int first, int last) {

    /** Every year for which there is a report. */
    static final YearRange ALL = new YearRange(0, Integer.MAX_VALUE);

    boolean contains(ReportYear year) {
        return first <= year.year() && year.year() <= last;
    }
}
