package org.gouji.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.gouji.check.Checked;
import org.gouji.check.Checker;
import org.gouji.check.RuleBook;
import org.gouji.check.Subject;
import org.gouji.form.FormLibrary;
import org.gouji.intake.ReportAudit;
import org.gouji.intake.ReportReading;
import org.gouji.model.Cell;
import org.gouji.model.FormId;
import org.gouji.model.Report;
import org.gouji.model.Value;

/**
 * How long it takes to audit one report that has been read, by all rules that look at one report, in its tables and in its
 * text: medians of cpu time. Looking for text that reports share is measured apart ({@code copies}).
 */
final class AuditBenchmark {

    private static final int WARM_UPS = 3_000;
    private static final int TEXTS = 200;
    private static final int TEXT_SIZE = 8_000;
    private static final double NANOS_PER_MICRO = 1000;
    private static final int PERCENT = 100;

    private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();

    private final Random random = new Random(7);
    private final FormLibrary forms = FormLibrary.builtIn();
    private final RuleBook rules = RuleBook.builtIn();
    private final ReportReading reading = new ReportReading(forms, rules);
    private final ReportAudit audit = reading.audit();
    private final Map<FormId, Checker> checkers = new HashMap<>();
    private final List<Report> reports = new ArrayList<>();
    private final int trials;

    AuditBenchmark(Path folder, int trials) {
        this.trials = trials;
        forms.all().forEach(form -> checkers.put(form.id(), new Checker(form, rules)));
        new InputGenerator(forms.all(), folder)
                .generate(TEXTS, TEXT_SIZE, List.of(PlainLayout.values()))
                .forEach(input ->
                        reports.addAll(reading.read(input.name(), input.bytes()).reports()));
    }

    String table() {
        return "| reports of %d KB | median µs | 99 %% within µs |%n|---|---:|---:|%n".formatted(TEXT_SIZE / 1000)
                + line("correct", 0)
                + line("one wrong cell", 1)
                + line("two wrong cells", 2)
                + line("ten wrong cells", 10);
    }

    private String line(String what, int wrong) {
        long[] times = new long[trials];
        for (int trial = -WARM_UPS; trial < trials; trial++) {
            Report report = reports.get(Math.floorMod(trial, reports.size()));
            long time = time(report, spoiled(report.cells(), wrong));
            if (trial >= 0) {
                times[trial] = time;
            }
        }
        Arrays.sort(times);
        return String.format(
                Locale.ROOT,
                "| %s | %.0f | %.0f |%n",
                what,
                times[trials / 2] / NANOS_PER_MICRO,
                times[trials * (PERCENT - 1) / PERCENT] / NANOS_PER_MICRO);
    }

    private long time(Report report, List<Cell> cells) {
        long start = CLOCK.getCurrentThreadCpuTime();
        Checked checked = checkers.computeIfAbsent(report.form(), id -> new Checker(forms.form(id), rules))
                .check(cells, List.of());
        Report read = new Report(
                1, report.title(), report.form(), cells, report.narrative(), checked.findings(), checked.passed());
        Report audited = audit.audit(read, Subject.of(report.title()));
        long time = CLOCK.getCurrentThreadCpuTime() - start;
        if (audited.passed() == 0) {
            throw new IllegalStateException("Nothing was asked of " + report.title() + ".");
        }
        return time;
    }

    private List<Cell> spoiled(List<Cell> cells, int wrong) {
        List<Cell> spoiled = new ArrayList<>(cells);
        for (int i = 0; i < wrong; i++) {
            int at = random.nextInt(spoiled.size());
            Cell cell = spoiled.get(at);
            if (cell.value() instanceof Value.Amount amount) {
                BigDecimal other = amount.number().add(BigDecimal.valueOf(1 + random.nextInt(50)));
                spoiled.set(at, new Cell(cell.key(), new Value.Amount(other), other.toPlainString(), cell.source()));
            }
        }
        return spoiled;
    }
}
