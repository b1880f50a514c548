package org.gouji.consolidate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gouji.consolidate.SampleCounty.FORM;
import static org.gouji.consolidate.SampleCounty.ROSTER;
import static org.gouji.consolidate.SampleCounty.ROUND;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gouji.check.Checker;
import org.gouji.check.RuleBook;
import org.gouji.form.FormCell;
import org.gouji.message.Language;
import org.gouji.message.Messages;
import org.gouji.model.Cell;
import org.gouji.model.CellKey;
import org.gouji.model.Fault;
import org.gouji.model.Finding;
import org.gouji.model.Place;
import org.gouji.model.Source;
import org.gouji.model.Submission;
import org.gouji.model.UnitCode;
import org.gouji.model.Value;
import org.gouji.roster.Management;
import org.gouji.roster.Roster;
import org.gouji.roster.Unit;
import org.gouji.roster.UnitKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the members of a county say together: reports of zeros, but for the cells named. */
class HierarchyCheckTest {

    private static final RuleBook RULES = RuleBook.builtIn();
    private static final Checker CHECKER = new Checker(FORM, RULES);
    private static final String OFFICE = "990100-D00";
    private static final String SCHOOLS = "990100-D01";
    private static final String BUDGET = "990100-D02";
    private static final String ZONE = "990100-Z01";
    private static final String STREET = "990100001";
    private static final String CEDAR = "990100101";
    private static final String SAND = "990100102";

    private final Map<String, Map<CellKey, String>> numbers = new HashMap<>();
    private final Map<String, LocalDate> received = new HashMap<>();
    private final Map<String, Finding> doubts = new HashMap<>();
    private Roster roster = ROSTER;

    @Test
    void membersThatAddUpAndDifferHaveNothingToSay() {
        applications(OFFICE, 4);
        applications(SCHOOLS, 5);
        applications(CEDAR, 6);

        assertThat(check()).isEmpty();
    }

    @Test
    void whatBreaksInTheCountysSumsIsSaidWithTheUnitsBehindIt() {
        applications(OFFICE, 4);
        applications(CEDAR, 6);
        enter(CEDAR, "AP.new.total", "7");
        applications(SAND, 3);
        enter(SAND, "AP.new.total", "");

        assertThat(rule("HI-01")).hasSize(2).allSatisfy(found -> {
            assertThat(found.unitCode()).isEmpty();
            assertThat(found.finding().arguments())
                    .containsEntry("aggregate", "本行政区域汇总（AREA）")
                    .containsEntry("unit", "青石镇人民政府、白沙镇人民政府");
        });
        assertThat(rule("HI-01").get(1).finding().arguments())
                .containsEntry("rule2", "AP-04")
                .containsEntry("cells", "一、本年新收政府信息公开申请数量")
                .containsEntry("left", "11")
                .containsEntry("right", "13");
    }

    /** One township entered one too many, the other one too few. */
    @Test
    void gapsThatCancelOutAreStillFoundWhereTheyDoNot() {
        applications(OFFICE, 4);
        enter(OFFICE, "AP.new.total", "5");
        applications(CEDAR, 6);
        enter(CEDAR, "AP.new.total", "5");

        assertThat(rule("HI-01"))
                .isNotEmpty()
                .allSatisfy(found -> assertThat(found.finding().arguments())
                        .containsEntry("aggregate", "本级（LEVEL）")
                        .containsEntry("unit", "示例县人民政府"));
    }

    @Test
    void theReportOfTheWholeCountyIsToldFromThatOfItsOffice() {
        applications(SCHOOLS, 12);
        applications(STREET, 5);
        applications(CEDAR, 6);
        applications(SAND, 3);
        applications(OFFICE, 26);
        enter(OFFICE, "AD.lic.dec", "2");

        assertThat(check())
                .filteredOn(found -> !found.finding().rule().equals("HI-07"))
                .singleElement()
                .satisfies(found -> {
                    assertThat(found.unitCode()).isEqualTo(OFFICE);
                    assertThat(found.finding().rule()).isEqualTo("HI-04");
                    assertThat(found.finding().arguments())
                            .containsEntry("left", "6")
                            .containsEntry("n", "6");
                });
    }

    @Test
    void aSingleNumberThatIsTheSumOfAllOthersIsNamedOncePerRow() {
        enter(SCHOOLS, "AD.pen.dec", "12");
        enter(BUDGET, "AD.pen.dec", "1");
        enter(ZONE, "AD.pen.dec", "5");
        enter(CEDAR, "AD.pen.dec", "18");

        assertThat(check()).singleElement().satisfies(found -> {
            assertThat(found.unitCode()).isEqualTo(CEDAR);
            assertThat(found.finding().rule()).isEqualTo("HI-06");
            assertThat(found.finding().arguments())
                    .containsEntry("left", "18")
                    .containsEntry("unit", "青石镇人民政府")
                    .containsEntry("cells", "行政处罚·本年处理决定数量");
        });
    }

    @Test
    void ofSeveralNumbersOfARowTheLargestIsSaid() {
        for (String column : List.of("np", "lp_ent", "lp_res")) {
            int number = column.equals("lp_ent") ? 12 : 4;
            for (String unit : List.of(SCHOOLS, BUDGET, ZONE)) {
                enter(unit, "AP.unable_nohold." + column, Integer.toString(number));
            }
            enter(CEDAR, "AP.unable_nohold." + column, Integer.toString(3 * number));
        }

        assertThat(rule("HI-06"))
                .singleElement()
                .satisfies(found -> assertThat(found.finding().arguments()).containsEntry("left", "36"));
    }

    @ParameterizedTest(name = "{0} of {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
                    10 | 3,3,4 | HI-06
                    9  | 3,3,3 |
                    50 | 2     | HI-07
                    49 | 2     |
                    """)
    void aNumberHasToBeLargeEnoughToMeanSomething(String number, String others, String rule) {
        List<String> units = List.of(SCHOOLS, BUDGET, ZONE);
        String[] each = others.split(",", -1);
        for (int i = 0; i < each.length; i++) {
            enter(units.get(i), "AD.pen.dec", each[i]);
        }
        enter(CEDAR, "AD.pen.dec", number);

        assertThat(check())
                .extracting(found -> found.finding().rule())
                .containsExactlyElementsOf(rule == null ? List.of() : List.of(rule));
    }

    @ParameterizedTest(name = "with {0} reports: {1}")
    @CsvSource({"2,0", "3,1"})
    void betweenTwoReportsOneIsOftenNearlyAll(int reports, int said) {
        roster = new Roster(ROSTER.county(), ROSTER.units().subList(0, reports));
        enter(OFFICE, "AD.pen.dec", "96");

        assertThat(rule("HI-07")).hasSize(said);
    }

    @ParameterizedTest(name = "{0} cells equal, {1} larger, {2} smaller: {3}")
    @CsvSource({"5,0,0,1", "4,0,0,0", "5,5,0,1", "5,6,0,0", "5,0,1,0"})
    void whoReportedForAllIsAsLargeAsAllOthersThroughout(int equal, int larger, int smaller, int said) {
        List<String> cells = FORM.cellList().stream()
                .map(cell -> cell.key().toString())
                .filter(key -> key.matches("AP\\.unable_.*\\.(np|lp_ent|lp_res|lp_soc|lp_law)"))
                .toList();
        for (int i = 0; i < equal + larger + smaller; i++) {
            for (String unit : List.of(SCHOOLS, BUDGET, ZONE)) {
                enter(unit, cells.get(i), "2");
            }
            boolean isEqual = i < equal;
            enter(CEDAR, cells.get(i), isEqual ? "6" : i < equal + larger ? "7" : "5");
        }

        assertThat(rule("HI-04")).hasSize(said);
    }

    /** What is worked out from a figure is as doubtful as the figure. */
    @ParameterizedTest(name = "doubt about {0} of {1}: {2}")
    @CsvSource({
        "AD.pen.dec,990100101,READING",
        "AD.lic.dec,990100101,REPORT",
        "AD.pen.dec,990100102,REPORT",
    })
    void whatFollowsFromAMisreadFigureIsNoFaultOfTheReport(String cell, String unit, Fault fault) {
        enter(SCHOOLS, "AD.pen.dec", "12");
        enter(BUDGET, "AD.pen.dec", "1");
        enter(ZONE, "AD.pen.dec", "5");
        enter(CEDAR, "AD.pen.dec", "18");
        Finding doubt = RULES.failed("ST-09", Place.of(CellKey.parse(cell)), new Source.Whole(), Map.of("raw", "18"));
        doubts.put(unit, doubt.blamed(Fault.READING, "", "", ""));

        assertThat(rule("HI-06"))
                .singleElement()
                .satisfies(found -> assertThat(found.finding().fault()).contains(fault));
    }

    @Test
    void smallNumbersAndFewMembersMayWellAddUp() {
        enter(SCHOOLS, "AD.pen.dec", "1");
        enter(BUDGET, "AD.pen.dec", "1");
        enter(ZONE, "AD.pen.dec", "1");
        enter(CEDAR, "AD.pen.dec", "3");
        enter(SCHOOLS, "AD.lic.dec", "20");
        enter(BUDGET, "AD.lic.dec", "20");
        enter(CEDAR, "AD.lic.dec", "40");

        assertThat(check()).isEmpty();
    }

    @Test
    void nearlyAllOfTheCountysNumberIsWorthALook() {
        enter(SCHOOLS, "AD.pen.dec", "96");
        enter(BUDGET, "AD.pen.dec", "4");
        enter(SCHOOLS, "AD.lic.dec", "95");
        enter(BUDGET, "AD.lic.dec", "5");
        enter(SCHOOLS, "AD.coer.dec", "49");

        assertThat(check()).singleElement().satisfies(found -> {
            assertThat(found.unitCode()).isEqualTo(SCHOOLS);
            assertThat(found.finding().rule()).isEqualTo("HI-07");
            assertThat(found.finding().arguments())
                    .containsEntry("left", "96.0%")
                    .containsEntry("right", "96");
        });
    }

    @Test
    void requestsThatSeveralBodiesMayHaveCountedAreListed() {
        enter(SCHOOLS, "AP.unable_nohold.total", "2");
        enter(CEDAR, "AP.unable_nohold.total", "3");
        enter(CEDAR, "AP.refuse_repeat.total", "3");

        assertThat(rule("HI-09"))
                .singleElement()
                .satisfies(found -> assertThat(found.finding().arguments())
                        .containsEntry("n", "2")
                        .containsEntry("left", "5")
                        .containsEntry("unit", "青石镇人民政府")
                        .containsEntry("right", "3"));
    }

    @Test
    void whoIsManagedByItsOwnSystemIsNotAddedUnlessTheCountySaysSo() {
        enter("990100-D05", "AD.pen.dec", "7");

        assertThat(withTaxes(Management.UNSTATED)).isEqualTo("7 left=税务局");
        assertThat(withTaxes(Management.VERTICAL)).isEqualTo("0 right=yes");
        assertThat(withTaxes(Management.INCLUDED)).isEqualTo("7");
        assertThat(withTaxes(Management.COUNTY)).isEqualTo("7");
    }

    /** The county's number of penalties, and what HI-11 says. */
    private String withTaxes(Management management) {
        roster = with(new Unit(
                new UnitCode("990100-D05"),
                "示例县税务局",
                List.of(),
                UnitKind.DEPARTMENT,
                "",
                Unit.OPEN_FROM,
                Unit.OPEN_TO,
                "",
                management));
        StringBuilder said = new StringBuilder(((Value.Amount)
                        tables().table("AREA").cell(CellKey.parse("AD.pen.dec")).value())
                .number()
                .toPlainString());
        rule("HI-11")
                .forEach(found -> found.finding().arguments().forEach((name, value) -> {
                    if (!name.equals("unit") && !name.startsWith(Finding.FAULT) && !value.isEmpty()) {
                        said.append(' ').append(name).append('=').append(value);
                    }
                }));
        return said.toString();
    }

    @Test
    void theReportThatTheCountyPublishedIsNeverAdded() {
        roster = with(new Unit(
                new UnitCode("990100"),
                "示例县人民政府（全县）",
                List.of(),
                UnitKind.COUNTY,
                "",
                Unit.OPEN_FROM,
                Unit.OPEN_TO,
                ""));
        applications(CEDAR, 6);
        applications("990100", 6);
        received.put("990100", LocalDate.of(2022, 3, 31));

        assertThat(check()).isEmpty();
        assertThat(tables().table("AREA").cell(CellKey.parse("AP.new.np")).value())
                .isEqualTo(new Value.Amount(new BigDecimal("6")));
        assertThat(tables().table("AREA").expected()).isEqualTo(7);

        received.put("990100", LocalDate.of(2022, 4, 1));

        assertThat(check())
                .extracting(found -> found.unitCode() + " " + found.finding().rule())
                .containsExactly("990100 DL-02");
    }

    private static Roster with(Unit unit) {
        List<Unit> units = new ArrayList<>(ROSTER.units());
        units.add(unit);
        return new Roster(ROSTER.county(), units);
    }

    @Test
    void everySentenceIsComplete() {
        theReportOfTheWholeCountyIsToldFromThatOfItsOffice();
        enter(SAND, "AP.unable_nohold.total", "1");

        for (Language language : Language.values()) {
            Messages messages = new Messages(language);
            assertThat(check())
                    .allSatisfy(found ->
                            assertThat(messages.sentence(found.finding())).doesNotContain("{"));
        }
    }

    private void applications(String unit, int number) {
        for (String row : List.of("new", "res_full", "res_total")) {
            enter(unit, "AP." + row + ".np", Integer.toString(number));
            enter(unit, "AP." + row + ".total", Integer.toString(number));
        }
    }

    private void enter(String unit, String cell, String text) {
        numbers.computeIfAbsent(unit, none -> new HashMap<>()).put(CellKey.parse(cell), text);
    }

    private List<CountyFinding> rule(String rule) {
        return check().stream()
                .filter(found -> found.finding().rule().equals(rule))
                .toList();
    }

    private CountyTables tables() {
        Consolidation consolidation = new Consolidation(ROUND, roster);
        reports().forEach(consolidation::add);
        return consolidation.tables();
    }

    private List<Submission> reports() {
        return roster.unitsIn(ROUND.year()).stream()
                .map(Unit::code)
                .map(this::report)
                .toList();
    }

    private List<CountyFinding> check() {
        List<Submission> reports = reports();
        return new CountyCheck(RULES)
                .check(tables(), new Circumstances(roster, Map.of(), OtherVersions.NONE), reports::forEach)
                .findings();
    }

    private Submission report(UnitCode unit) {
        Map<CellKey, String> texts = numbers.getOrDefault(unit.code(), Map.of());
        List<Cell> cells = new ArrayList<>();
        for (FormCell cell : FORM.cellList()) {
            String text = texts.getOrDefault(cell.key(), "0");
            Value value = text.isEmpty() ? new Value.Blank() : new Value.Amount(new BigDecimal(text));
            cells.add(new Cell(cell.key(), value, text, new Source.Line(1)));
        }
        List<Finding> findings = new ArrayList<>(CHECKER.check(cells, List.of()).findings());
        Optional.ofNullable(doubts.get(unit.code())).ifPresent(findings::add);
        Submission report = SampleCounty.submission(unit.code(), FORM, cells, findings);
        return SampleCounty.received(report, received.getOrDefault(unit.code(), report.received()));
    }
}
