package org.gouji.publish.site;

import java.nio.file.Path;
import java.util.Optional;
import org.gouji.decide.DecisionDesk;
import org.gouji.model.ReportYear;
import org.gouji.publish.Submissions;

/** The reports in force, year by year, and what was decided about them; each year is asked for twice. */
public interface YearReports {

    Submissions of(ReportYear year);

    /** A fresh desk for the decisions on a year. */
    DecisionDesk desk(ReportYear year);

    /** What became of the errors and warnings of a year, as far as they are followed from run to run. */
    default Movement movement(ReportYear year) {
        return Movement.NONE;
    }

    /** The folder of the letters about a year, if it is beside the one of the pages. */
    default Optional<Path> letters(ReportYear year) {
        return Optional.empty();
    }
}
