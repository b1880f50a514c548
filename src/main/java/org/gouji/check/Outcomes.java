package org.gouji.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gouji.form.Form;
import org.gouji.model.Finding;
import org.gouji.model.Place;
import org.gouji.model.Source;

/** Collects what the checks of one report say. Rules that are off or not for its form are not heard. */
public final class Outcomes {

    private final RuleBook rules;
    private final Form form;
    private final List<Finding> findings = new ArrayList<>();
    private int passed;

    public Outcomes(RuleBook rules, Form form) {
        this.rules = rules;
        this.form = form;
    }

    /** Whether a rule is to be checked at all. */
    public boolean isAsked(String rule) {
        return rules.isOn(rule) && rules.rule(rule).isFor(form.id());
    }

    public void passed(String rule) {
        if (isAsked(rule)) {
            passed++;
        }
    }

    public void failed(String rule, Place place, Source source, Map<String, String> arguments) {
        failed(rule, place, source, arguments, "");
    }

    public void failed(String rule, Place place, Source source, Map<String, String> arguments, String proposal) {
        if (isAsked(rule)) {
            findings.add(rules.failed(rule, place, source, arguments, proposal));
        }
    }

    /** An operand is missing or unreadable. */
    public void notAssessable(String rule, Place place, Source source, Map<String, String> arguments) {
        if (isAsked(rule)) {
            findings.add(rules.notAssessable(rule, place, source, arguments));
        }
    }

    public Checked checked() {
        return new Checked(findings, passed);
    }
}
