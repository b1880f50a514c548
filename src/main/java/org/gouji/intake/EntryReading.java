package org.gouji.intake;

import java.util.List;
import org.gouji.document.Origin;
import org.gouji.model.Finding;
import org.gouji.model.Reply;
import org.gouji.model.Report;

/** What a file of the inbox, or one that it holds, gave by itself. */
record EntryReading(Origin origin, List<Report> reports, List<Reply> replies, List<Finding> findings) {

    EntryReading {
        reports = List.copyOf(reports);
        replies = List.copyOf(replies);
        findings = List.copyOf(findings);
    }

    /** Whether there is in it what an inbox is for. */
    boolean isOfUse() {
        return !reports.isEmpty() || !replies.isEmpty();
    }
}
