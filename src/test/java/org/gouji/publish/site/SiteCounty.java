package org.gouji.publish.site;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import org.gouji.check.RuleBook;
import org.gouji.consolidate.CountyCheck;
import org.gouji.consolidate.Round;
import org.gouji.consolidate.SampleCounty;
import org.gouji.decide.DecisionDesk;
import org.gouji.decide.Decisions;
import org.gouji.form.Form;
import org.gouji.model.Fault;
import org.gouji.model.Finding;
import org.gouji.model.Place;
import org.gouji.model.ReportYear;
import org.gouji.model.Source;
import org.gouji.model.Submission;
import org.gouji.model.Value;
import org.gouji.publish.LibraryCounty;
import org.gouji.publish.PackageContent;
import org.gouji.publish.Submissions;
import org.gouji.publish.UnassignedReport;

/** Counties with pages of every kind: a tiny one to read, and one with two years of the national form. */
final class SiteCounty {

    /** Text that would do harm if it became markup, or if it were shown as it is. */
    static final String HOSTILE = "<script>alert(1)</script>\u202E21\u200B";

    private static final RuleBook RULES = LibraryCounty.RULES;
    private static final ReportYear EARLIER = new ReportYear(2020);

    private final SiteContent content;
    private final Map<ReportYear, List<Submission>> reports;

    private SiteCounty(SiteContent content, Map<ReportYear, List<Submission>> reports) {
        this.content = content;
        this.reports = reports;
    }

    /** A report in every state that a package can show. */
    static SiteCounty ofAllStates() {
        PackageContent year = LibraryCounty.content();
        return new SiteCounty(
                new SiteContent(
                        year.roster().county(),
                        List.of(year),
                        cards(),
                        LibraryCounty.FORMS,
                        LibraryCounty.COUNTY_CHECK),
                Map.of(year.round().year(), LibraryCounty.reports()));
    }

    /** Findings at a cell, a row, a column, a table and the report; a unit missing, one late, one on another edition. */
    static SiteCounty national() {
        Form earlier = SampleCounty.FORMS.formFor(EARLIER).orElseThrow();
        LocalDate deadline = LocalDate.of(2021, 1, 31);
        PackageContent first = year(new Round(EARLIER, earlier, deadline, deadline), List.of());
        Finding unknown = RULES.failed("ST-08N", Place.REPORT, new Source.Line(1), Map.of("raw", HOSTILE));
        PackageContent second = year(
                SampleCounty.ROUND,
                List.of(new UnassignedReport(
                        "2022-01-14/" + HOSTILE + ".html",
                        "e".repeat(64),
                        LocalDate.of(2022, 1, 14),
                        List.of(unknown))));
        return new SiteCounty(
                new SiteContent(
                        SampleCounty.ROSTER.county(),
                        List.of(first, second),
                        cards(),
                        SampleCounty.FORMS,
                        new CountyCheck(RULES)),
                Map.of(EARLIER, earlier(earlier), SampleCounty.YEAR, later(earlier)));
    }

    private static List<Submission> earlier(Form form) {
        Random random = new Random(1);
        return SampleCounty.ROSTER.unitsIn(EARLIER).stream()
                .map(unit -> SampleCounty.report(unit.code().code(), form, random))
                .map(report -> SampleCounty.in(EARLIER.year(), report))
                .map(report -> SampleCounty.received(report, LocalDate.of(2021, 1, 12)))
                .toList();
    }

    private static List<Submission> later(Form otherForm) {
        List<Submission> reports = new ArrayList<>(SampleCounty.reports(new Random(2)));
        reports.set(0, SampleCounty.with(reports.get(0), findings()));
        reports.set(1, SampleCounty.received(reports.get(1), LocalDate.of(2022, 2, 3)));
        reports.set(2, SampleCounty.report("990100-D02", otherForm, new Random(3)));
        reports.set(3, SampleCounty.with(reports.get(3), "AP.new.np", new Value.Blank(), ""));
        reports.set(
                4,
                SampleCounty.with(reports.get(4), "AP.new.np", new Value.Unreadable(HOSTILE, "not-a-number"), HOSTILE));
        reports.remove(5);
        return reports;
    }

    private static List<Finding> findings() {
        return List.of(
                RULES.failed(
                                "SUM-01",
                                new Place("AP", "res_full", "np"),
                                new Source.TableCell(2, 6, 3),
                                Map.of(
                                        "table", "表三", "row", "（一）予以公开", "c", "自然人", "left", "21", "right", "12", "n",
                                        "2"),
                                "12")
                        .blamed(Fault.REPORT, "plain", "21", ""),
                RULES.failed(
                        "ST-03",
                        Place.row("AP", "deny_law"),
                        new Source.TableCell(2, 9, 1),
                        Map.of("table", "表三", "row", "2.其他法律行政法规禁止公开", "c", "自然人")),
                RULES.failed(
                        "ST-03",
                        Place.column("AP", "lp_oth"),
                        new Source.TableCell(2, 2, 6),
                        Map.of("table", "表三", "row", "", "c", "其他")),
                RULES.failed("ST-02P", Place.table("RL"), new Source.Paragraph(40), Map.of("table", "表四", "n", "1")),
                RULES.failed("ST-12", Place.REPORT, new Source.Paragraph(2), Map.of("raw", HOSTILE)));
    }

    private static PackageContent year(Round round, List<UnassignedReport> unassigned) {
        return new PackageContent(SampleCounty.ROSTER, round, unassigned, List.of(), List.of(), Map.of(), false);
    }

    private static List<RuleCard> cards() {
        return RULES.all().stream()
                .map(rule -> new RuleCard(
                        rule.id(),
                        rule.severity().code(),
                        rule.basis().name().toLowerCase(Locale.ROOT),
                        rule.source(),
                        ""))
                .toList();
    }

    SiteContent content() {
        return content;
    }

    /** Writes the pages into a folder. */
    void publish(Path place) {
        publish(place, year -> consumer -> reports.getOrDefault(year, List.of()).forEach(consumer));
    }

    void publish(Path place, Function<ReportYear, Submissions> submissions) {
        publish(place, submissions, Decisions.NONE);
    }

    /** With what the office decided about the reports. */
    void publish(Path place, Decisions decisions) {
        publish(place, year -> consumer -> reports.getOrDefault(year, List.of()).forEach(consumer), decisions);
    }

    private void publish(Path place, Function<ReportYear, Submissions> submissions, Decisions decisions) {
        new SitePublisher(place, Runnable::run).publish(content, decided(submissions, decisions), "stamp");
    }

    private YearReports decided(Function<ReportYear, Submissions> submissions, Decisions decisions) {
        return new YearReports() {
            @Override
            public Movement movement(ReportYear year) {
                return year.equals(LibraryCounty.content().round().year()) ? new Movement(2, 1, 30, 4) : Movement.NONE;
            }

            @Override
            public Submissions of(ReportYear year) {
                return submissions.apply(year);
            }

            @Override
            public DecisionDesk desk(ReportYear year) {
                return decisions.in(year).desk(content.forms(), RULES, List.of());
            }
        };
    }
}
