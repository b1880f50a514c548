package org.gouji.check.condition;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gouji.model.Place;

/**
 * A condition of a rule over the cells of one form: what has to hold, and when it has to. Numbers are handed in as an array,
 * one for each operand, because a report is asked for dozens of conditions.
 */
public final class Condition {

    private final String rule;
    private final Place place;
    private final List<Operand> operands;
    private final Claim when;
    private final Claim then;
    private final Map<String, Quantity> shown;

    Condition(String rule, Place place, List<Operand> operands, Claim when, Claim then, Map<String, Quantity> shown) {
        this.rule = rule;
        this.place = place;
        this.operands = List.copyOf(operands);
        this.when = when;
        this.then = then;
        this.shown = new LinkedHashMap<>(shown);
    }

    public String rule() {
        return rule;
    }

    /** What in the form it is about: a row or a column if it is one of many of its rule, else the first cell that it asks for. */
    public Place place() {
        return place;
    }

    /** The cells whose numbers it needs, each once. */
    public List<Operand> operands() {
        return operands;
    }

    Claim when() {
        return when;
    }

    Claim then() {
        return then;
    }

    /** Whether the numbers of its operands, in their order, are as they have to be. */
    public boolean holds(BigDecimal[] numbers) {
        return !when.holds(numbers) || then.holds(numbers);
    }

    /** The numbers that its sentence shows, by the name of the placeholder. */
    public Map<String, String> shown(BigDecimal[] numbers) {
        Map<String, String> texts = new LinkedHashMap<>();
        shown.forEach((name, quantity) -> texts.put(name, text(quantity.of(numbers))));
        return texts;
    }

    private static String text(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.toPlainString();
    }
}
