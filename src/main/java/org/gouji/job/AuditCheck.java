package org.gouji.job;

import java.util.List;
import org.gouji.check.history.Predecessors;
import org.gouji.model.Finding;
import org.gouji.model.Submission;

/** A check that needs more than the report itself. */
interface AuditCheck {

    /**
     * What is found about a report.
     *
     * @param earlier what counts for the unit in the {@value Audit#YEARS_BEFORE} years before, the latest first
     * @param merged the units that were merged into it at the end of the year before
     */
    List<Finding> check(Submission current, List<Submission> earlier, Predecessors merged);
}
