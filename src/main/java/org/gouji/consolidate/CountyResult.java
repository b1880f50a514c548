package org.gouji.consolidate;

import java.util.List;

/**
 * What is found about a county.
 *
 * @param bridges one for each report that the county published itself
 */
public record CountyResult(List<CountyFinding> findings, List<Bridge> bridges) {

    public CountyResult {
        findings = List.copyOf(findings);
        bridges = List.copyOf(bridges);
    }
}
