package org.gouji.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.gouji.model.Finding;
import org.gouji.model.Reply;
import org.gouji.model.Report;
import org.gouji.model.Source;

/**
 * What one file gave, with all that it holds: its reports and replies, or the findings that say why it gave none.
 *
 * @param name the file's name without folders
 * @param reports empty if the file was refused
 * @param replies to letters about earlier reports
 * @param findings about the file, or the files that it holds, as a whole; never empty when there is neither
 */
public record FileReading(String name, List<Report> reports, List<Reply> replies, List<Finding> findings) {

    public FileReading {
        reports = List.copyOf(reports);
        replies = List.copyOf(replies);
        findings = List.copyOf(findings);
    }

    /** Of a file without replies. */
    public FileReading(String name, List<Report> reports, List<Finding> findings) {
        this(name, reports, List.of(), findings);
    }

    /** What was found about the file itself, if the name is empty, or about one that it holds. */
    public List<Finding> findingsIn(String heldFile) {
        return findings.stream()
                .filter(finding -> finding.source().heldFile().equals(heldFile))
                .toList();
    }

    /** The name of the file in which a place is, with what holds it. */
    public String nameOf(Source source) {
        return source.heldFile().isEmpty() ? name : name + "/" + source.heldFile();
    }

    /** Why there is no report in the file, or in files that it holds where there should be one; one reason for each. */
    public List<Finding> refusals() {
        Set<String> withReports = reports.stream().map(Report::heldFile).collect(Collectors.toSet());
        Map<String, Finding> refusals = new LinkedHashMap<>();
        for (Finding finding : findings) {
            String heldFile = finding.source().heldFile();
            if (finding.isError() && !withReports.contains(heldFile)) {
                refusals.putIfAbsent(heldFile, finding);
            }
        }
        boolean isWithoutReason = refusals.isEmpty() && reports.isEmpty() && replies.isEmpty();
        return isWithoutReason ? findings.subList(0, Math.min(1, findings.size())) : List.copyOf(refusals.values());
    }

    /** What was found about the file and about its reports. */
    public List<Finding> allFindings() {
        List<Finding> all = new ArrayList<>(findings);
        reports.forEach(report -> all.addAll(report.findings()));
        return all;
    }
}
