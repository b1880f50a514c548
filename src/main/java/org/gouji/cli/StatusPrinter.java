package org.gouji.cli;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.gouji.job.CountyStatus;
import org.gouji.store.Completeness;
import org.gouji.store.RunCounts;
import org.gouji.store.UnitLine;

/** Where a county stands, in lines for people. */
final class StatusPrinter {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private static final String LATE = "late";
    private static final String MISSING = "missing";
    private static final String OTHER_FORM = "other_form";
    private static final String EXCLUDED = "excluded";
    private static final String NOT_MEMBER = "not_member";

    private final Terminal terminal;

    StatusPrinter(Terminal terminal) {
        this.terminal = terminal;
    }

    /** The last run and its books. */
    void printRun(CountyStatus status) {
        RunCounts counts = status.counts();
        print(
                "status.run",
                Map.of(
                        "run", Long.toString(status.run().id()),
                        "time", TIME.format(status.run().changed().atZoneSameInstant(ZoneId.systemDefault())),
                        "state",
                                terminal.text(
                                        "status.state."
                                                + status.run().state().name().toLowerCase(Locale.ROOT),
                                        Map.of())));
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

    /** One line a year: how many reports are in, late and missing. */
    void printYears(CountyStatus status) {
        byYear(status).forEach((year, units) -> {
            long notDue = count(units, NOT_MEMBER);
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

    /** Who is late or missing, whose report is not counted, and whose has errors. */
    void printUnits(CountyStatus status) {
        byYear(status).forEach((year, units) -> {
            for (String word : List.of(LATE, MISSING, OTHER_FORM, EXCLUDED, NOT_MEMBER)) {
                printNames(word, year, units);
            }
            units.stream().filter(unit -> unit.errors() > 0).forEach(this::printErrors);
        });
    }

    private static Map<Integer, List<UnitLine>> byYear(CountyStatus status) {
        return status.units().stream()
                .collect(Collectors.groupingBy(UnitLine::reportYear, TreeMap::new, Collectors.toList()));
    }

    private static long count(List<UnitLine> units, String status) {
        return units.stream().filter(unit -> unit.status().equals(status)).count();
    }

    private void printNames(String word, int year, List<UnitLine> units) {
        String names = units.stream()
                .filter(unit -> unit.status().equals(word))
                .map(unit -> unit.unitName().isEmpty() ? unit.unitCode() : unit.unitName())
                .collect(Collectors.joining("、"));
        if (!names.isEmpty()) {
            print("status.unit." + word, Map.of("year", Integer.toString(year), "units", names));
        }
    }

    private void printErrors(UnitLine unit) {
        print(
                "status.errors",
                Map.of(
                        "year", Integer.toString(unit.reportYear()),
                        "unit", unit.unitName(),
                        "errors", Integer.toString(unit.errors()),
                        "warnings", Integer.toString(unit.warnings())));
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
