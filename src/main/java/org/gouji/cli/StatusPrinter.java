package org.gouji.cli;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.gouji.job.CountyStatus;
import org.gouji.job.CountyStatus.Receipt;
import org.gouji.job.CountyStatus.UnitStatus;
import org.gouji.job.CountyStatus.YearStatus;
import org.gouji.store.Completeness;
import org.gouji.store.RunCounts;

/** Where a county stands, in lines for people. */
final class StatusPrinter {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

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
        print(
                "status.files",
                Map.of(
                        "found", Long.toString(counts.found()),
                        "same", Long.toString(counts.untouched() + counts.unchanged()),
                        "read", Long.toString(counts.read()),
                        "rejected", Long.toString(counts.rejected())));
    }

    /** One line a year: how many reports are in, late and missing. */
    void printYears(CountyStatus status) {
        for (YearStatus year : status.years()) {
            long late = year.count(Receipt.LATE);
            print(
                    "status.year",
                    Map.of(
                            "year", year.year().toString(),
                            "units", Integer.toString(year.units().size()),
                            "in", Long.toString(year.count(Receipt.IN_TIME) + late),
                            "late", Long.toString(late),
                            "missing", Long.toString(year.count(Receipt.MISSING))));
        }
    }

    /** Who is late or missing, and whose report has errors. */
    void printUnits(CountyStatus status) {
        for (YearStatus year : status.years()) {
            printNames(
                    "status.late",
                    year,
                    year.units().stream()
                            .filter(unit -> unit.receipt() == Receipt.LATE)
                            .toList());
            printNames(
                    "status.missing",
                    year,
                    year.units().stream()
                            .filter(unit -> unit.receipt() == Receipt.MISSING)
                            .toList());
            year.units().stream().filter(unit -> unit.errors() > 0).forEach(unit -> printErrors(year, unit));
        }
    }

    private void printNames(String key, YearStatus year, List<UnitStatus> units) {
        if (units.isEmpty()) {
            return;
        }
        String names = units.stream().map(each -> each.unit().name()).collect(Collectors.joining("、"));
        print(key, Map.of("year", year.year().toString(), "units", names));
    }

    private void printErrors(YearStatus year, UnitStatus unit) {
        print(
                "status.errors",
                Map.of(
                        "year", year.year().toString(),
                        "unit", unit.unit().name(),
                        "errors", Long.toString(unit.errors()),
                        "warnings", Long.toString(unit.warnings())));
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
                            "complete", Long.toString(line.complete()),
                            "cells", Long.toString(line.cells())));
        }
    }

    private void print(String key, Map<String, String> arguments) {
        terminal.print(terminal.text(key, arguments));
    }
}
