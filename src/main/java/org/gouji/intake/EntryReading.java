package org.gouji.intake;

import java.util.List;
import org.gouji.document.Origin;
import org.gouji.model.Finding;
import org.gouji.model.Report;

/** What a file of the inbox, or one that it holds, gave by itself. */
record EntryReading(Origin origin, List<Report> reports, List<Finding> findings) {

    EntryReading {
        reports = List.copyOf(reports);
        findings = List.copyOf(findings);
    }
}
