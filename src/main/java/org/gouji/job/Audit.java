package org.gouji.job;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gouji.check.history.Predecessors;
import org.gouji.decide.YearDecisions;
import org.gouji.model.Finding;
import org.gouji.model.ReportYear;
import org.gouji.model.Submission;
import org.gouji.model.UnitCode;
import org.gouji.roster.Unit;
import org.gouji.store.Store;

/**
 * Checks the reports of each year against those of the years before, where one of them changed or the rules did. What is
 * found belongs to the unit and the year, whichever version of the report counts.
 */
final class Audit {

    /** How far back a report is compared. */
    static final int YEARS_BEFORE = 4;

    private final Store store;
    private final RunContext context;
    private final Stages stages;
    private final CopyAudit copies;

    Audit(Store store, RunContext context, Stages stages, CopyAudit copies) {
        this.store = store;
        this.context = context;
        this.stages = stages;
        this.copies = copies;
    }

    /** How many years were. */
    int audit() {
        int years = 0;
        for (ReportYear year : store.effective().years()) {
            Optional<String> known = store.audits().fingerprint(year);
            if (!known.equals(Optional.of(fingerprint(year)))) {
                audit(year);
                years++;
            }
        }
        return years;
    }

    /** With what a year is audited: reports count in it as they were decided to. */
    private String fingerprint(ReportYear year) {
        List<String> parts = new ArrayList<>(List.of(context.fingerprint()));
        for (int before = 0; before <= YEARS_BEFORE; before++) {
            parts.add(
                    stages.decisions().in(new ReportYear(year.year() - before)).content());
        }
        return Fingerprint.of(parts);
    }

    /** What is found may differ, so the package may. */
    private void audit(ReportYear year) {
        store.audits().begin(year, fingerprint(year));
        Map<UnitCode, List<Finding>> copied = copies.audit(year);
        store.effective().eachPage(year, page -> audit(year, page, copied));
        store.county().enterOutdated(year);
    }

    private void audit(ReportYear year, List<Submission> page, Map<UnitCode, List<Finding>> copied) {
        Map<UnitCode, List<Submission>> earlier = store.effective()
                .of(page.stream().map(Submission::unit).toList(), year.year() - YEARS_BEFORE, year.year() - 1);
        Map<UnitCode, List<Unit>> mergers = mergers(year);
        Map<UnitCode, List<Finding>> found = new HashMap<>();
        for (Submission submission : page) {
            List<Submission> before = earlier.getOrDefault(submission.unit(), List.of()).stream()
                    .map(this::counted)
                    .toList();
            List<Finding> findings = new ArrayList<>(stages.audit()
                    .check(
                            counted(submission),
                            before,
                            predecessors(mergers.getOrDefault(submission.unit(), List.of()), year)));
            findings.addAll(copied.getOrDefault(submission.unit(), List.of()));
            if (!findings.isEmpty()) {
                found.put(submission.unit(), findings);
            }
        }
        store.audits().add(year, found);
    }

    /** The units that ended with the year before, by each unit that took over from them. */
    private Map<UnitCode, List<Unit>> mergers(ReportYear year) {
        Map<UnitCode, List<Unit>> mergers = new HashMap<>();
        stages.roster().units().stream()
                .filter(unit -> unit.to() == year.year() - 1)
                .forEach(unit -> unit.successors()
                        .forEach(successor -> mergers.computeIfAbsent(successor, none -> new ArrayList<>())
                                .add(unit)));
        return mergers;
    }

    private Predecessors predecessors(List<Unit> merged, ReportYear year) {
        if (merged.isEmpty()) {
            return Predecessors.NONE;
        }
        int last = year.year() - 1;
        // What a unit that was divided left open belongs to nobody in particular, as if it had not reported.
        List<UnitCode> whole = merged.stream()
                .filter(unit -> unit.successors().size() == 1)
                .map(Unit::code)
                .toList();
        List<Submission> reports = store.effective().of(whole, last, last).values().stream()
                .flatMap(List::stream)
                .map(this::counted)
                .toList();
        return new Predecessors(merged.stream().map(Unit::name).toList(), reports);
    }

    private Submission counted(Submission report) {
        YearDecisions decisions = stages.decisions().in(report.year());
        return decisions.isEmpty()
                ? report
                : decisions
                        .desk(stages.forms(), stages.rules(), List.of())
                        .decide(report)
                        .counted();
    }
}
