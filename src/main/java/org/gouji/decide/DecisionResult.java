package org.gouji.decide;

import java.util.List;
import java.util.Map;
import org.gouji.check.Faults;
import org.gouji.check.RuleBook;
import org.gouji.model.Finding;

/**
 * An entry of the file of decisions and what became of it.
 *
 * @param findings why it is not in force, or what is wrong with what it does; nothing if nobody has to do anything about it
 */
public record DecisionResult(Entry entry, DecisionState state, List<Finding> findings) {

    private static final String REOPENED = "DC-05";
    private static final String NOTHING_THERE = "DC-06";

    /** Of a decision on a report, a finding, a sum or a year. */
    static DecisionResult of(RuleBook rules, Decision decision, Verdict verdict) {
        if (verdict.isApplied()) {
            return new DecisionResult(decision.entry(), DecisionState.APPLIED, List.of());
        }
        Map<String, String> arguments = verdict.equals(Verdict.NOTHING_THERE)
                ? Map.of("kind", decision.entry().text(DecisionColumn.KIND))
                : Map.of(
                        "seen", verdict.seen(),
                        "found", verdict.found(),
                        "author", decision.signature().author(),
                        "date", decision.signature().date().toString());
        String rule = verdict.equals(Verdict.NOTHING_THERE) ? NOTHING_THERE : REOPENED;
        Finding finding = EntryReader.failed(rules, rule, decision.entry(), arguments);
        return new DecisionResult(decision.entry(), DecisionState.REOPENED, List.of(finding));
    }

    public DecisionResult {
        findings = findings.stream().map(Faults::ofEntry).toList();
    }
}
