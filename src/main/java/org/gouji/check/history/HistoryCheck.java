package org.gouji.check.history;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.gouji.check.ConditionCheck;
import org.gouji.check.Faults;
import org.gouji.check.Outcomes;
import org.gouji.check.RuleBook;
import org.gouji.check.condition.Operand;
import org.gouji.form.Form;
import org.gouji.form.FormLibrary;
import org.gouji.model.CellKey;
import org.gouji.model.Finding;
import org.gouji.model.FormId;
import org.gouji.model.Place;
import org.gouji.model.ReportYear;
import org.gouji.model.Source;
import org.gouji.model.Submission;

/**
 * Checks a report against those of the same unit for the years before: what was carried over, stocks, reviews that follow
 * from applications, jumps, and numbers copied from last year. Depends on its arguments alone. For any number of threads.
 */
public final class HistoryCheck {

    private static final String NO_YEAR_BEFORE = "XY-09";

    private record Editions(FormId current, FormId previous) {}

    private final FormLibrary forms;
    private final RuleBook rules;
    private final SameNumbers sameNumbers;
    private final Map<Editions, Years> years = new ConcurrentHashMap<>();
    private final Map<FormId, Faults> faults = new ConcurrentHashMap<>();
    private final Map<FormId, Jumps> jumps = new ConcurrentHashMap<>();

    public HistoryCheck(FormLibrary forms, RuleBook rules) {
        this.forms = forms;
        this.rules = rules;
        this.sameNumbers = new SameNumbers(rules);
    }

    /**
     * What the years before say about a report.
     *
     * @param earlier what counts for the same unit in some years before, the latest first; at most one for a year. Only a
     *     report of the very year before is compared cell by cell; jumps are judged by all of them
     * @param isNew whether the unit had to report for the first time, so that nothing is missing before
     * @return what failed and what could not be assessed
     */
    public List<Finding> check(Submission current, List<Submission> earlier, boolean isNew) {
        Form form = forms.form(current.form());
        Outcomes outcomes = new Outcomes(rules, form);
        YearFigures now = new YearFigures(form, current);
        List<YearFigures> before = earlier.stream()
                .filter(submission -> submission.year().year() < now.year())
                .map(submission -> new YearFigures(forms.form(submission.form()), submission))
                .filter(figures -> figures.form().family().equals(form.family()))
                .toList();
        Optional<YearFigures> last =
                before.stream().filter(each -> each.year() == now.year() - 1).findFirst();
        if (last.isPresent()) {
            outcomes.passed(NO_YEAR_BEFORE);
            compare(now, last.get(), before, outcomes);
        } else if (!isNew && hadToReport(form, now.year() - 1)) {
            Map<String, String> arguments = Map.of("year", Integer.toString(now.year() - 1));
            outcomes.failed(NO_YEAR_BEFORE, Place.REPORT, new Source.Whole(), arguments);
            jumps(form).cannotCheck(now.year() - 1, outcomes);
        }
        return faults.computeIfAbsent(form.id(), id -> new Faults(form, rules))
                .judge(outcomes.checked().findings(), current.cells(), current.findings());
    }

    /** Before the first edition there is nothing to compare with. */
    private boolean hadToReport(Form form, int year) {
        return forms.formFor(form.family(), new ReportYear(year)).isPresent();
    }

    private void compare(YearFigures now, YearFigures last, List<YearFigures> before, Outcomes outcomes) {
        Years pair = years(now.form(), last.form());
        Pair figures = new Pair(now, last, pair);
        pair.conditions().forEach(condition -> condition.assess(figures, outcomes));
        sameNumbers.check(now, last, pair, outcomes);
        List<Jumps.Earlier> compared = before.stream()
                .map(each -> new Jumps.Earlier(each, years(now.form(), each.form())))
                .toList();
        jumps(now.form()).check(now, compared, outcomes);
    }

    private Jumps jumps(Form form) {
        return jumps.computeIfAbsent(form.id(), id -> new Jumps(rules, form));
    }

    private Years years(Form current, Form previous) {
        return years.computeIfAbsent(
                new Editions(current.id(), previous.id()), pair -> Years.between(current, previous, rules));
    }

    private record Pair(YearFigures now, YearFigures last, Years years) implements ConditionCheck.Figures {

        @Override
        public Optional<BigDecimal> number(Operand operand) {
            return operand.previous() ? last.sum(years.before(operand.cell())) : now.number(operand.cell());
        }

        @Override
        public Source source(CellKey cell) {
            return now.source(cell);
        }
    }
}
