package org.gouji.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.gouji.check.condition.Condition;
import org.gouji.check.condition.ConditionText;
import org.gouji.check.condition.Operand;
import org.gouji.form.Form;
import org.gouji.model.CellKey;
import org.gouji.model.Place;
import org.gouji.model.Source;

/** One condition of the register for one form, ready to be assessed on many reports. */
public final class ConditionCheck {

    /** The argument of an office's own condition, which has no sentence of its own. */
    static final String CONDITION = "condition";

    /** The numbers that a condition asks for, and where in the report at hand they stand. */
    public interface Figures {

        /** Empty if there is none, or if it cannot be read. */
        Optional<BigDecimal> number(Operand operand);

        Source source(CellKey cell);
    }

    private final Condition condition;
    private final Layout layout;
    private final Map<String, String> place;

    private ConditionCheck(Condition condition, ConditionText text, Layout layout, RuleBook rules) {
        this.condition = condition;
        this.layout = layout;
        Place where = condition.place();
        CellKey named = cellAt(where);
        this.place = new TreeMap<>();
        place.put("table", layout.tableName(where.table()));
        place.put("row", where.row().isEmpty() ? "" : layout.rowLabel(named));
        place.put("c", where.column().isEmpty() ? "" : layout.columnLabel(named));
        if (rules.rule(condition.rule()).arguments().contains(CONDITION)) {
            place.put(CONDITION, text.written());
        }
    }

    private CellKey cellAt(Place where) {
        return condition.operands().stream()
                .map(Operand::cell)
                .filter(cell -> where.row().isEmpty() || where.row().equals(cell.row()))
                .filter(cell -> where.column().isEmpty() || where.column().equals(cell.column()))
                .findFirst()
                .orElseThrow();
    }

    /** The conditions that a text makes of a form. */
    public static List<ConditionCheck> of(ConditionText text, Form form, Layout layout, RuleBook rules) {
        return text.of(form).stream()
                .map(condition -> new ConditionCheck(condition, text, layout, rules))
                .toList();
    }

    /** The cells that it asks for. */
    public List<Operand> operands() {
        return condition.operands();
    }

    /** Says whether the report passed or failed, or that a number is missing. */
    public void assess(Figures figures, Outcomes outcomes) {
        List<Operand> operands = condition.operands();
        BigDecimal[] numbers = new BigDecimal[operands.size()];
        List<Operand> missing = new ArrayList<>();
        for (int i = 0; i < numbers.length; i++) {
            Optional<BigDecimal> number = figures.number(operands.get(i));
            numbers[i] = number.orElse(BigDecimal.ZERO);
            if (number.isEmpty()) {
                missing.add(operands.get(i));
            }
        }
        if (!missing.isEmpty()) {
            outcomes.notAssessable(condition.rule(), condition.place(), source(figures), withMissing(missing));
        } else if (condition.holds(numbers)) {
            outcomes.passed(condition.rule());
        } else {
            outcomes.failed(condition.rule(), condition.place(), source(figures), withNumbers(numbers));
        }
    }

    /** The first cell that it asks for and that stands in the report at hand. */
    private Source source(Figures figures) {
        return condition.operands().stream()
                .filter(operand -> !operand.previous())
                .findFirst()
                .map(operand -> figures.source(operand.cell()))
                .orElse(new Source.Whole());
    }

    private Map<String, String> withMissing(List<Operand> missing) {
        Map<String, String> arguments = new TreeMap<>(place);
        arguments.put(
                "missing", Layout.shortList(missing.stream().map(this::name).toList()));
        return arguments;
    }

    private Map<String, String> withNumbers(BigDecimal[] numbers) {
        Map<String, String> arguments = new TreeMap<>(place);
        arguments.putAll(condition.shown(numbers));
        if (arguments.containsKey(CONDITION)) {
            List<String> each = new ArrayList<>();
            for (int i = 0; i < numbers.length; i++) {
                each.add(condition.operands().get(i).cell() + "=" + Sum.text(numbers[i]));
            }
            arguments.put("numbers", each.stream().collect(Collectors.joining("；")));
        }
        return arguments;
    }

    private String name(Operand operand) {
        String name = "“" + layout.name(operand.cell()) + "”";
        return operand.previous() ? "上年" + name : name;
    }
}
