package org.gouji.publish;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gouji.check.RuleBook;
import org.gouji.consolidate.CountyCheck;
import org.gouji.consolidate.OtherVersions;
import org.gouji.consolidate.Round;
import org.gouji.consolidate.SampleCounty;
import org.gouji.decide.DecisionDesk;
import org.gouji.decide.DecisionsReader;
import org.gouji.form.FormCell;
import org.gouji.form.FormLibrary;
import org.gouji.model.Arrival;
import org.gouji.model.Cell;
import org.gouji.model.Fault;
import org.gouji.model.Finding;
import org.gouji.model.FormId;
import org.gouji.model.Narrative;
import org.gouji.model.Place;
import org.gouji.model.ReportYear;
import org.gouji.model.Severity;
import org.gouji.model.Source;
import org.gouji.model.Submission;
import org.gouji.model.UnitCode;
import org.gouji.model.Value;
import org.gouji.publish.PackageContent.Standing;
import org.gouji.publish.csv.RulesCsv;
import org.gouji.roster.County;
import org.gouji.roster.DefinedAggregate;
import org.gouji.roster.Roster;
import org.gouji.roster.UnitKind;

/** A county that collects a tiny form: one report in every state that a package can show. */
public final class LibraryCounty {

    public static final FormLibrary FORMS = FormLibrary.with(Path.of("src/test/resources/publish/forms"));
    public static final RuleBook RULES = RuleBook.builtIn();
    public static final CountyCheck COUNTY_CHECK = new CountyCheck(RULES);

    private static final ReportYear YEAR = new ReportYear(2031);
    private static final LocalDate DAY = LocalDate.of(2032, 1, 14);
    private static final FormId FORM = new FormId("visits-2031");
    private static final FormId NEXT_FORM = new FormId("visits-2032");
    private static final Round ROUND =
            new Round(YEAR, FORMS.form(FORM), LocalDate.of(2032, 1, 31), LocalDate.of(2032, 1, 20));

    /** The sample's, with two sums of the county's own. */
    public static final Roster ROSTER = new Roster(
            new County(
                    SampleCounty.ROSTER.county().code(),
                    SampleCounty.ROSTER.county().name(),
                    List.of(),
                    County.WHOLE_AREA,
                    List.of(
                            new DefinedAggregate(
                                    "TOWNS",
                                    "乡镇街道",
                                    "Towns",
                                    List.of(UnitKind.TOWNSHIP, UnitKind.SUBDISTRICT),
                                    List.of(),
                                    "job.yml:1"),
                            new DefinedAggregate(
                                    "EAST",
                                    "东片",
                                    "East",
                                    List.of(),
                                    List.of(new UnitCode("990100101"), new UnitCode("990100-Z01")),
                                    "job.yml:2"))),
            SampleCounty.ROSTER.units());

    private LibraryCounty() {}

    /** 990100102 is missing, and one file belongs to nobody. */
    public static PackageContent content() {
        return content(false);
    }

    /** The same, after the files were read by another program or not. */
    public static PackageContent content(boolean isReadAnew) {
        return content(isReadAnew, Standing.OPEN);
    }

    /** The same, with numbers that are meant to stay or not. */
    static PackageContent content(boolean isReadAnew, Standing standing) {
        Finding unknown = RULES.failed("ST-08N", Place.REPORT, new Source.Line(1), Map.of("raw", "别处镇"));
        return new PackageContent(
                ROSTER,
                ROUND,
                List.of(new UnassignedReport("2032-01-14/别处镇.html", "sha-elsewhere", DAY, List.of(unknown))),
                reports().stream().map(LibraryCounty::arrival).toList(),
                List.of(
                        new RulesCsv.Line("ST-03", Severity.ERROR, "official", "统计表", "", ""),
                        new RulesCsv.Line("ST-11", Severity.WARNING, "implied", "统计表", "2031-03-01", "=县里自行核对"),
                        new RulesCsv.Line("VL-01", Severity.INFO, "plausible", "本县规定", "", "")),
                Map.of("rules", "r1", "forms", "f1"),
                standing,
                Set.of(PackageCopy.PARQUET),
                OtherVersions.NONE,
                isReadAnew);
    }

    private static Arrival arrival(Submission report) {
        return new Arrival(
                report.id(), report.unit(), report.year(), report.file(), report.part(), report.received(), 1);
    }

    /** Nothing is decided about reports; some sums are adjusted. */
    static DecisionDesk desk() {
        return new DecisionsReader(ROSTER, FORMS, RULES)
                .read(Path.of("src/test/resources/publish/decisions.csv"))
                .in(YEAR)
                .desk(FORMS, RULES, List.of());
    }

    /** By unit code: complete, with gaps, on another edition, complete, questioned, late. */
    public static List<Submission> reports() {
        return List.of(
                report("990100-D00", "12 3 300 0 0 0 1 2 3 -8 18.6250"),
                report("990100-D01", "一百 空 / - 1,204 = 0 0 0 5 0.375"),
                new Submission(
                        "s3",
                        new UnitCode("990100-D02"),
                        YEAR,
                        NEXT_FORM,
                        "2032-01-14/财政局.html",
                        "3".repeat(64),
                        1,
                        DAY,
                        cells(NEXT_FORM, "77"),
                        Narrative.NONE,
                        List.of()),
                report("990100-Z01", "1 2 3 4 5 6 7 8 9 10 11.00"),
                questioned(report("990100001", "0 0 0 0 0 0 0 0 0 0 0")),
                late(report("990100101", "5 5 5 5 5 5 5 5 5 5 5")));
    }

    /** The same report from a file with other bytes. */
    static Submission from(String sha256, Submission report) {
        return new Submission(
                report.id() + sha256,
                report.unit(),
                report.year(),
                report.form(),
                report.file(),
                sha256,
                report.part(),
                report.received(),
                report.cells(),
                report.narrative(),
                report.findings());
    }

    static Submission report(String unit, String texts) {
        return new Submission(
                "s" + unit,
                new UnitCode(unit),
                YEAR,
                FORM,
                "2032-01-14/" + unit + ",年报.html",
                unit,
                1,
                DAY,
                cells(FORM, texts),
                Narrative.NONE,
                List.of());
    }

    private static List<Cell> cells(FormId form, String texts) {
        List<String> raw = List.of(texts.split(" ", -1));
        List<Cell> cells = new ArrayList<>();
        for (FormCell cell : FORMS.form(form).cellList()) {
            String text = raw.get(cells.size());
            cells.add(new Cell(
                    cell.key(), value(text), text.equals("空") ? "" : text, new Source.Line(10 + cells.size())));
        }
        cells.removeIf(cell -> cell.raw().equals("="));
        return cells;
    }

    private static Value value(String text) {
        return switch (text) {
            case "空" -> new Value.Blank();
            case "/", "-" -> new Value.Mark(text);
            case "一百", "=" -> new Value.Unreadable(text, "not-a-number");
            default -> new Value.Amount(new BigDecimal(text.replace(",", "")));
        };
    }

    private static Submission questioned(Submission report) {
        Finding finding = RULES.failed(
                "ST-03",
                Place.row("VL", "mobile"),
                new Source.TableCell(1, 5, 2),
                Map.of("table", "表一", "row", "流动", "c", "成人"));
        return SampleCounty.with(report, List.of(finding.blamed(Fault.REPORT, "grid", "1,234", "")));
    }

    private static Submission late(Submission report) {
        return SampleCounty.received(report, LocalDate.of(2032, 1, 21));
    }
}
