package org.gouji.check;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.gouji.check.condition.Bodies;
import org.gouji.check.condition.ConditionText;
import org.gouji.definition.DefinitionFile;
import org.gouji.definition.DefinitionNode;
import org.gouji.form.NumberType;
import org.gouji.model.FormId;
import org.gouji.model.Severity;

/** Reads files of rules; a later file adds rules and switches rules off, and changes none. */
final class RuleReader {

    private final Map<String, Rule> rules;
    private final Map<String, ConditionText> conditions = new LinkedHashMap<>();
    private final Map<String, Map<String, BigDecimal>> thresholds = new HashMap<>();
    private final List<RuleOff> off = new ArrayList<>();

    private final List<Redundancy> redundancies = new ArrayList<>();

    RuleReader(Map<String, Rule> rules) {
        this.rules = rules;
    }

    /** Reads the rules that come with the program. */
    void read(DefinitionFile file) {
        file.read(node -> {
            node.each("rules", this::rule);
            node.each("redundant", this::redundancy);
            return node.each("off", this::off);
        });
    }

    /**
     * Reads an office's own rules: identities and conditions of its own forms, which the general sentences are made for, and
     * the thresholds that it sets.
     */
    void readOwn(DefinitionFile file) {
        file.read(node -> {
            node.each("rules", this::ownRule);
            node.each("thresholds", this::threshold);
            return node.each("off", this::off);
        });
    }

    List<RuleOff> off() {
        return off;
    }

    List<Redundancy> redundancies() {
        return redundancies;
    }

    Collection<ConditionText> conditions() {
        return conditions.values();
    }

    Map<String, Map<String, BigDecimal>> thresholds() {
        return thresholds;
    }

    private Rule rule(DefinitionNode node) {
        return rule(node, Set.of());
    }

    private Rule rule(DefinitionNode node, Set<String> more) {
        String id = node.text("id");
        RuleKind kind = node.choiceOr("kind", RuleKind.class, RuleKind.RAISED);
        Rule rule = new Rule(
                id,
                kind,
                node.choice("severity", Severity.class),
                node.choice("basis", Basis.class),
                node.text("source"),
                forms(node),
                node.textOr("table", ""),
                new HashSet<>(node.choices("types", NumberType.class)),
                arguments(node, kind, more));
        if (rule.basis() == Basis.PLAUSIBLE && rule.severity() == Severity.ERROR) {
            throw node.fail("severity", "rule.plausible-error");
        }
        if (rules.put(id, rule) != null) {
            throw node.fail("id", "rule.twice", Map.of("rule", id));
        }
        thresholds.put(id, numbers(node, "thresholds"));
        if (kind == RuleKind.CONDITION) {
            conditions.put(id, condition(node, id));
        }
        return rule;
    }

    private Rule ownRule(DefinitionNode node) {
        Rule rule = rule(node, Set.of(ConditionCheck.CONDITION));
        if (rule.kind() != RuleKind.IDENTITY && rule.kind() != RuleKind.CONDITION) {
            throw node.fail("kind", "rule.kind");
        }
        return rule;
    }

    private static ConditionText condition(DefinitionNode node, String id) {
        return new ConditionText(
                id,
                node.at("then"),
                node.choiceOr("bodies", Bodies.class, Bodies.ALL),
                node.texts("previous").stream().map(FormId::new).collect(Collectors.toSet()),
                node.texts("over"),
                node.textOr("when", ""),
                node.text("then"),
                node.pairs("shows"),
                numbers(node, "thresholds"));
    }

    private static Map<String, BigDecimal> numbers(DefinitionNode node, String key) {
        Map<String, BigDecimal> numbers = new LinkedHashMap<>();
        node.pairs(key).forEach((name, text) -> {
            try {
                numbers.put(name, new BigDecimal(text));
            } catch (NumberFormatException e) {
                throw node.fail(key, "rule.not-number", Map.of("name", name, "found", text));
            }
        });
        return numbers;
    }

    /** Sets numbers of a rule; those that are not named stay. */
    private String threshold(DefinitionNode node) {
        String rule = node.text("rule");
        Map<String, BigDecimal> all = new TreeMap<>(thresholds.getOrDefault(rule, Map.of()));
        Map<String, BigDecimal> changed = numbers(node, "set");
        if (!all.keySet().containsAll(changed.keySet())) {
            throw node.fail(
                    "rule", "rule.no-threshold", Map.of("rule", rule, "known", String.join(", ", all.keySet())));
        }
        all.putAll(changed);
        thresholds.put(rule, all);
        conditions.computeIfPresent(rule, (id, condition) -> condition.with(all));
        return rule;
    }

    private static Set<String> arguments(DefinitionNode node, RuleKind kind, Set<String> more) {
        if (kind == RuleKind.CONDITION) {
            Set<String> arguments = new HashSet<>(more);
            arguments.addAll(kind.arguments());
            arguments.addAll(node.pairs("shows").keySet());
            arguments.addAll(node.pairs("thresholds").keySet());
            return arguments;
        }
        Set<String> arguments = new HashSet<>(node.texts("arguments"));
        if (kind != RuleKind.RAISED && !arguments.isEmpty()) {
            throw node.fail("arguments", "rule.arguments");
        }
        arguments.addAll(kind.arguments());
        arguments.addAll(node.pairs("thresholds").keySet());
        return arguments;
    }

    private Redundancy redundancy(DefinitionNode node) {
        List<String> from = node.texts("from");
        from.forEach(rule -> known(node, "from", rule));
        Redundancy entry = new Redundancy(
                known(node, "rule", node.text("rule")),
                forms(node),
                node.textOr("at", ""),
                Set.copyOf(from),
                node.text("reason"));
        redundancies.add(entry);
        return entry;
    }

    private String known(DefinitionNode node, String key, String rule) {
        if (!rules.containsKey(rule)) {
            throw node.fail(key, "rule.none", Map.of("rule", rule));
        }
        return rule;
    }

    private static Set<FormId> forms(DefinitionNode node) {
        return node.texts("forms").stream().map(FormId::new).collect(Collectors.toSet());
    }

    private RuleOff off(DefinitionNode node) {
        String rule = known(node, "rule", node.text("rule"));
        RuleOff entry = new RuleOff(rule, date(node), node.text("reason"));
        off.add(entry);
        return entry;
    }

    private static LocalDate date(DefinitionNode node) {
        String text = node.text("since");
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw node.fail("since", "rule.not-date", Map.of("text", text));
        }
    }
}
