package org.gouji.decide;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gouji.check.RuleBook;
import org.gouji.decide.Decision.Question;
import org.gouji.model.Finding;
import org.gouji.model.ReportYear;

/** All decisions that an office keeps, and the entries that are none. */
public final class Decisions {

    /** Of an office that keeps no such file. */
    public static final Decisions NONE = new Decisions(List.of(), List.of(), List.of());

    private static final String CONTRADICTORY = "DC-03";
    private static final String DUPLICATE = "DC-04";

    private final List<Decision> valid;
    private final List<DecisionResult> others;
    private final List<Entry> entries;

    private Decisions(List<Decision> valid, List<DecisionResult> others, List<Entry> entries) {
        this.valid = List.copyOf(valid);
        this.others = List.copyOf(others);
        this.entries = List.copyOf(entries);
    }

    static Decisions of(List<Entry> entries, EntryReader reader, RuleBook rules) {
        Map<Question, List<Decision>> questions = new LinkedHashMap<>();
        List<DecisionResult> others = new ArrayList<>();
        for (Entry entry : entries) {
            List<Finding> wrong = new ArrayList<>();
            reader.read(entry, wrong)
                    .ifPresentOrElse(
                            decision -> questions
                                    .computeIfAbsent(decision.question(), none -> new ArrayList<>())
                                    .add(decision),
                            () -> others.add(new DecisionResult(entry, DecisionState.REFUSED, wrong)));
        }
        List<Decision> valid = new ArrayList<>();
        for (List<Decision> same : questions.values()) {
            sort(same, valid, others, rules);
        }
        refuseDisplaced(valid, others, rules);
        return new Decisions(valid, others, entries);
    }

    /** Of decisions on one question the first is in force, but none if they do not all decide the same. */
    private static void sort(List<Decision> same, List<Decision> valid, List<DecisionResult> others, RuleBook rules) {
        Decision first = same.get(0);
        Optional<Decision> different =
                same.stream().filter(each -> !each.saysTheSameAs(first)).findFirst();
        if (different.isPresent()) {
            same.forEach(each -> others.add(
                    refused(rules, CONTRADICTORY, each, each.saysTheSameAs(first) ? different.get() : first)));
            return;
        }
        valid.add(first);
        same.subList(1, same.size()).forEach(each -> others.add(refused(rules, DUPLICATE, each, first)));
    }

    /** A county sum is either adjusted or replaced. */
    private static void refuseDisplaced(List<Decision> valid, List<DecisionResult> others, RuleBook rules) {
        Map<Decision, Decision> rivals = new LinkedHashMap<>();
        valid.forEach(manual -> valid.stream().filter(manual::displaces).forEach(adjustment -> {
            rivals.put(adjustment, manual);
            rivals.putIfAbsent(manual, adjustment);
        }));
        valid.removeAll(rivals.keySet());
        rivals.forEach((decision, rival) -> others.add(refused(rules, CONTRADICTORY, decision, rival)));
    }

    private static DecisionResult refused(RuleBook rules, String rule, Decision decision, Decision other) {
        Map<String, String> arguments =
                Map.of("other", Long.toString(other.entry().line()));
        Finding finding = EntryReader.failed(rules, rule, decision.entry(), arguments);
        return new DecisionResult(decision.entry(), DecisionState.REFUSED, List.of(finding));
    }

    /** All lines as they were written, also those that decide nothing. */
    public List<Entry> entries() {
        return entries;
    }

    /** Those that concern a year. An entry that names no year stands with every year, lest nobody sees it. */
    public YearDecisions in(ReportYear year) {
        return new YearDecisions(
                valid.stream()
                        .filter(decision -> decision.subject().year().equals(year))
                        .toList(),
                others.stream()
                        .filter(other -> EntryReader.year(other.entry())
                                .map(year::equals)
                                .orElse(true))
                        .toList());
    }
}
