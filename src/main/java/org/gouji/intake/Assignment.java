package org.gouji.intake;

import java.util.List;
import org.gouji.model.Finding;
import org.gouji.model.ReportYear;
import org.gouji.roster.Unit;

/** Whose report a file holds and for which year, or why that cannot be said. */
public sealed interface Assignment {

    /** What the office has to look at; never empty if the report could not be assigned. */
    List<Finding> findings();

    /** The report of this unit for this year; a finding tells if the unit was not on the roster then. */
    record Assigned(Unit unit, ReportYear year, List<Finding> findings) implements Assignment {
        public Assigned {
            findings = List.copyOf(findings);
        }
    }

    /** Nobody's report until the title, the file's name or the roster is mended. */
    record Unassigned(List<Finding> findings) implements Assignment {
        public Unassigned {
            findings = List.copyOf(findings);
            if (findings.isEmpty()) {
                throw new IllegalArgumentException("A report is not left unassigned without a reason.");
            }
        }
    }
}
