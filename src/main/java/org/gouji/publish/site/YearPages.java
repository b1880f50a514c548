package org.gouji.publish.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gouji.consolidate.CountyFinding;
import org.gouji.consolidate.CountyTable;
import org.gouji.consolidate.UnitCoverage;
import org.gouji.decide.DecidedReport;
import org.gouji.decide.DecisionDesk;
import org.gouji.form.Form;
import org.gouji.form.FormLibrary;
import org.gouji.message.Language;
import org.gouji.model.Cell;
import org.gouji.model.CellKey;
import org.gouji.model.Finding;
import org.gouji.model.FormId;
import org.gouji.model.Submission;
import org.gouji.model.UnitCode;
import org.gouji.parallel.InOrder;
import org.gouji.roster.UnitKind;

/** The pages of one year in all languages: a page for each unit as its report comes, then those about the county. */
final class YearPages {

    /** Units whose pages are drawn while others are entered into the pages of rows. */
    private static final int MOST_AT_ONCE = 16;

    private final List<Pages> languages;
    private final FormLibrary forms;
    private final Map<FormId, Map<String, Layout>> layouts = new TreeMap<>();
    private final Map<UnitCode, List<Integer>> pageYears;
    private final Executor hands;

    /**
     * @param pageYears the years for which each unit has a page, the latest first
     * @param hands who draws the pages of units
     */
    YearPages(List<Pages> languages, FormLibrary forms, Map<UnitCode, List<Integer>> pageYears, Executor hands) {
        this.hands = hands;
        this.languages = languages;
        this.forms = forms;
        this.pageYears = pageYears;
    }

    void write(Survey survey, YearReports reports) throws IOException {
        List<RowPages> rows = new ArrayList<>();
        try (InOrder<UnitCoverage> drawn = new InOrder<>(hands, MOST_AT_ONCE)) {
            for (Pages pages : languages) {
                rows.add(new RowPages(pages, survey));
            }
            Units units = new Units(survey, rows, drawn);
            DecisionDesk desk = reports.desk(survey.year());
            reports.of(survey.year()).each(submission -> units.add(desk.decide(submission)));
            units.finish();
        } finally {
            for (RowPages each : rows) {
                each.close();
            }
        }
        for (Pages pages : languages) {
            writeCounty(pages, survey);
        }
    }

    /** The pages of the units in the order of their codes, those without a report in between. */
    private final class Units {

        private final Survey survey;
        private final List<RowPages> rows;
        private final InOrder<UnitCoverage> drawn;
        private int next;

        Units(Survey survey, List<RowPages> rows, InOrder<UnitCoverage> drawn) {
            this.survey = survey;
            this.rows = rows;
            this.drawn = drawn;
        }

        void add(DecidedReport report) {
            Submission submission = report.counted();
            while (!survey.units().get(next).unit().equals(submission.unit())) {
                addMissing();
            }
            UnitCoverage unit = survey.units().get(next++);
            Map<CellKey, Cell> cells =
                    submission.cells().stream().collect(Collectors.toMap(Cell::key, Function.identity()));
            rows.forEach(page -> page.add(unit, cells));
            Form form = forms.form(submission.form());
            Map<String, Layout> shapes = layouts.computeIfAbsent(form.id(), id -> layouts(form));
            draw(unit, () -> writeUnit(survey, unit, report, form, shapes));
        }

        void finish() {
            while (next < survey.units().size()) {
                addMissing();
            }
            while (!drawn.isEmpty()) {
                drawn.take();
            }
        }

        private void draw(UnitCoverage unit, Runnable drawing) {
            if (drawn.isFull()) {
                drawn.take();
            }
            drawn.give(() -> {
                drawing.run();
                return unit;
            });
        }

        private void addMissing() {
            UnitCoverage unit = survey.units().get(next++);
            rows.forEach(page -> page.add(unit, Map.of()));
            draw(unit, () -> writeMissing(survey, unit));
        }
    }

    private void writeUnit(
            Survey survey, UnitCoverage unit, DecidedReport report, Form form, Map<String, Layout> shapes) {
        Submission submission = report.counted();
        PageFindings found = new PageFindings(findings(survey, unit, submission.findings()), shapes);
        for (Pages pages : languages) {
            UnitPage.Origin origin = new UnitPage.Origin(
                    submission.file(),
                    submission.part(),
                    submission.sha256(),
                    submission.received().toString(),
                    pages.speech().language() == Language.ZH
                            ? form.name().chinese()
                            : form.name().english(),
                    deadline(survey, unit));
            List<SiteTable> tables = new UnitTables(report, found, pages.speech()).tables(shapes.values());
            write(pages, page(pages.speech(), survey, unit, origin, tables, found));
        }
    }

    private void writeMissing(Survey survey, UnitCoverage unit) {
        PageFindings found = new PageFindings(findings(survey, unit, List.of()), Map.of());
        for (Pages pages : languages) {
            UnitPage.Origin origin = new UnitPage.Origin("", 0, "", "", "", deadline(survey, unit));
            write(pages, page(pages.speech(), survey, unit, origin, List.of(), found));
        }
    }

    private static List<Finding> findings(Survey survey, UnitCoverage unit, List<Finding> own) {
        List<Finding> all = new ArrayList<>();
        survey.about(unit.unit().code()).stream().map(CountyFinding::finding).forEach(all::add);
        all.addAll(own);
        return all;
    }

    private static String deadline(Survey survey, UnitCoverage unit) {
        return UnitKind.ofCode(unit.kind())
                .map(kind -> survey.tables().round().deadline(kind).toString())
                .orElse("");
    }

    private UnitPage page(
            Speech speech,
            Survey survey,
            UnitCoverage unit,
            UnitPage.Origin origin,
            List<SiteTable> tables,
            PageFindings found) {
        YearView.UnitLine line = YearViews.unit(unit, speech);
        return new UnitPage(
                line,
                survey.year().year(),
                pageYears.getOrDefault(unit.unit(), List.of()),
                origin,
                tables,
                UnitPage.Findings.of(found, speech),
                survey.letters().to(unit, speech));
    }

    private static void write(Pages pages, UnitPage view) {
        try {
            String address = view.year() + "/" + view.unit().address();
            pages.write("unit", pages.frame(address, view.unit().name() + " " + view.year()), view);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void writeCounty(Pages pages, Survey survey) throws IOException {
        Speech speech = pages.speech();
        int year = survey.year().year();
        pages.write(
                "year",
                pages.frame(Addresses.year(survey.year()), speech.say("year.title", "year", year)),
                YearViews.of(survey, speech));
        Map<String, String> names = new LinkedHashMap<>();
        survey.tables().tables().forEach(table -> names.put(table.aggregate().code(), speech.name(table.aggregate())));
        Form form = survey.tables().round().form();
        Map<String, Layout> shapes = layouts.computeIfAbsent(form.id(), id -> layouts(form));
        for (CountyTable table : survey.tables().tables()) {
            CountyView view = CountyView.of(survey, table, names, shapes.values(), speech);
            String address = year + "/" + Addresses.table(view.code());
            pages.write("county", pages.frame(address, view.name() + " " + year), view);
        }
    }

    private static Map<String, Layout> layouts(Form form) {
        Map<String, Layout> layouts = new LinkedHashMap<>();
        form.tables().forEach(table -> layouts.put(table.code(), new Layout(table)));
        return layouts;
    }
}
