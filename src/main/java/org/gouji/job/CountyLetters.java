package org.gouji.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.gouji.consolidate.Consolidation;
import org.gouji.consolidate.CountyCheck;
import org.gouji.consolidate.CountyFinding;
import org.gouji.consolidate.Round;
import org.gouji.decide.DecisionDesk;
import org.gouji.message.Refusal;
import org.gouji.model.ReportYear;
import org.gouji.model.Submission;
import org.gouji.publish.LetterContent;
import org.gouji.publish.LettersWriter;
import org.gouji.publish.PackageContent;
import org.gouji.publish.Submissions;
import org.gouji.store.Database;
import org.gouji.store.Store;

/** The letters about the reports as they stand in a job's database, for whoever asks between two runs. Changes nothing. */
public final class CountyLetters {

    private final JobSettings settings;
    private final Stages stages;
    private final Store store;

    private CountyLetters(JobSettings settings, Store store) {
        this.settings = settings;
        this.stages = Stages.of(settings);
        this.store = store;
    }

    /** Writes the letters of some years to some units, a folder for each year; returns how many they are. */
    public static int write(
            JobSettings settings, Predicate<ReportYear> years, Predicate<Submission> reports, Path folder) {
        try (Database database = Database.openForReading(settings.database())) {
            CountyLetters letters = new CountyLetters(settings, Store.of(database.dataSource()));
            return letters.write(years, reports, folder);
        }
    }

    private int write(Predicate<ReportYear> years, Predicate<Submission> reports, Path folder) {
        int letters = 0;
        for (ReportYear year : store.effective().years()) {
            if (settings.years().contains(year) && years.test(year)) {
                letters += stages.forms()
                        .formFor(year)
                        .map(form -> settings.deadlines().round(year, form))
                        .map(round -> write(round, reports, folder.resolve(year.toString())))
                        .orElse(0);
            }
        }
        return letters;
    }

    private int write(Round round, Predicate<Submission> reports, Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            Map<String, String> arguments =
                    Map.of("folder", folder.toString(), "cause", e.getClass().getSimpleName());
            throw Refusal.of("letter.unwritable", arguments, e);
        }
        DecisionDesk desk = stages.decisions()
                .in(round.year())
                .desk(
                        stages.forms(),
                        stages.rules(),
                        List.of(),
                        store.submissions().replies(round.year()));
        Submissions all = each -> store.effective()
                .eachSubmission(
                        round.year(), report -> each.accept(desk.decide(report).counted()));
        List<CountyFinding> county = county(round, all).stream()
                .map(found -> found.with(desk.settle(found.unitCode(), found.file(), found.finding())))
                .toList();
        LetterContent content = new LetterContent(
                stages.roster(),
                round.year(),
                settings.letters().terms(),
                settings.letters().document(),
                county,
                YearLetters.proposals(desk.replies()));
        return new LettersWriter(content, folder, Runnable::run)
                .write(each -> all.each(report -> {
                    if (reports.test(report)) {
                        each.accept(report);
                    }
                }));
    }

    /** Some of what is wrong with a report only shows where all are seen together. */
    private List<CountyFinding> county(Round round, Submissions all) {
        Consolidation consolidation = new Consolidation(round, stages.roster());
        all.each(consolidation::add);
        PackageContent content = new PackageContent(
                stages.roster(),
                round,
                PackageContents.unassigned(store, round.year().year()),
                List.of(),
                RuleLines.of(stages.rules()),
                stages.definitions(),
                false);
        return new CountyCheck(stages.rules())
                .check(consolidation.tables(), content.circumstances(), all::each)
                .findings();
    }
}
