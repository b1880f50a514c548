package org.gouji.publish;

import java.time.LocalDate;
import java.util.List;
import org.gouji.decide.DecisionDesk;
import org.gouji.model.Finding;
import org.gouji.model.Severity;

/**
 * A report, or a file, that belongs to nobody yet, or in which no report was found.
 *
 * @param file path inside the inbox, with {@code /}
 * @param sha256 hash of the file, lower-case hex
 */
public record UnassignedReport(String file, String sha256, LocalDate received, List<Finding> findings) {

    public UnassignedReport {
        findings = List.copyOf(findings);
    }

    /** The same with what was decided about it. */
    public UnassignedReport settledBy(DecisionDesk desk) {
        return new UnassignedReport(
                file,
                sha256,
                received,
                findings.stream().map(finding -> desk.settle("", file, finding)).toList());
    }

    /** Whether somebody has to do something; a letter beside a report is only mentioned. */
    public boolean isOpen() {
        return open(Severity.ERROR) + open(Severity.WARNING) > 0;
    }

    int open(Severity severity) {
        return (int)
                findings.stream().filter(finding -> finding.isOpen(severity)).count();
    }
}
