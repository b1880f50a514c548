package org.gouji.check.condition;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gouji.message.Refusal;
import org.gouji.model.Place;

/** Makes conditions of their text, for the cells of a form. */
final class ConditionParser {

    private final String at;
    private final CellSpace cells;
    private final Map<String, BigDecimal> thresholds;

    ConditionParser(String at, CellSpace cells, Map<String, BigDecimal> thresholds) {
        this.at = at;
        this.cells = cells;
        this.thresholds = thresholds;
    }

    List<Condition> read(String rule, List<String> over, String when, String then, Map<String, String> shows) {
        Set<CellPattern> starred = new LinkedHashSet<>();
        starred.addAll(ExpressionParser.starsOutsideQuantifiers(new Tokens(at, then)));
        starred.addAll(ExpressionParser.starsOutsideQuantifiers(new Tokens(at, when)));
        if (starred.isEmpty()) {
            if (!over.isEmpty()) {
                throw Refusal.at(at, "condition.over-starless", Map.of());
            }
            return List.of(one(rule, "", when, then, shows, Set.of()));
        }
        List<Condition> conditions = new ArrayList<>();
        for (String code : codes(over, starred)) {
            conditions.add(one(rule, code, when, then, shows, starred));
        }
        return conditions;
    }

    private List<String> codes(List<String> over, Set<CellPattern> starred) {
        List<String> codes = over.isEmpty() ? codes(starred) : over;
        if (codes.isEmpty()) {
            throw Refusal.at(at, "condition.nowhere", Map.of());
        }
        return codes;
    }

    private List<String> codes(Set<CellPattern> starred) {
        List<String> codes = new ArrayList<>(cells.codes(starred.iterator().next()));
        starred.forEach(pattern -> codes.retainAll(cells.codes(pattern)));
        return codes;
    }

    private Condition one(
            String rule, String star, String when, String then, Map<String, String> shows, Set<CellPattern> starred) {
        Map<Operand, Integer> operands = new LinkedHashMap<>();
        Claim thenClaim = claim(then, star, operands);
        Claim whenClaim = when.isEmpty() ? Claim.ALWAYS : claim(when, star, operands);
        Map<String, Quantity> shown = new LinkedHashMap<>();
        shows.forEach(
                (name, text) -> shown.put(name, parser(text, star, operands).wholeQuantity()));
        thresholds.forEach((name, number) -> shown.put(name, numbers -> number));
        List<Operand> list = List.copyOf(operands.keySet());
        if (list.isEmpty()) {
            throw Refusal.at(at, "condition.no-cell", Map.of());
        }
        Place place = starred.isEmpty()
                ? Place.of(list.get(0).cell())
                : starred.iterator().next().place(star);
        return new Condition(rule, place, list, whenClaim, thenClaim, shown);
    }

    private Claim claim(String text, String star, Map<Operand, Integer> operands) {
        return parser(text, star, operands).wholeClaim();
    }

    private ExpressionParser parser(String text, String star, Map<Operand, Integer> operands) {
        return new ExpressionParser(new Tokens(at, text), cells, thresholds, operands, star);
    }
}
