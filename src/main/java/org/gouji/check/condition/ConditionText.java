package org.gouji.check.condition;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.gouji.form.Form;
import org.gouji.model.FormId;

/**
 * A condition as {@code rules.yml} has it, for any form.
 *
 * @param at file and line, for the operator
 * @param bodies whose reports it is for
 * @param previous editions of the report of the year before that it is for; empty where it names no such cell, or for all
 * @param over what stands for the star in turn; empty for every row or column that has the cells
 * @param when what has to be so for the condition to be asked; empty for always
 * @param then what has to hold
 * @param shows the numbers that the sentence shows, by the name of the placeholder
 * @param thresholds the numbers that an office may change, by name
 */
public record ConditionText(
        String rule,
        String at,
        Bodies bodies,
        Set<FormId> previous,
        List<String> over,
        String when,
        String then,
        Map<String, String> shows,
        Map<String, BigDecimal> thresholds) {

    public ConditionText {
        previous = Set.copyOf(previous);
        over = List.copyOf(over);
        shows = Map.copyOf(shows);
        thresholds = Map.copyOf(thresholds);
        new ConditionParser(at, CellSpace.ANY, thresholds).read(rule, over, when, then, shows);
    }

    /** The conditions that it makes of a form: one, or one for each row or column that its star stands for. */
    public List<Condition> of(Form form) {
        return new ConditionParser(at, CellSpace.of(form), thresholds)
                .read(rule, over, when, then, new TreeMap<>(shows));
    }

    /** Whether it needs the report of the year before. */
    public boolean asksForPrevious() {
        return new ConditionParser(at, CellSpace.ANY, thresholds)
                .read(rule, over, when, then, shows).stream()
                        .flatMap(condition -> condition.operands().stream())
                        .anyMatch(Operand::previous);
    }

    /** The same with other thresholds; those that are not named stay. */
    public ConditionText with(Map<String, BigDecimal> changed) {
        Map<String, BigDecimal> all = new LinkedHashMap<>(thresholds);
        all.putAll(changed);
        return new ConditionText(rule, at, bodies, previous, over, when, then, shows, all);
    }

    /** What has to hold, for people. */
    public String written() {
        List<String> parts = new ArrayList<>();
        if (!when.isEmpty()) {
            parts.add(when);
        }
        parts.add(then);
        return String.join(" -> ", parts);
    }
}
