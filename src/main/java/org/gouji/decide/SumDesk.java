package org.gouji.decide;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gouji.check.RuleBook;
import org.gouji.decide.Decision.Signature;
import org.gouji.form.Form;
import org.gouji.form.Identity;
import org.gouji.form.NumberType;
import org.gouji.form.Relation;
import org.gouji.model.CellKey;
import org.gouji.model.Finding;
import org.gouji.model.Severity;

/** Applies decisions about county sums to the sums of one aggregate. */
final class SumDesk {

    private static final String BREAKS = "DC-07";
    private static final String NEGATIVE = "DC-09";

    private final RuleBook rules;
    private final Form form;
    private final Map<CellKey, BigDecimal> sums;

    /** By cell in the order of the form, and of each cell in the order of the file. */
    private final Map<CellKey, List<Decision>> inForce = new LinkedHashMap<>();

    private final Map<Decision, DecisionResult> results = new LinkedHashMap<>();

    /**
     * For one aggregate.
     *
     * @param sums what was added up; cells without a number are left out
     */
    SumDesk(RuleBook rules, Form form, Map<CellKey, BigDecimal> sums) {
        this.rules = rules;
        this.form = form;
        this.sums = sums;
    }

    /** Takes the decisions about the aggregate, and says what is adjusted. */
    List<Adjustment> apply(Collection<Decision> decisions) {
        Map<CellKey, List<Decision>> holding = new HashMap<>();
        for (Decision decision : decisions) {
            CellKey cell = DecidedCells.key(decision);
            Optional<BigDecimal> sum = Optional.ofNullable(sums.get(cell));
            if (Basis.isSum(decision.seen(), sum)) {
                holding.computeIfAbsent(cell, none -> new ArrayList<>()).add(decision);
            } else {
                String found = sum.map(BigDecimal::toPlainString).orElse("");
                results.put(decision, DecisionResult.of(rules, decision, Verdict.changed(decision.seen(), found)));
            }
        }
        form.cellList().forEach(cell -> {
            List<Decision> here = holding.getOrDefault(cell.key(), List.of());
            if (!here.isEmpty() && cell.column().type() != NumberType.CHANGE && isNegative(cell.key(), here)) {
                here.forEach(decision -> results.put(decision, refused(decision, result(cell.key(), here))));
            } else if (!here.isEmpty()) {
                inForce.put(cell.key(), here);
            }
        });
        inForce.forEach((cell, here) -> here.forEach(decision -> results.put(decision, applied(decision, cell))));
        List<Adjustment> adjustments = new ArrayList<>();
        inForce.forEach((cell, here) -> here.forEach(decision -> adjustments.add(adjustment(decision, cell, here))));
        return adjustments;
    }

    /** What became of each decision. */
    Map<Decision, DecisionResult> results() {
        return results;
    }

    private boolean isNegative(CellKey cell, List<Decision> here) {
        return result(cell, here).signum() < 0;
    }

    private BigDecimal result(CellKey cell, List<Decision> here) {
        BigDecimal result = sum(cell);
        for (Decision decision : here) {
            BigDecimal value = new BigDecimal(decision.value());
            result = decision.kind() == DecisionKind.MANUAL ? value : result.add(value);
        }
        return result;
    }

    private BigDecimal sum(CellKey cell) {
        return sums.getOrDefault(cell, BigDecimal.ZERO);
    }

    private BigDecimal published(CellKey cell) {
        return result(cell, inForce.getOrDefault(cell, List.of()));
    }

    private Adjustment adjustment(Decision decision, CellKey cell, List<Decision> here) {
        BigDecimal value = new BigDecimal(decision.value());
        boolean isManual = decision.kind() == DecisionKind.MANUAL;
        Signature signature = decision.signature();
        return new Adjustment(
                decision.subject().sum(),
                cell,
                isManual,
                Optional.ofNullable(sums.get(cell)),
                isManual ? value.subtract(sum(cell)) : value,
                result(cell, here),
                decision.entry().id(),
                signature.author(),
                signature.date(),
                signature.reason());
    }

    private DecisionResult refused(Decision decision, BigDecimal result) {
        Map<String, String> arguments =
                Map.of("cell", DecidedCells.key(decision).toString(), "raw", result.toPlainString());
        Finding finding = EntryReader.failed(rules, NEGATIVE, decision.entry(), arguments);
        return new DecisionResult(decision.entry(), DecisionState.REFUSED, List.of(finding));
    }

    /** In force even if the table breaks: half of what the office decided would be worse than all of it. */
    private DecisionResult applied(Decision decision, CellKey cell) {
        List<Finding> findings = form.identities().stream()
                .filter(equation ->
                        equation.left().contains(cell) || equation.right().contains(cell))
                .filter(this::isAsked)
                .filter(this::isBroken)
                .findFirst()
                .map(equation -> broken(decision, cell, equation))
                .map(List::of)
                .orElse(List.of());
        return new DecisionResult(decision.entry(), DecisionState.APPLIED, findings);
    }

    private boolean isAsked(Identity equation) {
        return equation.relation() == Relation.EQUAL
                && rules.isOn(equation.rule())
                && rules.rule(equation.rule()).severity() == Severity.ERROR;
    }

    /** Whether it does not hold for what is published, by the fault of what was adjusted. */
    private boolean isBroken(Identity equation) {
        BigDecimal published = difference(equation, true);
        return published.signum() != 0 && published.compareTo(difference(equation, false)) != 0;
    }

    private BigDecimal difference(Identity equation, boolean isPublished) {
        return total(equation.left(), isPublished).subtract(total(equation.right(), isPublished));
    }

    private BigDecimal total(List<CellKey> cells, boolean isPublished) {
        return cells.stream()
                .map(cell -> isPublished ? published(cell) : sum(cell))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private Finding broken(Decision decision, CellKey cell, Identity equation) {
        Map<String, String> arguments = Map.of(
                "aggregate", decision.subject().sum(),
                "cell", cell.toString(),
                "rule2", equation.rule(),
                "left", total(equation.left(), true).toPlainString(),
                "right", total(equation.right(), true).toPlainString());
        return EntryReader.failed(rules, BREAKS, decision.entry(), arguments);
    }
}
