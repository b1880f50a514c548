package org.gouji.intake;

import java.util.ArrayList;
import java.util.List;
import org.gouji.model.Finding;
import org.gouji.model.Report;

/**
 * What one file gave: its reports, or the findings that say why it gave none.
 *
 * @param name the file's name without folders
 * @param reports empty if the file was refused
 * @param findings about the file as a whole; never empty when there is no report
 */
public record FileReading(String name, List<Report> reports, List<Finding> findings) {

    public FileReading {
        reports = List.copyOf(reports);
        findings = List.copyOf(findings);
    }

    /** What was found about the file and about its reports. */
    public List<Finding> allFindings() {
        List<Finding> all = new ArrayList<>(findings);
        reports.forEach(report -> all.addAll(report.findings()));
        return all;
    }
}
