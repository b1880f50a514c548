package org.gouji.check;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.gouji.definition.DefinitionFile;
import org.gouji.definition.DefinitionNode;
import org.gouji.form.NumberType;
import org.gouji.model.FormId;
import org.gouji.model.Severity;

/** Reads files of rules; a later file adds rules and switches rules off, and changes none. */
final class RuleReader {

    private final Map<String, Rule> rules;
    private final List<RuleOff> off = new ArrayList<>();

    RuleReader(Map<String, Rule> rules) {
        this.rules = rules;
    }

    /** Reads the rules that come with the program. */
    void read(DefinitionFile file) {
        file.read(node -> {
            node.each("rules", this::rule);
            return node.each("off", this::off);
        });
    }

    /** Reads an office's own rules: identities of its own forms, which the general sentences are made for. */
    void readOwn(DefinitionFile file) {
        file.read(node -> {
            node.each("rules", this::ownRule);
            return node.each("off", this::off);
        });
    }

    List<RuleOff> off() {
        return off;
    }

    private Rule rule(DefinitionNode node) {
        String id = node.text("id");
        RuleKind kind = node.choiceOr("kind", RuleKind.class, RuleKind.RAISED);
        Rule rule = new Rule(
                id,
                kind,
                node.choice("severity", Severity.class),
                node.choice("basis", Basis.class),
                node.text("source"),
                node.texts("forms").stream().map(FormId::new).collect(Collectors.toSet()),
                node.textOr("table", ""),
                new HashSet<>(node.choices("types", NumberType.class)),
                arguments(node, kind));
        if (rule.basis() == Basis.PLAUSIBLE && rule.severity() == Severity.ERROR) {
            throw node.fail("severity", "a plausible rule is never an error, make it a warning.");
        }
        if (rules.put(id, rule) != null) {
            throw node.fail("id", "the rule '%s' is defined twice, give each its own id.".formatted(id));
        }
        return rule;
    }

    private Rule ownRule(DefinitionNode node) {
        Rule rule = rule(node);
        if (rule.kind() != RuleKind.IDENTITY) {
            throw node.fail("kind", "a rule of your own is an identity of a form, write 'kind: identity'.");
        }
        return rule;
    }

    private static Set<String> arguments(DefinitionNode node, RuleKind kind) {
        Set<String> arguments = new HashSet<>(node.texts("arguments"));
        if (kind != RuleKind.RAISED && !arguments.isEmpty()) {
            throw node.fail("arguments", "only a raised rule lists its arguments, remove them.");
        }
        arguments.addAll(kind.arguments());
        return arguments;
    }

    private RuleOff off(DefinitionNode node) {
        String rule = node.text("rule");
        if (!rules.containsKey(rule)) {
            throw node.fail("rule", "there is no rule '%s', check the id.".formatted(rule));
        }
        RuleOff entry = new RuleOff(rule, date(node), node.text("reason"));
        off.add(entry);
        return entry;
    }

    private static LocalDate date(DefinitionNode node) {
        String text = node.text("since");
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw node.fail("since", "'%s' is no date, write it like 2026-03-01.".formatted(text));
        }
    }
}
