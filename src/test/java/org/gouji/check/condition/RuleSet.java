package org.gouji.check.condition;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gouji.check.RuleBook;
import org.gouji.form.Form;
import org.gouji.form.FormCell;
import org.gouji.form.NumberType;
import org.gouji.model.CellKey;
import org.gouji.model.Severity;

/**
 * The linear rules of an edition after a report of some edition the year before, and what can be proved of them. All numbers
 * are at least zero, as the rules about single cells want them; changes may be negative.
 */
final class RuleSet {

    /** No change of a town is deeper. */
    private static final Fraction LEAST_CHANGE = Fraction.of(-1000);

    private final Form form;
    private final RuleBook rules;
    private final List<Statement> statements = new ArrayList<>();
    private final List<Statement> ofPrevious;
    private final List<String> notLinear = new ArrayList<>();
    private final Map<Operand, Fraction> least = new HashMap<>();

    RuleSet(Form form, Form previous, RuleBook rules) {
        this.form = form;
        this.rules = rules;
        form.identities().forEach(identity -> statements.add(Statement.of(identity, false)));
        rules.conditions(form.id()).stream()
                .filter(text -> text.previous().isEmpty() || text.previous().contains(previous.id()))
                .forEach(this::add);
        this.ofPrevious = previous.identities().stream()
                .map(identity -> Statement.of(identity, true))
                .toList();
        changes(form, false);
        changes(previous, true);
    }

    private void add(ConditionText text) {
        for (Condition condition : text.of(form)) {
            Statement.of(condition, text.bodies())
                    .ifPresentOrElse(statements::add, () -> notLinear.add(condition.rule()));
        }
    }

    private void changes(Form of, boolean isPrevious) {
        of.cellList().stream()
                .filter(cell -> cell.column().type() == NumberType.CHANGE)
                .forEach(cell -> least.put(new Operand(cell.key(), isPrevious), LEAST_CHANGE));
    }

    List<Statement> statements() {
        return statements;
    }

    /** The rules of which nothing can be proved here. */
    List<String> notLinear() {
        return notLinear;
    }

    /** Numbers for which a statement is not so, and yet all that are as grave and speak of the same bodies are. */
    Optional<Map<Operand, Fraction>> failing(Statement statement) {
        return failing(statement, others(statement));
    }

    /** The same where only these rules are asked beside it. */
    Optional<Map<Operand, Fraction>> failing(Statement statement, Set<String> only) {
        return failing(
                statement,
                others(statement).stream()
                        .filter(other -> only.contains(other.rule()))
                        .toList());
    }

    private Optional<Map<Operand, Fraction>> failing(Statement statement, List<Statement> others) {
        return first(statement.contrary(), others);
    }

    /** Numbers for which a statement has something to ask, and it and all others are so. */
    Optional<Map<Operand, Fraction>> passing(Statement statement) {
        List<Statement> all = new ArrayList<>(others(statement));
        all.add(statement);
        return first(statement.asked(), all);
    }

    /** Numbers that tell two statements apart: one is so, and the other is not. */
    Optional<Map<Operand, Fraction>> tellingApart(Statement one, Statement other) {
        return first(one.contrary(), List.of(other)).or(() -> first(other.contrary(), List.of(one)));
    }

    /**
     * Numbers of this year, no two alike, for which all sums and all conditions on one report of any body are so.
     *
     * @param floor what each of them is at least
     */
    Optional<Map<Operand, Fraction>> differentNumbers(Map<CellKey, Fraction> floor) {
        Map<Operand, Fraction> bounds = new HashMap<>();
        floor.forEach((cell, number) -> bounds.put(new Operand(cell, false), number));
        List<Statement> asked = new ArrayList<>(statements.stream()
                .filter(each -> each.bodies() == Bodies.ALL && !asksForPrevious(each))
                .toList());
        List<CellKey> cells = List.copyOf(form.cells().keySet());
        for (int one = 0; one < cells.size(); one++) {
            for (int other = 0; other < one; other++) {
                asked.add(
                        Statement.different(new Operand(cells.get(one), false), new Operand(cells.get(other), false)));
            }
        }
        return solve(List.of(), asked, bounds);
    }

    private static boolean asksForPrevious(Statement statement) {
        return statement.ways().stream()
                .flatMap(List::stream)
                .anyMatch(each -> each.factors().keySet().stream().anyMatch(Operand::previous));
    }

    /** Of equations only those before it, or each would follow from the others of its circle. */
    private List<Statement> others(Statement statement) {
        List<Statement> others = new ArrayList<>(ofPrevious);
        boolean isBefore = true;
        for (Statement other : statements) {
            isBefore &= !other.equals(statement);
            int order = severity(other).compareTo(severity(statement));
            boolean inCircle = statement.isEquation() && other.isEquation();
            boolean counts = order < 0 || (order == 0 && (isBefore || !inCircle));
            if (counts && !other.equals(statement) && other.isForBodiesOf(statement)) {
                others.add(other);
            }
        }
        return others;
    }

    private Severity severity(Statement statement) {
        return rules.rule(statement.rule()).severity();
    }

    private Optional<Map<Operand, Fraction>> first(List<List<Linear>> ways, List<Statement> others) {
        return ways.stream().flatMap(way -> solve(way, others, least).stream()).findFirst();
    }

    /** What is chosen holds in any case; a statement that then does not is made to hold in each of its ways in turn. */
    private Optional<Map<Operand, Fraction>> solve(
            List<Linear> chosen, List<Statement> open, Map<Operand, Fraction> bounds) {
        Optional<Map<Operand, Fraction>> found = Feasibility.of(chosen, bounds);
        if (found.isEmpty()) {
            return found;
        }
        for (Statement statement : open) {
            if (!statement.holds(found.get())) {
                return statement.ways().stream()
                        .flatMap(way -> solve(Statement.joined(chosen, way), open, bounds).stream())
                        .findFirst();
            }
        }
        return found;
    }

    /** Whether the numbers of this year suit their columns. */
    boolean areNumbersOfAReport(Map<Operand, Fraction> numbers) {
        return numbers.entrySet().stream()
                .filter(entry -> !entry.getKey().previous())
                .allMatch(entry -> form.cell(entry.getKey().cell())
                        .map(FormCell::column)
                        .map(column -> column.type() == NumberType.AMOUNT
                                || entry.getValue().isWhole())
                        .orElse(false));
    }

    /** The statements that the condition of a rule makes with another threshold. */
    List<Statement> withThreshold(String rule, String name, BigDecimal number) {
        return rules.conditions(form.id()).stream()
                .filter(text -> text.rule().equals(rule))
                .map(text -> text.with(Map.of(name, number)))
                .flatMap(text ->
                        text.of(form).stream().flatMap(condition -> Statement.of(condition, text.bodies()).stream()))
                .toList();
    }
}
