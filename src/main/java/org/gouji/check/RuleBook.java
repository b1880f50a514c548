package org.gouji.check;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gouji.check.condition.ConditionText;
import org.gouji.definition.DefinitionFile;
import org.gouji.form.Form;
import org.gouji.form.FormLibrary;
import org.gouji.form.NumberType;
import org.gouji.model.Finding;
import org.gouji.model.FormId;
import org.gouji.model.Outcome;
import org.gouji.model.PersonalData;
import org.gouji.model.Place;
import org.gouji.model.Severity;
import org.gouji.model.Source;

/** The register of rules. Whoever finds that a rule failed asks it for the finding, and so need not know its weight. */
public final class RuleBook {

    private final Map<String, Rule> rules;
    private final List<ConditionText> conditions;
    private final Map<String, Map<String, BigDecimal>> thresholds;
    private final List<Redundancy> redundancies;
    private final List<RuleOff> off;
    private final Set<String> offIds;
    private final String fingerprint;

    private RuleBook(List<DefinitionFile> own) {
        DefinitionFile builtIn = DefinitionFile.ofResource(FormLibrary.RULES);
        Map<String, Rule> read = new LinkedHashMap<>();
        RuleReader reader = new RuleReader(read);
        reader.read(builtIn);
        own.forEach(reader::readOwn);
        this.rules = Collections.unmodifiableMap(read);
        this.conditions = List.copyOf(reader.conditions());
        this.thresholds = Map.copyOf(reader.thresholds());
        this.redundancies = List.copyOf(reader.redundancies());
        this.off = List.copyOf(reader.off());
        this.offIds = off.stream().map(RuleOff::rule).collect(Collectors.toUnmodifiableSet());
        this.fingerprint = DefinitionFile.fingerprint(
                Stream.concat(Stream.of(builtIn), own.stream()).toList());
    }

    /** The rules that come with the program. */
    public static RuleBook builtIn() {
        return new RuleBook(List.of());
    }

    /** The built-in rules and those of {@code rules.yml} in the office's folder of forms, if it is there. */
    public static RuleBook with(Path folder) {
        Path own = folder.resolve(FormLibrary.RULES);
        return new RuleBook(Files.exists(own) ? List.of(DefinitionFile.of(own)) : List.of());
    }

    /** All rules, in the order of definition. */
    public List<Rule> all() {
        return List.copyOf(rules.values());
    }

    /** The conditions for a form whose rules are on, in the order of definition. */
    public List<ConditionText> conditions(FormId form) {
        return conditions.stream()
                .filter(condition ->
                        isOn(condition.rule()) && rule(condition.rule()).isFor(form))
                .toList();
    }

    /** A number of a rule that an office may set. */
    public BigDecimal threshold(String rule, String name) {
        BigDecimal number = thresholds.getOrDefault(rule, Map.of()).get(name);
        if (number == null) {
            throw new IllegalArgumentException("The rule " + rule + " has no threshold " + name + ".");
        }
        return number;
    }

    /** What follows from other rules and is asked all the same. */
    public List<Redundancy> redundancies() {
        return redundancies;
    }

    /** The rules that are switched off. */
    public List<RuleOff> off() {
        return off;
    }

    public boolean isOn(String rule) {
        return !offIds.contains(rule);
    }

    /** Changes whenever a rule changes, and only then. */
    public String fingerprint() {
        return fingerprint;
    }

    /**
     * The finding that a rule failed.
     *
     * @param arguments all that the rule lists in {@code rules.yml}; its thresholds are said by themselves
     */
    public Finding failed(String rule, Place place, Source source, Map<String, String> arguments) {
        return failed(rule, place, source, arguments, "");
    }

    /**
     * The finding that a rule failed, with what could be entered instead. A rule that is off is worth knowing only. What a text
     * tells of private persons goes into no finding, for findings are published.
     */
    public Finding failed(String rule, Place place, Source source, Map<String, String> said, String proposal) {
        Rule found = rule(rule);
        Map<String, String> arguments = new TreeMap<>();
        thresholds.getOrDefault(rule, Map.of()).forEach((name, number) -> arguments.put(name, number.toPlainString()));
        said.forEach((name, text) -> arguments.put(name, PersonalData.hide(text)));
        if (!arguments.keySet().containsAll(found.arguments())) {
            Set<String> missing = new HashSet<>(found.arguments());
            missing.removeAll(arguments.keySet());
            throw new IllegalArgumentException("A finding of " + rule + " lacks the arguments " + missing + ".");
        }
        Severity severity = isOn(rule) ? found.severity() : Severity.INFO;
        return new Finding(rule, severity, Outcome.FAILED, place, source, arguments, proposal);
    }

    /** The finding that a rule could not be checked, because something it needs is missing or unreadable. */
    public Finding notAssessable(String rule, Place place, Source source, Map<String, String> arguments) {
        Severity severity = isOn(rule) ? rule(rule).severity() : Severity.INFO;
        return new Finding(rule, severity, Outcome.NOT_ASSESSABLE, place, source, arguments, "");
    }

    public Rule rule(String id) {
        Rule rule = rules.get(id);
        if (rule == null) {
            throw new IllegalArgumentException("There is no rule " + id + " in rules.yml.");
        }
        return rule;
    }

    boolean has(String id) {
        return rules.containsKey(id);
    }

    /** The rule of a kind that looks after these cells of a form, if one is on: one that names the table goes first. */
    Optional<Rule> ruleFor(RuleKind kind, Form form, String table, NumberType type) {
        List<Rule> candidates = rules.values().stream()
                .filter(rule -> rule.kind() == kind && rule.isFor(form.id()) && rule.isFor(table, type))
                .toList();
        return candidates.stream()
                .filter(Rule::isSpecific)
                .findFirst()
                .or(() -> candidates.stream().findFirst())
                .filter(rule -> isOn(rule.id()));
    }
}
