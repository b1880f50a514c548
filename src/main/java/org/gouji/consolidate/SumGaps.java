package org.gouji.consolidate;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.gouji.form.Form;
import org.gouji.form.Identity;
import org.gouji.form.Relation;
import org.gouji.model.Cell;
import org.gouji.model.CellKey;
import org.gouji.model.Submission;
import org.gouji.model.Value;

/** Collects the gaps of counted reports. Only a report with a finding about an equation can have one. */
final class SumGaps {

    private final List<Identity> equations;
    private final Set<String> rules;
    private final List<SumGap> gaps = new ArrayList<>();

    SumGaps(Form form) {
        equations = form.identities().stream()
                .filter(identity -> identity.relation() == Relation.EQUAL)
                .toList();
        rules = equations.stream().map(Identity::rule).collect(Collectors.toSet());
    }

    void enter(Submission report) {
        if (report.findings().stream().noneMatch(finding -> rules.contains(finding.rule()))) {
            return;
        }
        Map<CellKey, BigDecimal> numbers = new HashMap<>();
        for (Cell cell : report.cells()) {
            if (cell.value() instanceof Value.Amount amount) {
                numbers.put(cell.key(), amount.number());
            }
        }
        for (Identity equation : equations) {
            BigDecimal difference = difference(equation, numbers);
            if (difference.signum() != 0) {
                gaps.add(new SumGap(equation, report.unit(), difference));
            }
        }
    }

    /** By unit code, those of a unit in the order of the form. */
    List<SumGap> gaps() {
        return gaps.stream().sorted(Comparator.comparing(SumGap::unit)).toList();
    }

    /** Left side less right side of an equation, a cell without a number taken for nothing. */
    static BigDecimal difference(Identity equation, Map<CellKey, BigDecimal> numbers) {
        return sum(equation.left(), numbers).subtract(sum(equation.right(), numbers));
    }

    static BigDecimal sum(List<CellKey> cells, Map<CellKey, BigDecimal> numbers) {
        return cells.stream()
                .map(cell -> numbers.getOrDefault(cell, BigDecimal.ZERO))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
