package org.gouji.job;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.gouji.model.ReportYear;
import org.gouji.model.UnitCode;
import org.gouji.roster.Roster;
import org.gouji.roster.RosterReader;
import org.gouji.roster.Unit;
import org.gouji.store.Completeness;
import org.gouji.store.Database;
import org.gouji.store.RejectedFile;
import org.gouji.store.ReportLine;
import org.gouji.store.Run;
import org.gouji.store.RunCounts;
import org.gouji.store.RunState;
import org.gouji.store.Store;

/**
 * Where a county stands: the last run, who has reported, who has not, and how complete the county's numbers are.
 *
 * @param errors findings of severity error in the reports that count and about files in the inbox
 */
public record CountyStatus(
        Run run,
        RunCounts counts,
        long errors,
        List<YearStatus> years,
        List<RejectedFile> rejected,
        List<Completeness> completeness) {

    /** Who has reported on a year. */
    public record YearStatus(ReportYear year, List<UnitStatus> units) {

        public long count(Receipt receipt) {
            return units.stream().filter(unit -> unit.receipt() == receipt).count();
        }
    }

    /** How a unit's report for a year came. */
    public enum Receipt {
        IN_TIME,
        LATE,
        MISSING
    }

    /** A unit's report for a year; errors and warnings are those found in it. */
    public record UnitStatus(Unit unit, Receipt receipt, long errors, long warnings) {}

    /** Whether the last run was brought to its end. */
    public boolean isUpToDate() {
        return run.state() == RunState.COMPLETED;
    }

    /** Asks the database of a job; empty if there has been no run yet. */
    public static Optional<CountyStatus> of(JobSettings settings) {
        try (Database database = Database.openForReading(settings.database())) {
            return of(settings, Store.of(database.dataSource()));
        }
    }

    static Optional<CountyStatus> of(JobSettings settings, Store store) {
        Roster roster =
                new RosterReader(settings.county()).read(settings.folders().roster());
        return store.runs()
                .last()
                .map(run -> new CountyStatus(
                        run,
                        store.runs().counts(run.id()),
                        store.status().errors(),
                        years(settings, roster, store.status().reports()),
                        store.status().rejected(),
                        store.county().completeness()));
    }

    private static List<YearStatus> years(JobSettings settings, Roster roster, List<ReportLine> reports) {
        Map<ReportYear, Map<UnitCode, ReportLine>> byYear = new LinkedHashMap<>();
        for (ReportLine report : reports) {
            byYear.computeIfAbsent(new ReportYear(report.reportYear()), year -> new LinkedHashMap<>())
                    .put(new UnitCode(report.unitCode()), report);
        }
        List<YearStatus> years = new ArrayList<>();
        for (ReportYear year : new TreeSet<>(byYear.keySet())) {
            if (settings.years().contains(year)) {
                Map<UnitCode, ReportLine> ofYear = byYear.getOrDefault(year, Map.of());
                years.add(new YearStatus(
                        year,
                        roster.unitsIn(year).stream()
                                .map(unit -> unit(unit, year, settings, Optional.ofNullable(ofYear.get(unit.code()))))
                                .toList()));
            }
        }
        return years;
    }

    private static UnitStatus unit(Unit unit, ReportYear year, JobSettings settings, Optional<ReportLine> report) {
        LocalDate deadline = settings.deadlines().of(unit.kind(), year);
        return report.map(line -> new UnitStatus(
                        unit,
                        line.received().isAfter(deadline) ? Receipt.LATE : Receipt.IN_TIME,
                        line.errors(),
                        line.warnings()))
                .orElseGet(() -> new UnitStatus(unit, Receipt.MISSING, 0, 0));
    }
}
