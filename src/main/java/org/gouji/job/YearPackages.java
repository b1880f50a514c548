package org.gouji.job;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Executor;
import java.util.stream.Stream;
import org.gouji.consolidate.CountyCheck;
import org.gouji.consolidate.CountyFinding;
import org.gouji.consolidate.Round;
import org.gouji.decide.DecisionDesk;
import org.gouji.decide.YearDecisions;
import org.gouji.model.Arrival;
import org.gouji.model.ReceivedReply;
import org.gouji.model.ReportYear;
import org.gouji.model.Severity;
import org.gouji.model.Submission;
import org.gouji.publish.PackageContent;
import org.gouji.publish.PackagePublisher;
import org.gouji.publish.Publication;
import org.gouji.publish.Submissions;
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
    private final PackageContents contents;

    YearPackages(Store store, Stages stages, RunContext context, RunProgress progress, Executor hands) {
        this.store = store;
        this.stages = stages;
        this.context = context;
        this.progress = progress;
        this.publisher = new PackagePublisher(output(), stages.forms(), new CountyCheck(stages.rules()));
        this.contents = new PackageContents(store, stages, context.settings());
        this.letters = new YearLetters(context.settings(), stages.roster(), hands);
    }

    /** How many have a new version. */
    int publish() {
        List<ReportYear> withoutForm = new ArrayList<>();
        List<PackageContent> years = contents.years(withoutForm::add);
        withoutForm.forEach(year -> progress.says(RunNotice.NO_FORM, year.year()));
        int versions = 0;
        for (PackageContent content : years) {
            versions += publish(content) ? 1 : 0;
        }
        Set<Integer> others = new TreeSet<>(store.history().years());
        others.addAll(store.effective().unassignedYears());
        withoutForm.forEach(year -> others.add(year.year()));
        years.forEach(content -> others.remove(content.round().year().year()));
        others.forEach(year -> enterOpen(year, withoutForm));
        return versions;
    }

    /** What is open about a year that is not added up: about its reports, and about files that arrived when it was due. */
    private void enterOpen(int year, List<ReportYear> withoutForm) {
        FindingHistory history = new FindingHistory(store, stages, context.run(), year);
        PackageContents.unassigned(store, year).forEach(history::add);
        withoutForm.stream()
                .filter(each -> each.year() == year)
                .forEach(each -> store.effective().eachSubmission(each, history::add));
        history.finish();
    }

    private boolean publish(PackageContent content) {
        Round round = content.round();
        YearDecisions decisions = stages.decisions().in(round.year());
        String fingerprint = fingerprint(content, decisions, store.submissions().replies(round.year()));
        boolean isNew = !isPublished(round.year(), fingerprint) && publish(content, fingerprint);
        if (publisher.pending(content).isPresent()) {
            progress.says(RunNotice.FINAL_DIFFERS, round.year().year());
        }
        return isNew;
    }

    private boolean publish(PackageContent content, String fingerprint) {
        Round round = content.round();
        Submissions submissions = new YearSubmissions(store, stages, contents, round.year());
        Attempt attempt = publish(content, submissions);
        Publication publication = attempt.publication();
        DecisionDesk again = contents.desk(round.year());
        FindingHistory history = FindingHistory.of(store, stages, context.run(), publication);
        letters.publish(
                round.year(),
                publication.findings(),
                attempt.desk().replies(),
                each -> submissions.each(report -> {
                    Submission counted = again.decide(report).counted();
                    history.add(counted);
                    each.accept(counted);
                }));
        content.unassigned().forEach(report -> history.add(report.settledBy(again)));
        history.finish();
        if (publication.isNew()) {
            progress.says(RunNotice.PUBLISHED, round.year().year());
        }
        if (!publication.isHeld()) {
            store.county().replace(round.year(), CountyNumbers.of(publication.tables()));
            store.county().replaceUnits(round.year(), CountyNumbers.units(publication.tables()));
        }
        store.county()
                .enterPublished(
                        new PublishedYear(
                                round.year().year(),
                                fingerprint,
                                output().relativize(publication.folder()).toString(),
                                errors(publication)),
                        context.run());
        return publication.isNew();
    }

    /** What publishing did, and the desk that decided in it. */
    private record Attempt(Publication publication, DecisionDesk desk) {}

    /** A year is only made final with the numbers that whoever decided it has seen; otherwise it is published as open. */
    private Attempt publish(PackageContent content, Submissions submissions) {
        YearDecisions decisions = contents.standing(content.round().year()).decisions();
        Attempt attempt = publish(content, decisions, submissions);
        if (!attempt.publication().isHeld() || content.standing().isLocked()) {
            return attempt;
        }
        YearDecisions unseen = decisions.notFinal(decisions.finalVersion() + "+");
        return publish(contents.open(content), unseen, submissions);
    }

    private Attempt publish(PackageContent content, YearDecisions decisions, Submissions submissions) {
        DecisionDesk desk = contents.desk(content.round().year(), decisions);
        return new Attempt(publisher.publish(content, desk, submissions), desk);
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
    private String fingerprint(PackageContent content, YearDecisions decisions, List<ReceivedReply> replies) {
        return Fingerprint.of(List.of(
                program,
                context.fingerprint(),
                content.definitions().toString(),
                context.settings().county().published(),
                context.settings().deadlines().toString(),
                context.settings().copies().toString(),
                context.settings().letters().fingerprint(),
                content.unassigned().toString(),
                deliveries(content.arrivals()),
                content.versions().rivals().toString(),
                content.versions().superseded().stream()
                        .map(Submission::id)
                        .toList()
                        .toString(),
                decisions.content(),
                replies.toString()));
    }

    /** Which run first saw a file is nothing that is published. */
    private static String deliveries(List<Arrival> arrivals) {
        return Fingerprint.of(arrivals.stream()
                .flatMap(arrival -> Stream.of(
                        arrival.unit().code(),
                        arrival.submission(),
                        arrival.file(),
                        arrival.received().toString()))
                .toList());
    }

    private static long errors(Publication publication) {
        return publication.findings().stream()
                .map(CountyFinding::finding)
                .filter(finding -> finding.isOpen(Severity.ERROR))
                .count();
    }

    private Path output() {
        return context.settings().folders().output();
    }
}
