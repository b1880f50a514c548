package org.gouji.publish;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.gouji.consolidate.CountyTables;
import org.gouji.consolidate.UnitCoverage;
import org.gouji.model.Arrival;
import org.gouji.model.Finding;
import org.gouji.model.Severity;
import org.gouji.model.UnitCode;
import org.gouji.publish.csv.CompletenessCsv;
import org.gouji.publish.csv.CompletenessCsv.Delivery;
import org.gouji.publish.csv.RemindersCsv;
import org.gouji.publish.csv.RemindersCsv.Reason;
import org.gouji.publish.csv.RemindersCsv.Reminder;
import org.gouji.roster.Unit;

/** Who had to report, what came of it, and who is to be asked for what. */
final class Deliveries {

    private final PackageContent content;
    private final CountyTables tables;
    private final List<UnassignedReport> orphans;
    private final TreeMap<UnitCode, List<Arrival>> arrivals = new TreeMap<>();
    private final Map<String, List<String>> predecessors = new HashMap<>();

    Deliveries(PackageContent content, CountyTables tables, List<UnassignedReport> unassigned) {
        this.content = content;
        this.tables = tables;
        this.orphans = unassigned.stream().filter(UnassignedReport::isOpen).toList();
        content.arrivals()
                .forEach(arrival -> arrivals.computeIfAbsent(arrival.unit(), none -> new ArrayList<>())
                        .add(arrival));
        content.roster().units().stream()
                .filter(unit -> !unit.isIn(content.round().year()))
                .forEach(unit -> unit.successors()
                        .forEach(successor -> predecessors
                                .computeIfAbsent(successor.code(), none -> new ArrayList<>())
                                .add(unit.code().code())));
    }

    void writeCompleteness(CompletenessCsv file) {
        int year = content.round().year().year();
        tables.units().forEach(unit -> file.write(unit, year, delivery(unit)));
        orphans.forEach(orphan -> file.writeOrphan(year, orphan.received().toString()));
    }

    private Delivery delivery(UnitCoverage line) {
        Optional<Unit> unit = content.roster().unit(line.unit());
        List<Arrival> came = arrivals.getOrDefault(line.unit(), List.of());
        int versions = (int) came.stream().map(Arrival::submission).distinct().count();
        return new Delivery(
                isExpected(line),
                deadline(line),
                came.stream()
                        .map(Arrival::received)
                        .min(LocalDate::compareTo)
                        .map(LocalDate::toString)
                        .orElse(""),
                daysLate(line),
                versions,
                came.size() - versions,
                predecessors(line.unit()),
                unit.map(Unit::successor).orElse(""));
    }

    private boolean isExpected(UnitCoverage line) {
        return line.status().isDue();
    }

    private String deadline(UnitCoverage line) {
        return content.roster()
                .unit(line.unit())
                .filter(unit -> isExpected(line))
                .map(unit -> content.round().deadline(unit.kind()).toString())
                .orElse("");
    }

    private String daysLate(UnitCoverage line) {
        String deadline = deadline(line);
        if (deadline.isEmpty() || line.receipt().received().isEmpty()) {
            return "";
        }
        long days = ChronoUnit.DAYS.between(
                LocalDate.parse(deadline), LocalDate.parse(line.receipt().received()));
        return Long.toString(Math.max(0, days));
    }

    /** The units that had to report for what is now one, so that nobody waits for theirs. */
    private String predecessors(UnitCode code) {
        return String.join(" ", predecessors.getOrDefault(code.code(), List.of()));
    }

    /** A line for each thing to ask: the same unit may be late and have errors. */
    void writeReminders(RemindersCsv file) {
        for (UnitCoverage line : tables.units()) {
            Reminder reminder = new Reminder(
                    line.unit().code(),
                    line.name(),
                    line.kind(),
                    deadline(line),
                    line.receipt().received(),
                    line.receipt().file(),
                    line.receipt().errors());
            reasons(line).forEach(reason -> file.write(reminder, reason));
        }
        for (UnassignedReport orphan : orphans) {
            Reminder reminder = new Reminder(
                    "", "", "", "", orphan.received().toString(), orphan.file(), orphan.open(Severity.ERROR));
            why(orphan).ifPresent(finding -> file.writeUnreadable(reminder, finding));
        }
    }

    /** A report that was left out by decision, or of a unit that had not to report, is nobody's to mend. */
    private static List<Reason> reasons(UnitCoverage line) {
        List<Reason> reasons = new ArrayList<>();
        switch (line.status()) {
            case MISSING -> reasons.add(Reason.MISSING);
            case OTHER_FORM -> reasons.add(Reason.OTHER_FORM);
            case LATE -> reasons.add(Reason.LATE);
            case RECEIVED, EXCLUDED, VERTICAL, COMPARED, NOT_MEMBER -> {}
        }
        if (line.status().isCounted() && line.receipt().errors() > 0) {
            reasons.add(Reason.ERRORS);
        }
        return reasons;
    }

    private static Optional<Finding> why(UnassignedReport orphan) {
        return orphan.findings().stream()
                .filter(finding -> finding.isOpen(Severity.ERROR))
                .findFirst();
    }
}
