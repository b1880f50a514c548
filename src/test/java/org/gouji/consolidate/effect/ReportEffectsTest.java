package org.gouji.consolidate.effect;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gouji.consolidate.Consolidation;
import org.gouji.consolidate.Round;
import org.gouji.form.Form;
import org.gouji.form.FormLibrary;
import org.gouji.model.Cell;
import org.gouji.model.CellKey;
import org.gouji.model.Finding;
import org.gouji.model.Narrative;
import org.gouji.model.Outcome;
import org.gouji.model.Place;
import org.gouji.model.ReportYear;
import org.gouji.model.Severity;
import org.gouji.model.Source;
import org.gouji.model.Submission;
import org.gouji.model.UnitCode;
import org.gouji.model.Value;
import org.gouji.roster.County;
import org.gouji.roster.Roster;
import org.gouji.roster.Unit;
import org.gouji.roster.UnitKind;
import org.junit.jupiter.api.Test;

/** In a county of three townships, of which two have reported 30 and 70 applications. */
class ReportEffectsTest {

    private static final ReportYear YEAR = new ReportYear(2021);
    private static final Form FORM = FormLibrary.builtIn().formFor(YEAR).orElseThrow();
    private static final LocalDate DAY = LocalDate.of(2022, 1, 20);
    private static final CellKey NEW = CellKey.parse("AP.new.total");

    private final Submission small = report("990100101", YEAR, "30");
    private final CountyTotals totals = totals(small, report("990100102", YEAR, "70"));

    @Test
    void aDifferenceIsTakenOverTheCountysNumberInThatCell() {
        assertThat(effect(finding(Place.of(NEW), "30", "35"))).isEqualTo(new Effect(50, new BigDecimal("5")));
        assertThat(effect(finding(Place.of(NEW), "35", "30"))).isEqualTo(new Effect(50, new BigDecimal("5")));
    }

    @Test
    void theSumOfARowIsSetAgainstItsGreatestNumber() {
        Submission full = report(
                "990100101",
                YEAR,
                "30",
                FORM.cellList().stream()
                        .map(cell -> cell.key())
                        .filter(key -> key.row().equals("new"))
                        .toList());
        CountyTotals both = totals(full, report("990100102", YEAR, "70"));

        assertThat(new ReportEffects(both, full, ExpectedNumbers.average(both))
                        .of(finding(Place.row("AP", "new"), "30", "40")))
                .isEqualTo(new Effect(100, new BigDecimal("10")));
    }

    @Test
    void moreThanAllIsNotPossible() {
        assertThat(effect(finding(Place.of(NEW), "0", "100000")).thousandths()).isEqualTo(1000);
        CellKey empty = FORM.cellList().stream()
                .map(cell -> cell.key())
                .filter(key -> key.table().equals("RL"))
                .findFirst()
                .orElseThrow();
        assertThat(effect(finding(Place.of(empty), "0", "1"))).isEqualTo(new Effect(1000, BigDecimal.ONE));
    }

    @Test
    void aMissingNumberCountsWithThatOfTheYearBefore() {
        Submission blank = blank("990100101");
        CountyTotals county = totals(blank, report("990100102", YEAR, "70"));
        ExpectedNumbers expected =
                new ExpectedNumbers(county, () -> Optional.of(report("990100101", new ReportYear(2020), "7")));
        Finding missing = finding(Place.of(NEW));

        assertThat(new ReportEffects(county, blank, expected).of(missing).thousandths())
                .isEqualTo(100);
    }

    @Test
    void aMissingNumberCountsWithTheAverageWhereNoYearBeforeIsKnown() {
        Submission blank = blank("990100101");
        CountyTotals county = totals(blank, report("990100102", YEAR, "70"), report("990100103", YEAR, "30"));

        assertThat(new ReportEffects(county, blank, ExpectedNumbers.average(county))
                        .of(finding(Place.of(NEW)))
                        .change())
                .isEqualByComparingTo("50");
    }

    @Test
    void aMissingReportCountsWithAllItsNumbers() {
        assertThat(ExpectedNumbers.average(totals).ofReport().thousandths()).isEqualTo(500);
    }

    @Test
    void aFindingAboutATableCountsWithTheFarthestSumInside() {
        Finding sums = finding(Place.table("AP"));
        Submission report = small.with(
                small.cells(), List.of(sums, finding(Place.of(NEW), "30", "31"), finding(Place.of(NEW), "30", "50")));
        Submission everywhere = report(
                "990100101",
                YEAR,
                "30",
                FORM.cellList().stream()
                        .map(cell -> cell.key())
                        .filter(key -> key.table().equals("AP"))
                        .toList());

        assertThat(new ReportEffects(
                                totals,
                                everywhere.with(everywhere.cells(), report.findings()),
                                ExpectedNumbers.average(totals))
                        .of(sums))
                .isEqualTo(new Effect(200, new BigDecimal("20")));
    }

    @Test
    void wordsMoveNothing() {
        assertThat(effect(finding(Place.REPORT, "2020", "2021"))).isEqualTo(Effect.NONE);
        assertThat(effect(finding(Place.of(NEW), "东片", "西片"))).isEqualTo(Effect.NONE);
    }

    private Effect effect(Finding finding) {
        return new ReportEffects(totals, small, ExpectedNumbers.average(totals)).of(finding);
    }

    private static Finding finding(Place place) {
        return finding(place, Map.of());
    }

    private static Finding finding(Place place, String left, String right) {
        return finding(place, Map.of("left", left, "right", right));
    }

    private static Finding finding(Place place, Map<String, String> arguments) {
        return new Finding("AP-01", Severity.ERROR, Outcome.FAILED, place, new Source.Whole(), arguments, "");
    }

    private static CountyTotals totals(Submission... reports) {
        List<Unit> units = new ArrayList<>();
        for (String code : List.of("990100101", "990100102", "990100103")) {
            units.add(new Unit(
                    new UnitCode(code),
                    code + "镇",
                    List.of(),
                    UnitKind.TOWNSHIP,
                    "",
                    Unit.OPEN_FROM,
                    Unit.OPEN_TO,
                    ""));
        }
        Roster roster = new Roster(new County("990100", "云屏县", List.of()), units);
        Consolidation consolidation = new Consolidation(new Round(YEAR, FORM, DAY, DAY), roster);
        List.of(reports).forEach(consolidation::add);
        return new CountyTotals(consolidation.tables());
    }

    private static Submission report(String unit, ReportYear year, String number) {
        return report(unit, year, number, List.of(NEW));
    }

    private static Submission report(String unit, ReportYear year, String number, List<CellKey> keys) {
        List<Cell> cells = keys.stream()
                .map(key -> new Cell(key, new Value.Amount(new BigDecimal(number)), number, new Source.Whole()))
                .toList();
        return submission(unit, year, cells);
    }

    private static Submission blank(String unit) {
        return submission(unit, YEAR, List.of(new Cell(NEW, new Value.Blank(), "", new Source.Whole())));
    }

    private static Submission submission(String unit, ReportYear year, List<Cell> cells) {
        return new Submission(
                unit + year, new UnitCode(unit), year, FORM.id(), unit, "", 1, DAY, cells, Narrative.NONE, List.of());
    }
}
