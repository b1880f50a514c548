package org.gouji.publish.site;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import org.gouji.message.Language;
import org.gouji.model.UnitCode;
import org.gouji.publish.PackageContent;

/** Writes all pages into an empty folder. The reports of each year pass twice: once to add up, once to write. */
final class SiteWriter {

    private final SiteContent content;
    private final YearReports reports;
    private final Path folder;
    private final Executor hands;
    private final Failures failures = new Failures();

    SiteWriter(SiteContent content, YearReports reports, Path folder, Executor hands) {
        this.content = content;
        this.reports = reports;
        this.folder = folder;
        this.hands = hands;
    }

    void write() throws IOException {
        List<Survey> surveys = new ArrayList<>();
        for (PackageContent year : content.years()) {
            surveys.add(Survey.of(year, content, reports, failures));
        }
        List<Survey> latestFirst = new ArrayList<>(surveys);
        Collections.reverse(latestFirst);
        List<Integer> years =
                latestFirst.stream().map(survey -> survey.year().year()).toList();
        Assets.write(folder);
        List<Pages> languages = new ArrayList<>();
        for (Language language : Language.values()) {
            languages.add(new Pages(folder, language, content.county().name(), years));
        }
        YearPages yearPages = new YearPages(languages, content.forms(), pageYears(latestFirst), hands);
        for (Survey survey : surveys) {
            yearPages.write(survey, reports);
        }
        for (Pages pages : languages) {
            writeWhole(pages, surveys, latestFirst);
        }
    }

    private static Map<UnitCode, List<Integer>> pageYears(List<Survey> latestFirst) {
        Map<UnitCode, List<Integer>> years = new HashMap<>();
        for (Survey survey : latestFirst) {
            survey.units()
                    .forEach(unit -> years.computeIfAbsent(unit.unit(), code -> new ArrayList<>())
                            .add(survey.year().year()));
        }
        return years;
    }

    private void writeWhole(Pages pages, List<Survey> surveys, List<Survey> latestFirst) throws IOException {
        Speech speech = pages.speech();
        List<YearView> years =
                latestFirst.stream().map(survey -> YearViews.of(survey, speech)).toList();
        pages.write(
                "board",
                pages.frame(Addresses.BOARD, speech.say("board.title")),
                BoardViews.of(latestFirst, years, speech));
        pages.write(
                "trends",
                pages.frame(Addresses.TRENDS, speech.say("trends.title")),
                new Trends(surveys, speech).view());
        RulesView rules = new RulesViews(failures, latestFirst, speech).of(content.rules());
        pages.write("rules", pages.frame(Addresses.RULES, speech.say("rules.title")), rules);
        for (RulesView.RuleView rule : rules.failed()) {
            String title = speech.say("rule.title", "rule", rule.card().id());
            pages.write("rule", pages.frame(rule.address(), title), rule);
        }
    }
}
