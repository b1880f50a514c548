package org.gouji.job;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.gouji.consolidate.OtherVersions;
import org.gouji.consolidate.Round;
import org.gouji.decide.DecisionDesk;
import org.gouji.decide.YearDecisions;
import org.gouji.form.Form;
import org.gouji.model.Arrival;
import org.gouji.model.ReportYear;
import org.gouji.model.Submission;
import org.gouji.model.UnitCode;
import org.gouji.publish.PackageContent;
import org.gouji.publish.PackageContent.Standing;
import org.gouji.publish.UnassignedReport;
import org.gouji.roster.DefinedAggregate;
import org.gouji.store.Store;

/** What is published for each year, besides the submissions. */
final class PackageContents {

    private final Store store;
    private final Stages stages;
    private final JobSettings settings;

    PackageContents(Store store, Stages stages, JobSettings settings) {
        this.store = store;
        this.stages = stages;
        this.settings = settings;
    }

    /**
     * The years of the job for which anything was handed in, the earliest first.
     *
     * @param withoutForm told of each year for which there is no form
     */
    List<PackageContent> years(Consumer<ReportYear> withoutForm) {
        List<PackageContent> contents = new ArrayList<>();
        for (ReportYear year : store.effective().years()) {
            if (settings.years().contains(year)) {
                Optional<Form> form = stages.forms().formFor(year);
                form.ifPresentOrElse(present -> contents.add(content(year, present)), () -> withoutForm.accept(year));
            }
        }
        return contents;
    }

    private PackageContent content(ReportYear year, Form form) {
        return content(year, form, standing(year).standing());
    }

    /** The same as another one, but with the year open. */
    PackageContent open(PackageContent content) {
        Round round = content.round();
        return content(round.year(), round.form(), Standing.OPEN);
    }

    /** Whether a year is final. */
    YearStanding standing(ReportYear year) {
        return YearStanding.of(settings, year, stages.decisions().in(year));
    }

    private PackageContent content(ReportYear year, Form form, Standing standing) {
        Round round = settings.deadlines().round(year, form);
        Map<String, String> definitions = new TreeMap<>(stages.definitions());
        definitions.put(
                "decisions", Fingerprint.of(List.of(stages.decisions().in(year).content())));
        definitions.put(
                "aggregates",
                Fingerprint.of(settings.county().aggregates().stream()
                        .map(DefinedAggregate::content)
                        .toList()));
        return new PackageContent(
                stages.roster(),
                round,
                unassigned(store, year.year()),
                store.effective().arrivals(year),
                RuleLines.of(stages.rules()),
                definitions,
                standing,
                settings.copies(),
                versions(year),
                isReadAnew());
    }

    private OtherVersions versions(ReportYear year) {
        List<Submission> superseded = store.effective().superseded(year);
        Set<UnitCode> units = superseded.stream().map(Submission::unit).collect(Collectors.toCollection(TreeSet::new));
        YearDecisions decisions = stages.decisions().in(year);
        if (decisions.hasVersions()) {
            units.removeAll(decisions.versions(store.effective().arrivals(year)).keySet());
        }
        List<Submission> effective = store.effective().of(units, year.year(), year.year()).values().stream()
                .flatMap(List::stream)
                .toList();
        return OtherVersions.of(superseded, effective);
    }

    /** Whether the run before read with another program or other definitions; so too if nothing is known of one. */
    private boolean isReadAnew() {
        return store.runs()
                .last()
                .flatMap(run -> store.runs().find(run.id() - 1))
                .filter(before -> before.fingerprint().equals(stages.fingerprint()))
                .isEmpty();
    }

    /** A fresh desk for the decisions on a year. */
    DecisionDesk desk(ReportYear year) {
        return desk(year, standing(year).decisions());
    }

    /** A fresh desk for decisions on a year. */
    DecisionDesk desk(ReportYear year, YearDecisions decisions) {
        List<Arrival> arrivals = decisions.hasVersions() ? store.effective().arrivals(year) : List.of();
        return decisions.desk(
                stages.forms(), stages.rules(), arrivals, store.submissions().replies(year));
    }

    /** What belongs to nobody is shown with the year that was being collected when it arrived. */
    static List<UnassignedReport> unassigned(Store store, int year) {
        LocalDate from = LocalDate.of(year + 1, 1, 1);
        return store.effective().unassigned(from, from.plusYears(1).minusDays(1)).stream()
                .map(file -> new UnassignedReport(file.path(), file.sha256(), file.received(), file.findings()))
                .toList();
    }
}
