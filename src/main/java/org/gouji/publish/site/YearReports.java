package org.gouji.publish.site;

import org.gouji.decide.DecisionDesk;
import org.gouji.model.ReportYear;
import org.gouji.publish.Submissions;

/** The reports in force, year by year, and what was decided about them; each year is asked for twice. */
public interface YearReports {

    Submissions of(ReportYear year);

    /** A fresh desk for the decisions on a year. */
    DecisionDesk desk(ReportYear year);
}
