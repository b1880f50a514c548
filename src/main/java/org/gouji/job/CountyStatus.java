package org.gouji.job;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.gouji.model.ReportYear;
import org.gouji.roster.RosterReader;
import org.gouji.roster.Unit;
import org.gouji.store.Completeness;
import org.gouji.store.Database;
import org.gouji.store.FindingCounts;
import org.gouji.store.Night;
import org.gouji.store.PartitionCounts;
import org.gouji.store.PublishedYear;
import org.gouji.store.RejectedFile;
import org.gouji.store.Run;
import org.gouji.store.RunCounts;
import org.gouji.store.RunState;
import org.gouji.store.Store;
import org.gouji.store.UnitLine;
import org.gouji.store.WorkerLine;
import org.gouji.store.YearDeliveries;

/**
 * Where a county stands: the last run, who has reported, who has not, and how complete the county's numbers are.
 *
 * @param errors open findings of severity error in the reports that count, about files in the inbox, and about the county
 * @param units by year and unit
 * @param deliveries what came in, by year
 * @param contacts whom to ask in a unit, by its code, where the roster says it
 * @param findings how many errors and warnings are new, solved and so on, by year and unit
 * @param finals the years that are final
 * @param partitions how far the workers have come with the last run
 * @param workers those that were heard of
 * @param published the last package of each year, with the errors of the county as a whole
 * @param nights the last runs and what they took, the newest first
 */
public record CountyStatus(
        Run run,
        RunCounts counts,
        long errors,
        List<UnitLine> units,
        Map<String, String> contacts,
        List<YearDeliveries> deliveries,
        List<FindingCounts> findings,
        List<RejectedFile> rejected,
        List<FinalYear> finals,
        List<PublishedYear> published,
        List<Completeness> completeness,
        List<Night> nights,
        PartitionCounts partitions,
        List<WorkerLine> workers) {

    private static final int NIGHTS = 30;

    /** Whether the last run was brought to its end. */
    public boolean isUpToDate() {
        return run.state() == RunState.COMPLETED;
    }

    /** How many times the usual the last run took for each file; 0 if that is usual, or nobody can say. */
    public long slowness() {
        return NightPace.timesTheUsual(nights).orElse(0);
    }

    /** Asks the database of a job; empty if there has been no run yet. */
    public static Optional<CountyStatus> of(JobSettings settings) {
        try (Database database = Database.openForReading(settings.database())) {
            return of(settings, Store.of(database.dataSource()));
        }
    }

    static Optional<CountyStatus> of(JobSettings settings, Store store) {
        return store.runs()
                .last()
                .map(run -> new CountyStatus(
                        run,
                        store.runs().counts(run.id()),
                        store.history().openErrors(),
                        store.status().units(),
                        contacts(settings),
                        store.status().deliveries(),
                        store.history().counts(),
                        store.status().rejected(),
                        store.status().published().stream()
                                .flatMap(published ->
                                        FinalYear.of(settings, new ReportYear(published.reportYear())).stream())
                                .toList(),
                        store.status().published(),
                        store.county().completeness(),
                        store.nights().last(NIGHTS),
                        store.partitions().counts(run.id()),
                        store.partitions().workers(run.id())));
    }

    /** The roster of today counts, not that of the last run. */
    private static Map<String, String> contacts(JobSettings settings) {
        Map<String, String> contacts = new TreeMap<>();
        for (Unit unit : new RosterReader(settings.county())
                .read(settings.folders().roster())
                .units()) {
            if (!unit.contact().isEmpty()) {
                contacts.put(unit.code().code(), unit.contact());
            }
        }
        return contacts;
    }
}
