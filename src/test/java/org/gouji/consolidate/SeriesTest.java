package org.gouji.consolidate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gouji.consolidate.SampleCounty.FORM;
import static org.gouji.consolidate.SampleCounty.ROUND;
import static org.gouji.consolidate.SampleCounty.YEAR;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gouji.model.Cell;
import org.gouji.model.CellKey;
import org.gouji.model.Source;
import org.gouji.model.Submission;
import org.gouji.model.UnitCode;
import org.gouji.model.Value;
import org.gouji.roster.County;
import org.gouji.roster.Management;
import org.gouji.roster.Roster;
import org.gouji.roster.Unit;
import org.gouji.roster.UnitKind;
import org.junit.jupiter.api.Test;

/** Each unit reports one and the same number in all its cells. A unit with a successor reports for the last time. */
class SeriesTest {

    private final List<Unit> units = new ArrayList<>();
    private final Map<String, Integer> numbers = new TreeMap<>();

    @Test
    void whereNothingChangedTodayIsAsItWas() {
        department("D1", 7);
        township("T1", 10);

        assertThat(tables())
                .containsExactly("aggregate AREA 17 -> 17", "aggregate LEVEL 7 -> 7", "aggregate OWN - -> -");
    }

    @Test
    void whatWasMergedBelongsToTheUnitThatFollowed() {
        township("T1", 10, "T3");
        township("T2", 20, "T3");
        begins("T3");
        township("T4", 5);

        assertThat(tables())
                .containsExactly(
                        "aggregate AREA 35 -> 35", "aggregate LEVEL - -> -", "aggregate OWN - -> -", "unit T3 - -> 30");
    }

    @Test
    void aUnitThatTookInAnotherHasBothNumbersToday() {
        township("T1", 10);
        township("T2", 20, "T1");

        assertThat(tables()).contains("aggregate AREA 30 -> 30", "unit T1 10 -> 30");
    }

    @Test
    void aTownshipThatBecamePartOfADepartmentMovesToTheCountyLevel() {
        department("D1", 7);
        township("T1", 10, "D1");

        assertThat(tables()).contains("aggregate AREA 17 -> 17", "aggregate LEVEL 7 -> 17");
    }

    @Test
    void whatADividedUnitReportedIsNoneOfItsSuccessorsButStaysInWhatHoldsThemAll() {
        township("T1", 10, "T2|T3");
        township("T2", 20);
        township("T3", 30);

        assertThat(tables()).contains("aggregate AREA 60 -> 60", "unit T2 20 -> ?", "unit T3 30 -> ?");
    }

    @Test
    void anAggregateWithOnlyAPartOfADividedUnitCannotBeWorkedOut() {
        department("D1", 7);
        department("D2", 3, "D1|T1");
        township("T1", 10);

        assertThat(tables()).contains("aggregate AREA 20 -> 20", "aggregate LEVEL 10 -> ?", "aggregate OWN - -> -");
    }

    @Test
    void aUnitThatNobodyFollowedStaysInTheSumsThatItWasIn() {
        department("D1", 7);
        units.add(unit("D2", UnitKind.DEPARTMENT, Unit.OPEN_FROM, YEAR.year(), "", Management.UNSTATED));
        numbers.put("D2", 3);

        assertThat(tables())
                .containsExactly("aggregate AREA 10 -> 10", "aggregate LEVEL 10 -> 10", "aggregate OWN - -> -");
    }

    @Test
    void whatBecamePartOfABodyThatItsOwnSystemAddsUpIsInNoSumToday() {
        department("D1", 7);
        department("D2", 3, "D3");
        units.add(unit("D3", UnitKind.DEPARTMENT, YEAR.year() + 1, Unit.OPEN_TO, "", Management.VERTICAL));

        assertThat(tables())
                .containsExactly("aggregate AREA 10 -> 7", "aggregate LEVEL 10 -> 7", "aggregate OWN - -> -");
    }

    @Test
    void aPredecessorThatDidNotReportIsMissingInTheNumberOfToday() {
        township("T1", 10, "T2");
        township("T2", 20);
        numbers.remove("T1");

        CountyTable today = series(consolidation()).stream()
                .filter(table -> table.scope() == SeriesTable.Scope.UNIT)
                .findFirst()
                .orElseThrow()
                .today();

        assertThat(today.aggregate().code()).isEqualTo("T2");
        assertThat(today.cells().get(0).coverage()).isEqualTo(new CellCoverage(2, 1, 0, 0, 0, 0, 1, 0, 0));
    }

    @Test
    void aUnitIsInTheAggregatesOfItsKind() {
        department("D1", 7);
        township("T1", 10);
        Series series = new Series(ROUND, roster());

        assertThat(series.aggregates(units.get(0))).containsExactly("AREA", "LEVEL");
        assertThat(series.aggregates(units.get(1))).containsExactly("AREA");
    }

    private void department(String code, int number) {
        add(code, UnitKind.DEPARTMENT, number, "");
    }

    private void department(String code, int number, String successors) {
        add(code, UnitKind.DEPARTMENT, number, successors);
    }

    private void township(String code, int number) {
        add(code, UnitKind.TOWNSHIP, number, "");
    }

    private void township(String code, int number, String successors) {
        add(code, UnitKind.TOWNSHIP, number, successors);
    }

    private void add(String code, UnitKind kind, int number, String successors) {
        int to = successors.isEmpty() ? Unit.OPEN_TO : YEAR.year();
        units.add(unit(code, kind, Unit.OPEN_FROM, to, successors, Management.UNSTATED));
        numbers.put(code, number);
    }

    private void begins(String code) {
        units.add(unit(code, UnitKind.TOWNSHIP, YEAR.year() + 1, Unit.OPEN_TO, "", Management.UNSTATED));
    }

    private static Unit unit(String code, UnitKind kind, int from, int to, String successors, Management management) {
        return new Unit(new UnitCode(code), code, List.of(), kind, "", from, to, successors, management);
    }

    private Roster roster() {
        return new Roster(new County("990100", "示例县", List.of()), units);
    }

    private List<Submission> reports() {
        List<Submission> reports = new ArrayList<>();
        numbers.forEach((unit, number) -> {
            List<Cell> cells = FORM.cellList().stream()
                    .map(cell ->
                            new Cell(cell.key(), new Value.Amount(BigDecimal.valueOf(number)), "", new Source.Whole()))
                    .toList();
            reports.add(SampleCounty.submission(unit, FORM, cells, List.of()));
        });
        return reports;
    }

    private CountyTables consolidation() {
        Consolidation consolidation = new Consolidation(ROUND, roster());
        reports().forEach(consolidation::add);
        return consolidation.tables();
    }

    private List<SeriesTable> series(CountyTables tables) {
        Series series = new Series(ROUND, roster());
        reports().forEach(series::add);
        return series.tables(tables);
    }

    /** Of each line its scope and code, then the number as it was and today. */
    private List<String> tables() {
        return series(consolidation()).stream().map(SeriesTest::text).toList();
    }

    private static String text(SeriesTable line) {
        return line.scope().code() + " " + line.asItWas().aggregate().code() + " " + number(line.asItWas()) + " -> "
                + (line.isComputable() ? number(line.today()) : "?");
    }

    private static String number(CountyTable table) {
        Value value = table.cell(CellKey.parse("AP.new.total")).value();
        return value instanceof Value.Amount amount ? amount.number().toPlainString() : "-";
    }
}
