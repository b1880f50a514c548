package org.gouji.publish.site;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gouji.model.UnitCode;
import org.gouji.publish.site.Failures.Owner;
import org.gouji.publish.site.RulesView.Line;
import org.gouji.publish.site.RulesView.RuleView;
import org.gouji.publish.site.RulesView.Year;

/** The rules in the words of a language. */
final class RulesViews {

    private final Failures failures;
    private final Map<Integer, Survey> surveys = new LinkedHashMap<>();
    private final Speech speech;

    /** @param surveys the latest first */
    RulesViews(Failures failures, List<Survey> surveys, Speech speech) {
        this.failures = failures;
        surveys.forEach(survey -> this.surveys.put(survey.year().year(), survey));
        this.speech = speech;
    }

    RulesView of(List<RuleCard> rules) {
        return new RulesView(
                rules.stream()
                        .filter(rule -> !failures.of(rule.id()).isEmpty())
                        .map(this::view)
                        .toList(),
                rules.stream()
                        .filter(rule -> !rule.off().isEmpty())
                        .map(this::view)
                        .toList());
    }

    private RuleView view(RuleCard rule) {
        Map<Owner, Integer> owners = failures.of(rule.id());
        Map<Integer, List<Line>> lines = new LinkedHashMap<>();
        surveys.keySet().forEach(year -> lines.put(year, new ArrayList<>()));
        owners.forEach((owner, times) -> lines.computeIfAbsent(owner.year().year(), year -> new ArrayList<>())
                .add(line(rule.id(), owner, times)));
        List<Year> years = lines.entrySet().stream()
                .filter(year -> !year.getValue().isEmpty())
                .map(year -> new Year(year.getKey(), year.getValue()))
                .toList();
        return new RuleView(
                rule,
                says(rule),
                speech.messages().text("severity." + rule.severity()),
                speech.say("basis." + rule.basis()),
                Addresses.rule(rule.id()),
                owners.size(),
                years);
    }

    private String says(RuleCard rule) {
        String pattern = speech.messages().pattern(rule.id());
        return pattern.isEmpty() ? rule.source() : pattern;
    }

    private Line line(String rule, Owner owner, int times) {
        if (owner.unitCode().isEmpty()) {
            return new Line(speech.say("rule.county"), times, Addresses.year(owner.year()) + "#county");
        }
        Survey survey = surveys.get(owner.year().year());
        String name = survey == null
                ? owner.unitCode()
                : survey.unit(new UnitCode(owner.unitCode()))
                        .map(unit -> unit.name())
                        .filter(known -> !known.isEmpty())
                        .orElse(owner.unitCode());
        return new Line(
                name,
                times,
                owner.year() + "/" + Addresses.unit(owner.unitCode()) + "#" + PageFindings.anchor(rule, 1));
    }
}
