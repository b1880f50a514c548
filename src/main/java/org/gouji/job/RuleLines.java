package org.gouji.job;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gouji.check.Rule;
import org.gouji.check.RuleBook;
import org.gouji.check.RuleOff;
import org.gouji.publish.csv.RulesCsv;

/** The register of rules as a package tells it. */
final class RuleLines {

    private RuleLines() {}

    /** All rules in the order of definition; of a rule that is switched off twice, the last entry is told. */
    static List<RulesCsv.Line> of(RuleBook rules) {
        Map<String, RuleOff> off = rules.off().stream()
                .collect(Collectors.toMap(RuleOff::rule, Function.identity(), (first, last) -> last));
        return rules.all().stream()
                .map(rule -> Optional.ofNullable(off.get(rule.id()))
                        .map(entry -> line(rule, entry.since().toString(), entry.reason()))
                        .orElseGet(() -> line(rule, "", "")))
                .toList();
    }

    private static RulesCsv.Line line(Rule rule, String since, String reason) {
        return new RulesCsv.Line(rule.id(), rule.severity(), rule.basis().code(), rule.source(), since, reason);
    }
}
