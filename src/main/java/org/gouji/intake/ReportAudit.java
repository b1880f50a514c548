package org.gouji.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.gouji.check.AuditedReport;
import org.gouji.check.Checked;
import org.gouji.check.Faults;
import org.gouji.check.Outcomes;
import org.gouji.check.ReportCheck;
import org.gouji.check.ReportConditions;
import org.gouji.check.RuleBook;
import org.gouji.check.Subject;
import org.gouji.check.copying.CopyingSettings;
import org.gouji.check.narrative.NarrativeCheck;
import org.gouji.check.narrative.PersonalDataCheck;
import org.gouji.form.Form;
import org.gouji.form.FormLibrary;
import org.gouji.model.Finding;
import org.gouji.model.FormId;
import org.gouji.model.Report;

/**
 * The checks of one report that have to know whose it is, done once that is settled: what its text says against its tables,
 * and what a body of its kind cannot have. The nightly run asks the roster, the commands without one the title. Safe for use
 * by several threads.
 */
public final class ReportAudit {

    private final FormLibrary forms;
    private final RuleBook rules;
    private final ReportCheck persons = new PersonalDataCheck();
    private final List<ReportCheck> checks;
    private final Map<FormId, Faults> faults = new ConcurrentHashMap<>();

    public ReportAudit(FormLibrary forms, RuleBook rules, CopyingSettings copying) {
        this.forms = forms;
        this.rules = rules;
        List<ReportCheck> all = new ArrayList<>();
        all.add(new ReportConditions(forms.all(), rules));
        all.add(new NarrativeCheck());
        all.addAll(copying.checks());
        this.checks = List.copyOf(all);
    }

    /** Audits the reports of a file, each as that of the body that its title names. */
    public FileReading audit(FileReading reading) {
        List<Report> audited = reading.reports().stream()
                .map(report -> audit(report, Subject.of(report.title())))
                .toList();
        return new FileReading(reading.name(), audited, reading.replies(), Faults.withoutCells(reading.findings()));
    }

    /** The report with what the audit adds to its findings. */
    public Report audit(Report report, Subject subject) {
        Form form = forms.form(report.form());
        Outcomes outcomes = new Outcomes(rules, form);
        persons.check(new AuditedReport(form, subject, report.cells(), report.narrative()), outcomes);
        // Whatever else is found quotes a text without persons, even where it quotes but a part of it.
        AuditedReport audited = new AuditedReport(
                form, subject, report.cells(), report.narrative().withoutPersons());
        checks.forEach(check -> check.check(audited, outcomes));
        Checked checked = outcomes.checked();
        List<Finding> findings = new ArrayList<>(report.findings());
        findings.addAll(checked.findings());
        Faults faults = this.faults.computeIfAbsent(form.id(), id -> new Faults(form, rules));
        return new Report(
                report.part(),
                report.title(),
                report.form(),
                report.cells(),
                report.narrative(),
                faults.judge(findings, report.cells(), findings),
                report.passed() + checked.passed());
    }
}
