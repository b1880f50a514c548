package org.gouji.publish.site;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gouji.model.Finding;
import org.gouji.model.Outcome;
import org.gouji.model.ReportYear;

/** Which rule failed in whose report, and how often; a line for each rule and report, whatever the size of the county. */
final class Failures {

    private final Map<String, Map<Owner, Integer>> byRule = new HashMap<>();

    /**
     * Whose report it was.
     *
     * @param unitCode empty for the county as a whole and for files that are nobody's report
     */
    record Owner(ReportYear year, String unitCode) {}

    void enter(ReportYear year, String unitCode, List<Finding> findings) {
        Owner owner = new Owner(year, unitCode);
        findings.stream()
                .filter(finding -> finding.outcome() == Outcome.FAILED)
                .forEach(finding -> byRule.computeIfAbsent(finding.rule(), rule -> new LinkedHashMap<>())
                        .merge(owner, 1, Integer::sum));
    }

    /** In the order of entry; empty if the rule did not fail. */
    Map<Owner, Integer> of(String rule) {
        return byRule.getOrDefault(rule, Map.of());
    }
}
