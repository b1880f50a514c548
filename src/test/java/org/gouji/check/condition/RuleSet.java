package org.gouji.check.condition;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
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
public final class RuleSet {

    /** No change of a town is deeper. */
    private static final Fraction LEAST_CHANGE = Fraction.of(-1000);

    /** A number of two digits that differ. */
    private static final int ENOUGH = 12;

    private final Form form;
    private final RuleBook rules;
    private final List<Statement> statements = new ArrayList<>();
    private final List<Statement> ofPrevious;
    private final List<String> notLinear = new ArrayList<>();
    private final Map<Operand, Fraction> least = new HashMap<>();
    private final Map<String, Map<Operand, Fraction>> fullTables = new HashMap<>();

    public RuleSet(Form form, Form previous, RuleBook rules) {
        this(form, List.of(previous), rules);
    }

    private RuleSet(Form form, List<Form> previous, RuleBook rules) {
        this.form = form;
        this.rules = rules;
        form.identities().forEach(identity -> statements.add(Statement.of(identity, false)));
        rules.conditions(form.id()).stream()
                .filter(text -> text.previous().isEmpty()
                        || previous.stream().anyMatch(each -> text.previous().contains(each.id())))
                .forEach(this::add);
        this.ofPrevious = previous.stream()
                .flatMap(each -> each.identities().stream())
                .map(identity -> Statement.of(identity, true))
                .toList();
        changes(form, false);
        previous.forEach(each -> changes(each, true));
        if (previous.isEmpty()) {
            statements.removeIf(statement -> statement.names(Operand::previous));
        }
    }

    /** The rules that need no report but the one. */
    public static RuleSet alone(Form form, RuleBook rules) {
        return new RuleSet(form, List.of(), rules);
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
                .filter(each -> each.bodies() == Bodies.ALL && !each.names(Operand::previous))
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
        List<Statement> broken =
                open.stream().filter(each -> !each.holds(found.get())).toList();
        List<Linear> sure = new ArrayList<>(chosen);
        broken.stream()
                .filter(each -> each.ways().size() == 1)
                .forEach(each -> sure.addAll(each.ways().get(0)));
        if (sure.size() > chosen.size()) {
            return solve(sure, open, bounds);
        }
        return broken.isEmpty()
                ? found
                : broken.get(0).ways().stream()
                        .flatMap(way -> solve(Statement.joined(chosen, way), open, bounds).stream())
                        .findFirst();
    }

    /**
     * The numbers of a township's report in which no rule fails.
     *
     * @param floor what each of them is at least
     */
    public Map<CellKey, BigDecimal> faultless(Map<CellKey, BigDecimal> floor) {
        Map<Operand, Fraction> bounds = new HashMap<>();
        floor.forEach((cell, number) -> bounds.put(new Operand(cell, false), Fraction.of(number)));
        Map<CellKey, BigDecimal> numbers = new TreeMap<>();
        solve(List.of(), statements, bounds)
                .orElseThrow()
                .forEach((operand, number) -> numbers.put(operand.cell(), number.toDecimal()));
        return numbers;
    }

    /** What the rules see if one cell of a correct report of a township is changed; correct is what passes them all. */
    public Sight sight(CellKey cell, Change change) {
        Operand operand = new Operand(cell, false);
        NumberType type = form.cell(cell).orElseThrow().column().type();
        List<Statement> correct = new ArrayList<>(statements);
        correct.addAll(ofPrevious);
        List<Statement> touched =
                statements.stream().filter(each -> each.names(operand)).toList();
        List<Slipped> ways = Slipped.of(operand, change, type).stream()
                .filter(way -> canHappen(way, correct))
                .toList();
        Set<String> always = new TreeSet<>();
        Set<String> atTimes = new TreeSet<>();
        for (Statement statement : touched) {
            if (ways.stream().allMatch(way -> isSeen(way, correct, List.of(statement)))) {
                always.add(statement.rule());
            } else if (ways.stream().anyMatch(way -> canBeSeen(way, correct, statement))) {
                atTimes.add(statement.rule());
            }
        }
        boolean isCertain = ways.stream().allMatch(way -> isSeen(way, correct, touched));
        return new Sight(!ways.isEmpty(), isCertain, always, atTimes);
    }

    /** Looks first whether all cells of the table can have enough at once, which answers for nearly all of them. */
    private boolean canHappen(Slipped way, List<Statement> correct) {
        Map<Operand, Fraction> full = fullTables.computeIfAbsent(
                way.cell().cell().table(),
                table -> solve(enough(table), correct, least).orElse(Map.of()));
        return way.where().stream().allMatch(each -> each.holds(full))
                || solve(way.where(), correct, least).isPresent();
    }

    private List<Linear> enough(String table) {
        return form.cells().keySet().stream()
                .filter(cell -> cell.table().equals(table))
                .map(cell -> new Linear(Map.of(new Operand(cell, false), Fraction.ONE), Fraction.of(-ENOUGH), false))
                .toList();
    }

    private boolean isSeen(Slipped way, List<Statement> correct, List<Statement> touched) {
        if (touched.stream().anyMatch(Statement::isEquation)) {
            return true;
        }
        List<Statement> all = new ArrayList<>(correct);
        touched.forEach(each -> all.add(way.said(each)));
        return solve(way.where(), all, least).isEmpty();
    }

    private boolean canBeSeen(Slipped way, List<Statement> correct, Statement statement) {
        return way.said(statement).contrary().stream()
                .anyMatch(contrary -> solve(Statement.joined(way.where(), contrary), correct, least)
                        .isPresent());
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
