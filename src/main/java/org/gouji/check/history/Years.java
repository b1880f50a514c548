package org.gouji.check.history;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gouji.check.ConditionCheck;
import org.gouji.check.Layout;
import org.gouji.check.RuleBook;
import org.gouji.check.condition.ConditionText;
import org.gouji.check.condition.Operand;
import org.gouji.form.Crossing;
import org.gouji.form.Form;
import org.gouji.model.CellKey;

/** What is asked of a report on one edition against one of the year before on the same or another: worked out once. */
final class Years {

    private final List<Crossing> crossings;
    private final List<ConditionCheck> conditions;
    private final Map<CellKey, List<CellKey>> before;
    private final Map<List<CellKey>, List<CellKey>> there = new HashMap<>();

    private Years(List<Crossing> crossings, List<ConditionCheck> conditions, Map<CellKey, List<CellKey>> before) {
        this.crossings = crossings;
        this.conditions = conditions;
        this.before = before;
        crossings.forEach(crossing -> there.put(crossing.here(), crossing.there()));
    }

    static Years between(Form current, Form previous, RuleBook rules) {
        List<Crossing> crossings = Crossing.between(current, previous).stream()
                .filter(Crossing::isComparable)
                .toList();
        Map<CellKey, List<CellKey>> before = new HashMap<>();
        crossings.stream()
                .filter(crossing -> crossing.here().size() == 1)
                .forEach(crossing -> before.put(crossing.here().get(0), crossing.there()));
        Set<CellKey> comparable = Set.copyOf(before.keySet());
        previous.cells().keySet().forEach(cell -> before.putIfAbsent(cell, List.of(cell)));
        Layout layout = new Layout(current);
        List<ConditionCheck> conditions = rules.conditions(current.id()).stream()
                .filter(ConditionText::asksForPrevious)
                .filter(text -> text.previous().isEmpty() || text.previous().contains(previous.id()))
                .flatMap(text -> ConditionCheck.of(text, current, layout, rules).stream()
                        .filter(check -> check.operands().stream()
                                .filter(Operand::previous)
                                .map(Operand::cell)
                                .allMatch(text.previous().isEmpty() ? comparable::contains : before::containsKey)))
                .collect(Collectors.toList());
        return new Years(crossings, List.copyOf(conditions), Map.copyOf(before));
    }

    /** The cells of both editions that compare. */
    List<Crossing> crossings() {
        return crossings;
    }

    /** The conditions that compare the two years. */
    List<ConditionCheck> conditions() {
        return conditions;
    }

    /** The cells of the earlier edition whose sum compares with that of these; empty if none do. */
    Optional<List<CellKey>> before(List<CellKey> cells) {
        return Optional.ofNullable(there.get(cells));
    }

    /** The cells of the earlier edition that a cell was there; of a condition that names the edition, its own codes count. */
    List<CellKey> before(CellKey cell) {
        return before.getOrDefault(cell, List.of(cell));
    }
}
