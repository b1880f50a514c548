package org.gouji.check.locate;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gouji.check.Checker;
import org.gouji.check.RuleBook;
import org.gouji.check.condition.Change;
import org.gouji.check.condition.RuleSet;
import org.gouji.check.condition.Sight;
import org.gouji.form.Form;
import org.gouji.form.FormCell;
import org.gouji.form.Relation;
import org.gouji.form.Table;
import org.gouji.model.Cell;
import org.gouji.model.CellKey;
import org.gouji.model.Outcome;
import org.gouji.model.Source;
import org.gouji.model.Value;

/** What the identities of a form would do about a wrong number in each of its cells, worked out from their matrix. */
final class RulePower {

    enum Power {
        LOCATED,
        SEEN,
        SOMETIMES,
        NOT
    }

    private record Answer(String changes, String blank, String located) {}

    /** No quotient of small signs turns this into a fraction. */
    private static final int EXCESS = 12;

    private static final RuleBook RULES = RuleBook.builtIn();

    private final Form form;
    private final RuleSet alone;
    private final RuleSet withPrevious;
    private final Map<CellKey, Power> powers = new TreeMap<>();
    private final Set<List<CellKey>> alike = new LinkedHashSet<>();

    RulePower(Form form) {
        this.form = form;
        this.alone = RuleSet.alone(form, RULES);
        this.withPrevious = new RuleSet(form, form, RULES);
        form.cellList().forEach(cell -> powers.put(cell.key(), Power.NOT));
        form.identities().stream()
                .filter(identity -> identity.relation() == Relation.AT_LEAST)
                .flatMap(identity -> Stream.concat(identity.left().stream(), identity.right().stream()))
                .forEach(cell -> powers.put(cell, Power.SOMETIMES));
        CheckMatrix.of(form, form.identities()).forEach(this::judge);
    }

    private void judge(CheckMatrix matrix) {
        for (int cell = 0; cell < matrix.size(); cell++) {
            Syndrome syndrome = Syndrome.of(matrix, new Excess(cell, EXCESS));
            List<CellKey> same = syndrome.explainedByOne().stream()
                    .map(each -> matrix.key(each.cell()))
                    .toList();
            boolean alone = same.size() == 1
                    && PairSearch.of(matrix, syndrome, excess -> true).isEmpty();
            powers.put(matrix.key(cell), alone ? Power.LOCATED : Power.SEEN);
            if (same.size() > 1) {
                alike.add(same);
            }
        }
    }

    Power of(CellKey cell) {
        return powers.getOrDefault(cell, Power.NOT);
    }

    /** Whether the rules about one report promise to see every such change in a township's report that is correct. */
    boolean promises(CellKey cell, Change change) {
        return alone.sight(cell, change).isCertain();
    }

    List<String> lines() {
        List<String> lines =
                new ArrayList<>(List.of("", "## Edition " + form.id().id(), ""));
        lines.add("| table | cells | located | seen | sometimes | not seen |");
        lines.add("|---|---:|---:|---:|---:|---:|");
        form.tables().forEach(table -> lines.add(summary(table)));
        form.tables().forEach(table -> table(table, lines));
        return lines;
    }

    private String summary(Table table) {
        Map<Power, Integer> counts = new EnumMap<>(Power.class);
        int cells = 0;
        for (FormCell cell : form.cellList()) {
            if (cell.key().table().equals(table.code())) {
                counts.merge(of(cell.key()), 1, Integer::sum);
                cells++;
            }
        }
        return "| " + table.code() + " | " + cells + " | "
                + Stream.of(Power.values())
                        .map(power -> counts.getOrDefault(power, 0).toString())
                        .collect(Collectors.joining(" | "))
                + " |";
    }

    /** One line for all cells of a table that the rules treat alike. */
    private void table(Table table, List<String> lines) {
        Map<Answer, Map<String, List<String>>> cells = new LinkedHashMap<>();
        for (FormCell cell : form.cellList()) {
            if (cell.key().table().equals(table.code())) {
                cells.computeIfAbsent(answer(cell.key()), first -> new LinkedHashMap<>())
                        .computeIfAbsent(cell.key().row(), first -> new ArrayList<>())
                        .add(cell.key().column());
            }
        }
        lines.addAll(List.of("", "### " + table.code() + " " + table.name(), ""));
        lines.add("| rows | columns | +1 | digits swapped | ×10 | blank | which cell |");
        lines.add("|---|---|---|---|---|---|---|");
        cells.forEach((answer, columnsOfRows) -> {
            Map<List<String>, List<String>> rowsOfColumns = new LinkedHashMap<>();
            columnsOfRows.forEach((row, columns) -> rowsOfColumns
                    .computeIfAbsent(columns, first -> new ArrayList<>())
                    .add(row));
            rowsOfColumns.forEach((columns, rows) -> lines.add("| %s | %s | %s | %s | %s |"
                    .formatted(
                            String.join(" ", rows),
                            String.join(" ", columns),
                            answer.changes,
                            answer.blank,
                            answer.located)));
        });
    }

    private Answer answer(CellKey cell) {
        String changes =
                Stream.of(Change.values()).map(change -> sight(cell, change)).collect(Collectors.joining(" | "));
        List<String> same = alike.stream()
                .filter(cells -> cells.contains(cell))
                .flatMap(List::stream)
                .map(CellKey::column)
                .toList();
        String located = switch (of(cell)) {
            case LOCATED -> "named, with its number";
            case SEEN -> "one of " + String.join(" ", same);
            case SOMETIMES, NOT -> "not told";
        };
        return new Answer(changes, blank(cell), located);
    }

    private String sight(CellKey cell, Change change) {
        Sight one = alone.sight(cell, change);
        Sight two = withPrevious.sight(cell, change);
        if (!one.canHappen()) {
            return "cannot be";
        }
        Set<String> rules = new TreeSet<>(two.always());
        rules.addAll(two.atTimes());
        String how = one.isCertain() ? "always" : two.isCertain() ? "always*" : rules.isEmpty() ? "never" : "at times";
        return Stream.concat(
                        Stream.of(how),
                        rules.stream().map(rule -> two.always().contains(rule) ? rule : "(" + rule + ")"))
                .collect(Collectors.joining(" "));
    }

    /** What the checks say of a report in which nothing happened and this cell is blank. */
    private String blank(CellKey blank) {
        List<Cell> cells = form.cellList().stream()
                .map(FormCell::key)
                .map(key -> new Cell(
                        key,
                        key.equals(blank) ? new Value.Blank() : new Value.Amount(BigDecimal.ZERO),
                        key.equals(blank) ? "" : "0",
                        new Source.Whole()))
                .toList();
        return new Checker(form, RULES)
                .check(cells, List.of()).findings().stream()
                        .filter(finding -> finding.outcome() == Outcome.FAILED)
                        .map(finding ->
                                "always " + finding.rule() + (finding.proposal().isEmpty() ? "" : " and its number"))
                        .collect(Collectors.joining(", "));
    }
}
