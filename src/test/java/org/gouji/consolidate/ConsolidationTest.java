package org.gouji.consolidate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.gouji.consolidate.SampleCounty.ROSTER;
import static org.gouji.consolidate.SampleCounty.ROUND;
import static org.gouji.consolidate.SampleCounty.report;
import static org.gouji.consolidate.SampleCounty.reports;
import static org.gouji.consolidate.SampleCounty.with;
import static org.gouji.consolidate.SampleCounty.without;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.gouji.form.Form;
import org.gouji.form.FormCell;
import org.gouji.model.CellKey;
import org.gouji.model.Finding;
import org.gouji.model.FormId;
import org.gouji.model.Outcome;
import org.gouji.model.Place;
import org.gouji.model.Severity;
import org.gouji.model.Source;
import org.gouji.model.Submission;
import org.gouji.model.UnitCode;
import org.gouji.model.Value;
import org.gouji.roster.County;
import org.gouji.roster.DefinedAggregate;
import org.gouji.roster.Roster;
import org.gouji.roster.UnitKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConsolidationTest {

    private static final String CELL = "AP.new.total";
    private static final String TOWNSHIP = "990100101";

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void aCountyCellIsTheSumOfItsUnitsInAnyOrder(long seed) {
        Random random = new Random(seed);
        List<Submission> reports = new ArrayList<>(reports(random));

        CountyTables inOrder = consolidate(reports);
        Collections.shuffle(reports, random);
        CountyTables shuffled = consolidate(reports);

        assertThat(shuffled).isEqualTo(inOrder);
        for (CountyTable table : inOrder.tables()) {
            for (CountyCell cell : table.cells()) {
                assertThat(cell.value())
                        .isEqualTo(
                                new Value.Amount(sum(reports, table, cell.cell().key())));
                assertThat(cell.status()).isEqualTo(CellStatus.COMPLETE);
            }
        }
        assertThat(inOrder.conservation().holds()).isTrue();
        assertThat(inOrder.conservation().numbers())
                .isEqualTo(7L * ROUND.form().cellList().size());
    }

    private static BigDecimal sum(List<Submission> reports, CountyTable table, CellKey key) {
        return reports.stream()
                .filter(report -> table.aggregate().members().contains(report.unit()))
                .flatMap(report -> report.cells().stream())
                .filter(cell -> cell.key().equals(key))
                .map(cell -> ((Value.Amount) cell.value()).number())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    @Test
    void eachAggregateHasItsMembers() {
        CountyTables tables = consolidate(reports(new Random(1)));

        assertThat(tables.table(Aggregate.OWN).expected()).isEqualTo(1);
        assertThat(tables.table(Aggregate.LEVEL).expected()).isEqualTo(3);
        assertThat(tables.table(Aggregate.AREA).expected()).isEqualTo(7);
    }

    @Test
    void aCountyAddsUpWhatItDefines() {
        List<DefinedAggregate> own = List.of(
                new DefinedAggregate("TOWNS", "乡镇", "Towns", List.of(UnitKind.TOWNSHIP), List.of(), ""),
                new DefinedAggregate(
                        "EAST",
                        "东片",
                        "East",
                        List.of(UnitKind.OWN),
                        List.of(new UnitCode(TOWNSHIP), new UnitCode("990100201")),
                        ""));
        Roster roster = new Roster(new County("990100", "示例县", List.of(), County.WHOLE_AREA, own), ROSTER.units());
        Consolidation consolidation = new Consolidation(ROUND, roster);
        List<Submission> reports = reports(new Random(1));
        reports.forEach(consolidation::add);

        CountyTables tables = consolidation.tables();

        assertThat(tables.table("TOWNS").expected()).isEqualTo(2);
        // The other unit that was picked was merged into another one the year before.
        assertThat(tables.table("EAST").expected()).isEqualTo(2);
        CountyTable east = tables.table("EAST");
        assertThat(east.cell(CellKey.parse(CELL)).value())
                .isEqualTo(new Value.Amount(sum(reports, east, CellKey.parse(CELL))));
        assertThat(tables.conservation().holds()).isTrue();
    }

    @Test
    void aCellWithoutNumbersIsEmptyAndNotZero() {
        CountyTables tables = consolidate(List.of());

        CountyCell cell = area(tables);
        assertThat(cell.value()).isEqualTo(new Value.Blank());
        assertThat(cell.status()).isEqualTo(CellStatus.EMPTY);
        assertThat(cell.coverage()).isEqualTo(new CellCoverage(7, 0, 0, 0, 0, 0, 7, 0, 0));
        assertThat(tables.conservation().holds()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"blank", "mark", "unreadable", "absent"})
    void whatIsNoNumberIsCountedByItsState(String state) {
        List<Submission> reports = new ArrayList<>(reports(new Random(1)));
        reports.replaceAll(report -> report.unit().code().equals(TOWNSHIP) ? inState(report, state) : report);
        Map<String, CellCoverage> expected = Map.of(
                "blank", new CellCoverage(7, 6, 1, 0, 0, 0, 0, 0, 0),
                "mark", new CellCoverage(7, 6, 0, 1, 0, 0, 0, 0, 0),
                "unreadable", new CellCoverage(7, 6, 0, 0, 1, 0, 0, 0, 0),
                "absent", new CellCoverage(7, 6, 0, 0, 0, 1, 0, 0, 0));

        CountyTables tables = consolidate(reports);

        assertThat(area(tables).coverage()).isEqualTo(expected.get(state));
        assertThat(area(tables).status()).isEqualTo(CellStatus.PARTIAL);
        assertThat(tables.conservation().holds()).isTrue();
    }

    private static Submission inState(Submission report, String state) {
        return switch (state) {
            case "blank" -> with(report, CELL, new Value.Blank(), "");
            case "mark" -> with(report, CELL, new Value.Mark("/"), "/");
            case "unreadable" -> with(report, CELL, new Value.Unreadable("若干", "not-a-number"), "若干");
            default -> without(report, CELL);
        };
    }

    @Test
    void aMissingUnitIsListedAndNotEstimated() {
        List<Submission> reports = reports(new Random(1)).stream()
                .filter(report -> !report.unit().code().equals(TOWNSHIP))
                .toList();

        CountyTables tables = consolidate(reports);

        assertThat(area(tables).coverage()).isEqualTo(new CellCoverage(7, 6, 0, 0, 0, 0, 1, 0, 0));
        assertThat(tables.table(Aggregate.LEVEL).cell(CellKey.parse(CELL)).status())
                .isEqualTo(CellStatus.COMPLETE);
        assertThat(line(tables, TOWNSHIP).status()).isEqualTo(UnitStatus.MISSING);
    }

    @Test
    void aReportOnTheOtherEditionIsNotCounted() {
        Form other = SampleCounty.FORMS.form(new FormId("2019"));
        List<Submission> reports = new ArrayList<>(reports(new Random(1)));
        reports.replaceAll(
                report -> report.unit().code().equals(TOWNSHIP) ? report(TOWNSHIP, other, new Random(9)) : report);

        CountyTables tables = consolidate(reports);

        assertThat(area(tables).coverage()).isEqualTo(new CellCoverage(7, 6, 0, 0, 0, 0, 0, 1, 0));
        assertThat(line(tables, TOWNSHIP).status()).isEqualTo(UnitStatus.OTHER_FORM);
        assertThat(line(tables, TOWNSHIP).receipt().form()).isEqualTo("2019");
        assertThat(tables.conservation().holds()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"990100201", "990100999"})
    void aUnitThatIsNotOnTheRosterOfTheYearIsNotCounted(String unit) {
        List<Submission> reports = new ArrayList<>(reports(new Random(1)));
        CountyTables without = consolidate(reports);
        reports.add(report(unit, new Random(9)));

        CountyTables tables = consolidate(reports);

        assertThat(tables.tables()).isEqualTo(without.tables());
        assertThat(line(tables, unit).status()).isEqualTo(UnitStatus.NOT_MEMBER);
        assertThat(tables.conservation().holds()).isTrue();
    }

    @Test
    void aLateReportIsCountedAndMarked() {
        List<Submission> reports = new ArrayList<>(reports(new Random(1)));
        reports.replaceAll(report -> report.unit().code().equals(TOWNSHIP)
                ? SampleCounty.received(report, LocalDate.of(2022, 2, 1))
                : report);

        CountyTables tables = consolidate(reports);

        assertThat(line(tables, TOWNSHIP).status()).isEqualTo(UnitStatus.LATE);
        assertThat(area(tables).status()).isEqualTo(CellStatus.COMPLETE);
    }

    @Test
    void aReportThatIsLeftOutByDecisionIsInNoSum() {
        List<Submission> reports = reports(new Random(1));
        Consolidation consolidation = new Consolidation(ROUND, ROSTER);
        for (Submission report : reports) {
            boolean isOut = report.unit().code().equals(TOWNSHIP);
            UnitStatus status = isOut ? consolidation.exclude(report) : consolidation.add(report);
            assertThat(status).isEqualTo(isOut ? UnitStatus.EXCLUDED : UnitStatus.RECEIVED);
        }

        CountyTables tables = consolidation.tables();

        List<Submission> others = reports.stream()
                .filter(report -> !report.unit().code().equals(TOWNSHIP))
                .toList();
        CountyTable table = tables.table(Aggregate.AREA);
        assertThat(area(tables).value()).isEqualTo(new Value.Amount(sum(others, table, CellKey.parse(CELL))));
        assertThat(area(tables).coverage()).isEqualTo(new CellCoverage(7, 6, 0, 0, 0, 0, 0, 1, 0));
        assertThat(line(tables, TOWNSHIP).status()).isEqualTo(UnitStatus.EXCLUDED);
        assertThat(tables.conservation().holds()).isTrue();
    }

    @Test
    void aDecisionAboutAReportThatCountsNowhereChangesNothingOfIt() {
        Consolidation consolidation = new Consolidation(ROUND, ROSTER);

        assertThat(consolidation.exclude(report("990100999", new Random(9)))).isEqualTo(UnitStatus.NOT_MEMBER);
        assertThat(consolidation.tables().conservation().holds()).isTrue();
    }

    @Test
    void theOpenFindingsOfAReportAreCountedByTheirWeight() {
        Place place = Place.of(CellKey.parse(CELL));
        Finding error = finding(Severity.ERROR, Outcome.FAILED, place);
        Finding warning = finding(Severity.WARNING, Outcome.FAILED, place);
        Finding settled = error.settled("D-1", "某人", "2022-01-15", "已核实");
        Submission report = with(report(TOWNSHIP, new Random(1)), List.of(error, error, warning, settled));

        UnitCoverage.Receipt receipt =
                line(consolidate(List.of(report)), TOWNSHIP).receipt();

        assertThat(receipt.errors()).isEqualTo(2);
        assertThat(receipt.warnings()).isEqualTo(1);
    }

    @ParameterizedTest(name = "an error about {0}|{1}|{2} questions the cell: {3}")
    @CsvSource({
        "AP,new,total,1",
        "AP,new,'',1",
        "AP,'',total,1",
        "AP,new,np,0",
        "AP,'','',0",
        "RL,new,total,0",
        "'','','',0"
    })
    void aNumberUnderAFailedErrorIsQuestioned(String table, String row, String column, int questioned) {
        Finding finding = finding(Severity.ERROR, Outcome.FAILED, new Place(table, row, column));
        List<Submission> reports = new ArrayList<>(reports(new Random(1)));
        reports.replaceAll(
                report -> report.unit().code().equals(TOWNSHIP) ? with(report, List.of(finding, finding)) : report);

        assertThat(area(consolidate(reports)).coverage().questioned()).isEqualTo(questioned);
    }

    @ParameterizedTest
    @CsvSource({"WARNING,FAILED", "ERROR,NOT_ASSESSABLE"})
    void otherFindingsQuestionNothing(Severity severity, Outcome outcome) {
        Finding finding = finding(severity, outcome, Place.of(CellKey.parse(CELL)));
        List<Submission> reports = new ArrayList<>(reports(new Random(1)));
        reports.replaceAll(report -> with(report, List.of(finding)));

        assertThat(area(consolidate(reports)).coverage().questioned()).isZero();
    }

    @Test
    void aUnitGivenTwiceIsABug() {
        Consolidation consolidation = new Consolidation(ROUND, ROSTER);
        consolidation.add(report(TOWNSHIP, new Random(1)));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> consolidation.add(report(TOWNSHIP, new Random(2))))
                .withMessage("Unit 990100101 was given twice for 2021.");
    }

    @Test
    void aCellThatTheFormDoesNotHaveIsABug() {
        Form other = SampleCounty.FORMS.form(new FormId("2019"));
        Submission wrong = SampleCounty.submission(
                TOWNSHIP, ROUND.form(), report(TOWNSHIP, other, new Random(1)).cells(), List.of());

        assertThatIllegalArgumentException()
                .isThrownBy(() -> consolidate(List.of(wrong)))
                .withMessageStartingWith("Form 2021 has no cell AD.");
    }

    @Test
    void cellsOutOfOrderAreFound() {
        Submission report = report(TOWNSHIP, new Random(1));
        List<org.gouji.model.Cell> reversed = new ArrayList<>(report.cells());
        Collections.reverse(reversed);

        CountyTables tables =
                consolidate(List.of(SampleCounty.submission(TOWNSHIP, ROUND.form(), reversed, List.of())));

        assertThat(tables).isEqualTo(consolidate(List.of(report)));
    }

    @Test
    void everyCellOfTheFormIsInTheTableInItsOrder() {
        CountyTable table = consolidate(List.of()).table(Aggregate.AREA);

        assertThat(table.cells())
                .extracting(cell -> cell.cell().key())
                .containsExactlyElementsOf(
                        ROUND.form().cellList().stream().map(FormCell::key).toList());
    }

    private static CountyTables consolidate(List<Submission> reports) {
        Consolidation consolidation = new Consolidation(ROUND, ROSTER);
        reports.forEach(consolidation::add);
        return consolidation.tables();
    }

    private static CountyCell area(CountyTables tables) {
        return tables.table(Aggregate.AREA).cell(CellKey.parse(CELL));
    }

    private static UnitCoverage line(CountyTables tables, String unit) {
        return tables.units().stream()
                .filter(line -> line.unit().code().equals(unit))
                .findFirst()
                .orElseThrow();
    }

    private static Finding finding(Severity severity, Outcome outcome, Place place) {
        return new Finding("AP-04", severity, outcome, place, new Source.Whole(), Map.of(), "");
    }
}
