package org.gouji.job;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.gouji.consolidate.CountyFinding;
import org.gouji.consolidate.MembershipCheck;
import org.gouji.consolidate.Round;
import org.gouji.decide.DecisionDesk;
import org.gouji.decide.YearDecisions;
import org.gouji.form.Form;
import org.gouji.model.Arrival;
import org.gouji.model.Finding;
import org.gouji.model.ReportYear;
import org.gouji.publish.PackageContent;
import org.gouji.publish.PackagePublisher;
import org.gouji.publish.Publication;
import org.gouji.publish.Submissions;
import org.gouji.publish.UnassignedReport;
import org.gouji.store.PublishedYear;
import org.gouji.store.Store;

/** The county's numbers and the published package of each year for which they may have changed. */
final class YearPackages {

    private final Store store;
    private final Stages stages;
    private final RunContext context;
    private final RunProgress progress;
    private final PackagePublisher publisher;
    private final YearLetters letters;
    private final String program = ProgramParts.publishing();

    YearPackages(Store store, Stages stages, RunContext context, RunProgress progress) {
        this.store = store;
        this.stages = stages;
        this.context = context;
        this.progress = progress;
        this.publisher = new PackagePublisher(output(), stages.forms(), new MembershipCheck(stages.rules()));
        this.letters = new YearLetters(context.settings(), stages.roster());
    }

    void publish() {
        for (ReportYear year : store.effective().years()) {
            if (context.settings().years().contains(year)) {
                Optional<Form> form = stages.forms().formFor(year);
                form.ifPresentOrElse(
                        present -> publish(context.settings().deadlines().round(year, present)),
                        () -> progress.says(RunNotice.NO_FORM, year.year()));
            }
        }
    }

    private void publish(Round round) {
        List<UnassignedReport> unassigned = unassigned(store, round.year());
        YearDecisions decisions = stages.decisions().in(round.year());
        String fingerprint = fingerprint(unassigned, decisions);
        if (isPublished(round.year(), fingerprint)) {
            return;
        }
        Map<String, String> definitions = new TreeMap<>(stages.definitions());
        definitions.put("decisions", Fingerprint.of(List.of(decisions.content())));
        PackageContent content =
                new PackageContent(stages.roster(), round, unassigned, definitions, context.fingerprint() + program);
        Submissions submissions = each -> store.effective().eachSubmission(round.year(), each);
        Publication publication = publisher.publish(content, desk(round.year(), decisions), submissions);
        DecisionDesk forLetters = desk(round.year(), decisions);
        letters.publish(
                round.year(),
                publication.findings(),
                each -> submissions.each(
                        report -> each.accept(forLetters.decide(report).counted())));
        if (publication.isNew()) {
            progress.says(RunNotice.PUBLISHED, round.year().year());
        }
        store.county().replace(round.year(), CountyNumbers.of(publication.tables()));
        store.county().replaceUnits(round.year(), CountyNumbers.units(publication.tables()));
        store.county()
                .enterPublished(
                        new PublishedYear(
                                round.year().year(),
                                fingerprint,
                                output().relativize(publication.folder()).toString(),
                                errors(publication)),
                        context.run());
    }

    private DecisionDesk desk(ReportYear year, YearDecisions decisions) {
        List<Arrival> arrivals = decisions.hasVersions() ? store.effective().arrivals(year) : List.of();
        return decisions.desk(stages.forms(), stages.rules(), arrivals);
    }

    private boolean isPublished(ReportYear year, String fingerprint) {
        return store.county()
                .published(year)
                .filter(published -> published.fingerprint().equals(fingerprint))
                .filter(published -> Files.isDirectory(output().resolve(published.folder())))
                .filter(published -> letters.arePublished(year))
                .isPresent();
    }

    /** What the package depends on besides the submissions; when those change, the year is entered as outdated. */
    private String fingerprint(List<UnassignedReport> unassigned, YearDecisions decisions) {
        return Fingerprint.of(List.of(
                program,
                context.fingerprint(),
                context.settings().deadlines().toString(),
                context.settings().letters().fingerprint(),
                unassigned.toString(),
                decisions.content()));
    }

    /** What belongs to nobody is shown with the year that was being collected when it arrived. */
    static List<UnassignedReport> unassigned(Store store, ReportYear year) {
        LocalDate from = LocalDate.of(year.year() + 1, 1, 1);
        return store.effective().unassigned(from, from.plusYears(1).minusDays(1)).stream()
                .map(file -> new UnassignedReport(file.path(), file.sha256(), file.received(), file.findings()))
                .toList();
    }

    private static long errors(Publication publication) {
        return publication.findings().stream()
                .map(CountyFinding::finding)
                .filter(Finding::isError)
                .count();
    }

    private Path output() {
        return context.settings().folders().output();
    }
}
