package org.gouji.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;
import org.gouji.check.Rule;
import org.gouji.check.RuleBook;
import org.gouji.consolidate.CountyCheck;
import org.gouji.decide.DecisionDesk;
import org.gouji.message.Refusal;
import org.gouji.model.ReportYear;
import org.gouji.publish.PackageContent;
import org.gouji.publish.Packages;
import org.gouji.publish.Submissions;
import org.gouji.publish.site.Movement;
import org.gouji.publish.site.RuleCard;
import org.gouji.publish.site.SiteContent;
import org.gouji.publish.site.SitePublisher;
import org.gouji.publish.site.YearReports;
import org.gouji.store.Database;
import org.gouji.store.FindingCounts;
import org.gouji.store.Store;

/** The pages of what a job has published. */
public final class RunPages {

    /** Beside the packages. */
    private static final String FOLDER = "site";

    private final Store store;
    private final Stages stages;
    private final JobSettings settings;
    private final Executor hands;
    private final String program = ProgramParts.pages();
    private final PackageContents contents;

    RunPages(Store store, Stages stages, JobSettings settings, Executor hands) {
        this.store = store;
        this.stages = stages;
        this.settings = settings;
        this.hands = hands;
        this.contents = new PackageContents(store, stages, settings);
    }

    /** Where a run puts the pages. */
    public static Path place(JobSettings settings) {
        return settings.folders().output().resolve(FOLDER);
    }

    /** Writes the pages of the last run into a folder, whether they have changed or not. */
    public static void write(JobSettings settings, Path place) {
        try (Database database = Database.openForReading(settings.database())) {
            Store store = Store.of(database.dataSource());
            RunPages pages = new RunPages(store, Stages.of(settings), settings, Runnable::run);
            List<PackageContent> years = pages.years();
            if (years.isEmpty()) {
                throw Refusal.of("cli.status.none", Map.of());
            }
            boolean isBesideLetters =
                    place.toAbsolutePath().normalize().equals(place(settings).toAbsolutePath());
            pages.write(new SitePublisher(place, pages.hands), isBesideLetters, years, pages.stamp(years));
        }
    }

    /** Writes the pages in their place, if what they show has changed. */
    void publish() {
        List<PackageContent> years = years();
        String stamp = stamp(years);
        SitePublisher publisher = new SitePublisher(place(settings), hands);
        if (!years.isEmpty() && !publisher.isPublished(stamp)) {
            write(publisher, true, years, stamp);
        }
    }

    private List<PackageContent> years() {
        return contents.years(year -> {});
    }

    private void write(SitePublisher publisher, boolean isBesideLetters, List<PackageContent> years, String stamp) {
        SiteContent content = new SiteContent(
                settings.county(), years, cards(stages.rules()), stages.forms(), new CountyCheck(stages.rules()));
        publisher.publish(content, reports(isBesideLetters), stamp);
    }

    private YearReports reports(boolean isBesideLetters) {
        return new YearReports() {
            @Override
            public Submissions of(ReportYear year) {
                return each -> store.effective().eachSubmission(year, each);
            }

            @Override
            public DecisionDesk desk(ReportYear year) {
                return contents.desk(year);
            }

            @Override
            public Movement movement(ReportYear year) {
                return RunPages.this.movement(year);
            }

            @Override
            public Optional<Path> letters(ReportYear year) {
                return isBesideLetters ? RunPages.this.letters(year) : Optional.empty();
            }
        };
    }

    private Movement movement(ReportYear year) {
        return store.history().counts().stream()
                .filter(counts -> counts.reportYear() == year.year())
                .reduce(FindingCounts::plus)
                .map(all -> new Movement(all.fresh(), all.returned(), all.persisting(), all.solved()))
                .orElse(Movement.NONE);
    }

    private Optional<Path> letters(ReportYear year) {
        try {
            return Packages.letters(
                    settings.folders().output(), settings.county().code(), year);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<RuleCard> cards(RuleBook rules) {
        return rules.all().stream().map(rule -> card(rule, rules)).toList();
    }

    private static RuleCard card(Rule rule, RuleBook rules) {
        return new RuleCard(
                rule.id(),
                rule.severity().code(),
                rule.basis().name().toLowerCase(Locale.ROOT),
                rule.source(),
                rules.off().stream()
                        .filter(off -> off.rule().equals(rule.id()))
                        .map(off -> off.since() + " " + off.reason())
                        .collect(Collectors.joining()));
    }

    /** Of the packages and the history that the pages show, and of the program that draws them. */
    private String stamp(List<PackageContent> years) {
        List<String> parts = new ArrayList<>(List.of(program));
        try {
            for (PackageContent year : years) {
                Optional<Path> manifest = Packages.manifest(
                        settings.folders().output(),
                        settings.county().code(),
                        year.round().year());
                parts.add(year.standing().code());
                parts.add(manifest.isPresent() ? Fingerprint.of(manifest.get()) : "");
                parts.add(movement(year.round().year()).toString());
                parts.add(letters(year.round().year())
                        .map(letters -> letters.getFileName().toString())
                        .orElse(""));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Fingerprint.of(parts);
    }
}
