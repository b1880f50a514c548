package org.gouji.consolidate;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gouji.check.Layout;
import org.gouji.check.RuleBook;
import org.gouji.form.Identity;
import org.gouji.form.Relation;
import org.gouji.model.CellKey;
import org.gouji.model.Place;
import org.gouji.model.Severity;
import org.gouji.model.Source;
import org.gouji.model.UnitCode;
import org.gouji.model.Value;

/**
 * Totals are added up over the members like all other cells. Where every report adds up, so do the county's; where they do
 * not, the county's own table breaks the form's equations, and it is said by whom.
 */
final class SumCheck {

    private static final String RULE = "HI-01";

    private final RuleBook rules;

    SumCheck(RuleBook rules) {
        this.rules = rules;
    }

    /** One finding for each rule of the form; what breaks in a wide aggregate is not said again of a narrower one. */
    List<CountyFinding> check(CountyTables tables) {
        List<CountyFinding> findings = new ArrayList<>();
        Set<Identity> told = new HashSet<>();
        for (CountyTable table : tables.tables()) {
            Map<CellKey, BigDecimal> numbers = numbers(table);
            Map<String, List<Identity>> broken = new LinkedHashMap<>();
            for (Identity equation : tables.round().form().identities()) {
                if (isAsked(equation) && SumGaps.difference(equation, numbers).signum() != 0 && told.add(equation)) {
                    broken.computeIfAbsent(equation.rule(), rule -> new ArrayList<>())
                            .add(equation);
                }
            }
            broken.values().forEach(equations -> findings.add(failed(equations, table, numbers, tables)));
        }
        return findings;
    }

    private boolean isAsked(Identity equation) {
        return equation.relation() == Relation.EQUAL
                && rules.isOn(equation.rule())
                && rules.rule(equation.rule()).severity() == Severity.ERROR;
    }

    private static Map<CellKey, BigDecimal> numbers(CountyTable table) {
        Map<CellKey, BigDecimal> numbers = new HashMap<>();
        for (CountyCell cell : table.cells()) {
            if (cell.value() instanceof Value.Amount amount) {
                numbers.put(cell.cell().key(), amount.number());
            }
        }
        return numbers;
    }

    /** Of a row without a label the total says which equation it is. */
    private static String name(Identity equation, Layout layout) {
        String name = layout.placeName(equation.place());
        return name.isEmpty() ? layout.name(equation.left().get(0)) : name;
    }

    private CountyFinding failed(
            List<Identity> equations, CountyTable table, Map<CellKey, BigDecimal> numbers, CountyTables tables) {
        Layout layout = new Layout(tables.round().form());
        Identity first = equations.get(0);
        Set<UnitCode> members = Set.copyOf(table.aggregate().members());
        List<String> units = tables.gaps().stream()
                .filter(gap -> equations.contains(gap.identity()) && members.contains(gap.unit()))
                .map(gap -> tables.name(gap.unit()))
                .distinct()
                .toList();
        Map<String, String> arguments = Map.of(
                "aggregate", table.aggregate().title(),
                "table", layout.tableName(first.place().table()),
                "rule2", first.rule(),
                "cells",
                        Layout.shortList(equations.stream()
                                .map(equation -> name(equation, layout))
                                .toList()),
                "n", Integer.toString(equations.size()),
                "left", SumGaps.sum(first.left(), numbers).toPlainString(),
                "right", SumGaps.sum(first.right(), numbers).toPlainString(),
                "unit", Layout.shortList(units));
        Place place = equations.size() == 1
                ? first.place()
                : Place.table(first.place().table());
        return new CountyFinding("", "", "", rules.failed(RULE, place, new Source.Whole(), arguments));
    }
}
