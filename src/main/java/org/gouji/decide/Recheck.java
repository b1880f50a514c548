package org.gouji.decide;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.gouji.check.Checker;
import org.gouji.check.RuleBook;
import org.gouji.form.Form;
import org.gouji.form.FormLibrary;
import org.gouji.model.Cell;
import org.gouji.model.Finding;
import org.gouji.model.FormId;
import org.gouji.model.Place;
import org.gouji.model.Submission;

/** Checks a report again with the numbers decided on: a correction may mend a finding, and may make one. */
final class Recheck {

    private final FormLibrary forms;
    private final RuleBook rules;
    private final Map<FormId, Checker> checkers = new HashMap<>();

    private record Spot(String rule, Place place) {
        static Spot of(Finding finding) {
            return new Spot(finding.rule(), finding.place());
        }
    }

    Recheck(FormLibrary forms, RuleBook rules) {
        this.forms = forms;
        this.rules = rules;
    }

    /** The form that a report is on. */
    Form form(Submission report) {
        return forms.form(report.form());
    }

    /**
     * The findings of a report as they are with other cells.
     *
     * @param mended a finding of which nothing is left with these cells -> what stands in its place
     */
    List<Finding> findings(Submission report, List<Cell> cells, UnaryOperator<Finding> mended) {
        Checker checker = checkers.computeIfAbsent(report.form(), form -> new Checker(forms.form(form), rules));
        Set<Spot> before = new HashSet<>();
        checker.check(report.cells(), List.of()).findings().forEach(finding -> before.add(Spot.of(finding)));
        Map<Spot, Finding> now = new LinkedHashMap<>();
        checker.check(cells, List.of()).findings().forEach(finding -> now.putIfAbsent(Spot.of(finding), finding));
        List<Finding> findings = new ArrayList<>();
        for (Finding finding : report.findings()) {
            Spot spot = Spot.of(finding);
            if (!before.contains(spot)) {
                findings.add(finding);
            } else if (now.containsKey(spot)) {
                findings.add(now.getOrDefault(spot, finding));
            } else {
                findings.add(mended.apply(finding));
            }
        }
        now.forEach((spot, finding) -> {
            if (!before.contains(spot)) {
                findings.add(finding);
            }
        });
        return findings;
    }
}
