package org.gouji.cli;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.gouji.job.CountyStatus;
import org.gouji.job.RegionStatus;
import org.gouji.store.Completeness;
import org.gouji.store.FindingCounts;
import org.gouji.store.Night;
import org.gouji.store.PartitionCounts;
import org.gouji.store.RunCounts;
import org.gouji.store.RunState;
import org.gouji.store.UnitLine;

/** Where a county stands, in lines for people. */
final class StatusPrinter {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private static final String LATE = "late";
    private static final String MISSING = "missing";
    private static final String OTHER_FORM = "other_form";
    private static final String EXCLUDED = "excluded";
    private static final String NOT_MEMBER = "not_member";
    private static final List<String> NOT_DUE = List.of(NOT_MEMBER, "vertical", "compared");

    /** Whoever has to hand something in. */
    private static final List<String> ASKED = List.of(MISSING, OTHER_FORM);

    private final Terminal terminal;

    StatusPrinter(Terminal terminal) {
        this.terminal = terminal;
    }

    /** Whose lines follow. */
    void printCountyName(String name) {
        print("region.county", Map.of("name", name));
    }

    /** One line a region and year: how many of its members have published, and how many units they count. */
    void printRegions(List<RegionStatus.Line> regions) {
        for (RegionStatus.Line line : regions) {
            print(
                    "region.year",
                    Map.of(
                            "name", line.name(),
                            "year", Integer.toString(line.year()),
                            "members", Integer.toString(line.members()),
                            "published", Long.toString(line.published()),
                            "coverage", line.coverage().toString()));
        }
    }

    /** The last run and its books. */
    void printRun(CountyStatus status) {
        RunCounts counts = status.counts();
        print(
                "status.run",
                Map.of(
                        "run", Long.toString(status.run().id()),
                        "time", time(status.run().changed()),
                        "state", state(status.run().state())));
        long waiting = Math.max(0, status.rejected().size() - counts.rejected());
        print(
                "status.files",
                Map.of(
                        "found", Long.toString(counts.found()),
                        "same", Long.toString(counts.untouched() + counts.unchanged()),
                        "waiting", waiting == 0 ? "" : Long.toString(waiting),
                        "read", Long.toString(counts.read()),
                        "rejected", Long.toString(counts.rejected())));
    }

    /** What the last run took, and whether that is unusual. */
    void printTime(CountyStatus status) {
        status.nights().stream().limit(1).filter(night -> night.starts() > 0).forEach(night -> {
            String steps = night.steps().stream().map(this::step).collect(Collectors.joining(" · "));
            print("status.time", Map.of("seconds", seconds(night.time()), "steps", steps));
        });
        if (status.slowness() > 0) {
            print("status.slow", Map.of("n", Long.toString(status.slowness())));
        }
    }

    private String step(Night.StepTime step) {
        return terminal.text(
                "status.step",
                Map.of(
                        "step", terminal.text("status.step." + step.step(), Map.of()),
                        "seconds", seconds(step.time()),
                        "count", step.count() == 0 ? "" : Long.toString(step.count())));
    }

    /** One line for each of the last runs. */
    void printHistory(CountyStatus status) {
        status.nights()
                .forEach(night -> print(
                        "status.night",
                        Map.of(
                                "run", Long.toString(night.run()),
                                "time", time(night.started()),
                                "state", state(night.state()),
                                "files", Long.toString(night.files()),
                                "seconds", seconds(night.time()),
                                "starts", night.starts() > 1 ? Integer.toString(night.starts()) : "")));
    }

    private static String time(OffsetDateTime time) {
        return TIME.format(time.atZoneSameInstant(ZoneId.systemDefault()));
    }

    private String state(RunState state) {
        return terminal.text("status.state." + state.name().toLowerCase(Locale.ROOT), Map.of());
    }

    /** To a tenth. */
    private static String seconds(Duration time) {
        return BigDecimal.valueOf(time.toMillis(), 3)
                .setScale(1, RoundingMode.HALF_UP)
                .toPlainString();
    }

    /** How the reading was divided, where it was, and the workers that were heard of. */
    void printWorkers(CountyStatus status) {
        PartitionCounts counts = status.partitions();
        if (counts.partitions() > 0) {
            print(
                    "status.partitions",
                    Map.of(
                            "n", Long.toString(counts.partitions()),
                            "done", Long.toString(counts.stored()),
                            "taken", Long.toString(counts.taken()),
                            "open", Long.toString(counts.waiting()),
                            "failed", counts.failed() == 0 ? "" : Long.toString(counts.failed()),
                            "again", counts.again() == 0 ? "" : Long.toString(counts.again())));
        }
        status.workers()
                .forEach(worker -> print(
                        worker.hasLeft() ? "status.worker.left" : "status.worker",
                        Map.of(
                                "worker", worker.worker(),
                                "threads", Integer.toString(worker.threads()),
                                "done", Long.toString(worker.stored()),
                                "files", Long.toString(worker.files()),
                                "taken", Long.toString(worker.taken()),
                                "silent", Long.toString(worker.silent()))));
    }

    /** One line a year: how many reports are in, late and missing. */
    void printYears(CountyStatus status) {
        byYear(status).forEach((year, units) -> {
            long notDue = NOT_DUE.stream().mapToLong(word -> count(units, word)).sum();
            long missing = count(units, MISSING);
            print(
                    "status.year",
                    Map.of(
                            "year", Integer.toString(year),
                            "units", Long.toString(units.size() - notDue),
                            "in", Long.toString(units.size() - notDue - missing),
                            "late", Long.toString(count(units, LATE)),
                            "missing", Long.toString(missing)));
        });
    }

    /** One line a year: what came in how often, and what is nobody's. */
    void printDeliveries(CountyStatus status) {
        status.deliveries()
                .forEach(year -> print(
                        "status.deliveries",
                        Map.of(
                                "year", Integer.toString(year.reportYear()),
                                "reports", Long.toString(year.reports()),
                                "superseded", Long.toString(year.superseded()),
                                "duplicates", Long.toString(year.duplicates()),
                                "orphans", Long.toString(year.orphans()))));
    }

    /** One line a year: how many errors and warnings came, came back, stayed and went. */
    void printFindings(CountyStatus status) {
        Map<Integer, FindingCounts> years = new TreeMap<>();
        status.findings().forEach(counts -> years.merge(counts.reportYear(), counts, FindingCounts::plus));
        years.values().forEach(counts -> print("status.findings-of-year", arguments(counts)));
    }

    private static Map<String, String> arguments(FindingCounts counts) {
        Map<String, String> arguments = new HashMap<>();
        arguments.put("year", Integer.toString(counts.reportYear()));
        arguments.put("new", Long.toString(counts.fresh()));
        arguments.put("returned", Long.toString(counts.returned()));
        arguments.put("persisting", Long.toString(counts.persisting()));
        arguments.put("solved", Long.toString(counts.solved()));
        return arguments;
    }

    /** Which years are final, and whether anything came in since. */
    void printFinals(CountyStatus status) {
        status.finals()
                .forEach(year -> print(
                        year.pending().isPresent() ? "status.standing.held" : "status.standing.final",
                        Map.of(
                                "year", Integer.toString(year.year()),
                                "folder", year.folder(),
                                "n", Long.toString(year.pending().orElse(0L)))));
    }

    /** Who is late or missing, whose report is not counted, and whose has errors. */
    void printUnits(CountyStatus status) {
        byYear(status).forEach((year, units) -> {
            for (String word : List.of(LATE, MISSING, OTHER_FORM, EXCLUDED, NOT_MEMBER)) {
                printNames(word, year, units, ASKED.contains(word) ? status.contacts() : Map.of());
            }
            units.forEach(unit -> printErrors(unit, counts(status, unit), status.contacts()));
        });
    }

    private static Map<Integer, List<UnitLine>> byYear(CountyStatus status) {
        return status.units().stream()
                .collect(Collectors.groupingBy(UnitLine::reportYear, TreeMap::new, Collectors.toList()));
    }

    private static long count(List<UnitLine> units, String status) {
        return units.stream().filter(unit -> unit.status().equals(status)).count();
    }

    private void printNames(String word, int year, List<UnitLine> units, Map<String, String> contacts) {
        String names = units.stream()
                .filter(unit -> unit.status().equals(word))
                .map(unit -> name(unit, contacts))
                .collect(Collectors.joining("、"));
        if (!names.isEmpty()) {
            print("status.unit." + word, Map.of("year", Integer.toString(year), "units", names));
        }
    }

    /** With whom to ask there, if the roster says it. */
    private String name(UnitLine unit, Map<String, String> contacts) {
        String name = unit.unitName().isEmpty() ? unit.unitCode() : unit.unitName();
        String contact = contacts.getOrDefault(unit.unitCode(), "");
        return contact.isEmpty() ? name : terminal.text("status.contact", Map.of("unit", name, "contact", contact));
    }

    private static Optional<FindingCounts> counts(CountyStatus status, UnitLine unit) {
        return status.findings().stream()
                .filter(counts -> counts.reportYear() == unit.reportYear())
                .filter(counts -> counts.unitCode().equals(unit.unitCode()))
                .findFirst();
    }

    private void printErrors(UnitLine unit, Optional<FindingCounts> counts, Map<String, String> contacts) {
        Map<String, String> arguments = new HashMap<>(counts.map(StatusPrinter::arguments)
                .orElse(Map.of("new", "", "returned", "", "persisting", "", "solved", "")));
        arguments.put("year", Integer.toString(unit.reportYear()));
        arguments.put("unit", name(unit, contacts));
        arguments.put("errors", Integer.toString(unit.errors()));
        arguments.put("warnings", Integer.toString(unit.warnings()));
        if (unit.errors() > 0) {
            print("status.errors", arguments);
        } else if (counts.isPresent()) {
            print("status.findings-of-unit", arguments);
        }
    }

    /** What is wrong with the county as a whole: missing units, wrong editions, copies. */
    void printCounty(CountyStatus status) {
        status.published().stream()
                .filter(year -> year.errors() > 0)
                .forEach(year -> print(
                        "status.county",
                        Map.of(
                                "year", Integer.toString(year.reportYear()),
                                "errors", Long.toString(year.errors()),
                                "folder", year.folder())));
    }

    /** The files that gave no report, with the rule that says why. */
    void printRejected(CountyStatus status) {
        status.rejected().forEach(file -> print("status.rejected", Map.of("file", file.path(), "rule", file.reason())));
    }

    /** How complete the county's numbers are. */
    void printCompleteness(CountyStatus status) {
        for (Completeness line : status.completeness()) {
            print(
                    "status.completeness",
                    Map.of(
                            "year", Integer.toString(line.reportYear()),
                            "aggregate", line.aggregate(),
                            "reports", Integer.toString(line.reports()),
                            "units", Integer.toString(line.units()),
                            "full", Long.toString(line.fullCells()),
                            "complete", Long.toString(line.complete()),
                            "cells", Long.toString(line.cells())));
        }
    }

    private void print(String key, Map<String, String> arguments) {
        terminal.print(terminal.text(key, arguments));
    }
}
