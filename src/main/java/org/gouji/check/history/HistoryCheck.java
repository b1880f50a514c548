package org.gouji.check.history;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

    /** What a unit leaves open goes to the unit that takes it over; nothing else of a report does. */
    private static final String TAKEN_OVER = "carry_out";

    private static final Set<String> TAKEN_OVER_RULES = Set.of("XY-01", "XY-02");

    private static final String LIST = "、";

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
     * @param merged the units that this one took over; what they carried forward is added to what it carried forward itself
     * @param isNew whether the unit had to report for the first time, so that nothing is missing before
     * @return what failed and what could not be assessed
     */
    public List<Finding> check(Submission current, List<Submission> earlier, Predecessors merged, boolean isNew) {
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
            compare(now, last.get(), before, merged, outcomes);
        } else if (isNew && !merged.isEmpty()) {
            compareTakenOver(now, merged, outcomes);
        } else if (!isNew && hadToReport(form, now.year() - 1)) {
            Map<String, String> arguments = Map.of("year", Integer.toString(now.year() - 1));
            outcomes.failed(NO_YEAR_BEFORE, Place.REPORT, new Source.Whole(), arguments);
            jumps(form).cannotCheck(now.year() - 1, outcomes);
        }
        return faults.computeIfAbsent(form.id(), id -> new Faults(form, rules))
                .judge(told(outcomes.checked().findings(), merged), current.cells(), current.findings());
    }

    /** The findings; those that are about what was taken over say from whom. */
    private static List<Finding> told(List<Finding> findings, Predecessors merged) {
        return merged.isEmpty()
                ? findings
                : findings.stream()
                        .map(finding -> TAKEN_OVER_RULES.contains(finding.rule())
                                ? finding.ofMerged(String.join(LIST, merged.names()))
                                : finding)
                        .toList();
    }

    /** Before the first edition there is nothing to compare with. */
    private boolean hadToReport(Form form, int year) {
        return forms.formFor(form.family(), new ReportYear(year)).isPresent();
    }

    /** Of a unit that is new only what it took over can be compared. */
    private void compareTakenOver(YearFigures now, Predecessors merged, Outcomes outcomes) {
        forms.formFor(now.form().family(), new ReportYear(now.year() - 1)).ifPresent(form -> {
            Years pair = years(now.form(), form);
            Taken figures = new Taken(now, Optional.empty(), merged(now, merged), merged.areComplete(), pair);
            pair.conditions().stream()
                    .filter(HistoryCheck::asksForTakenOver)
                    .forEach(condition -> condition.assess(figures, outcomes));
        });
    }

    private static boolean asksForTakenOver(ConditionCheck condition) {
        return condition.operands().stream()
                .filter(Operand::previous)
                .allMatch(operand -> operand.cell().row().equals(TAKEN_OVER));
    }

    private List<Merged> merged(YearFigures now, Predecessors merged) {
        return merged.reports().stream()
                .map(report -> new YearFigures(forms.form(report.form()), report))
                .map(figures -> new Merged(figures, years(now.form(), figures.form())))
                .toList();
    }

    private void compare(
            YearFigures now, YearFigures last, List<YearFigures> before, Predecessors merged, Outcomes outcomes) {
        Years pair = years(now.form(), last.form());
        Taken figures = new Taken(now, Optional.of(last), merged(now, merged), merged.areComplete(), pair);
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

    /** The report of a unit that was taken over, and how it compares. */
    private record Merged(YearFigures figures, Years years) {

        Optional<BigDecimal> number(CellKey cell) {
            return figures.sum(years.before(cell));
        }
    }

    /**
     * A report with that of the year before and what was taken over.
     *
     * @param last empty if the unit is new
     * @param isComplete whether all that were taken over reported
     */
    private record Taken(
            YearFigures now, Optional<YearFigures> last, List<Merged> merged, boolean isComplete, Years years)
            implements ConditionCheck.Figures {

        @Override
        public Optional<BigDecimal> number(Operand operand) {
            if (!operand.previous()) {
                return now.number(operand.cell());
            }
            Optional<BigDecimal> own =
                    last.isPresent() ? last.get().sum(years.before(operand.cell())) : Optional.of(BigDecimal.ZERO);
            return operand.cell().row().equals(TAKEN_OVER)
                    ? own.flatMap(number -> withMerged(number, operand.cell()))
                    : own;
        }

        /** A sum of which a part is not known is none. */
        private Optional<BigDecimal> withMerged(BigDecimal own, CellKey cell) {
            BigDecimal sum = own;
            for (Merged each : merged) {
                Optional<BigDecimal> more = each.number(cell);
                if (more.isEmpty()) {
                    return Optional.empty();
                }
                sum = sum.add(more.get());
            }
            return isComplete ? Optional.of(sum) : Optional.empty();
        }

        @Override
        public Source source(CellKey cell) {
            return now.source(cell);
        }
    }
}
