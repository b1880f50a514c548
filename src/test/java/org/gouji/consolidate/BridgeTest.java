package org.gouji.consolidate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gouji.consolidate.SampleCounty.FORM;
import static org.gouji.consolidate.SampleCounty.ROSTER;
import static org.gouji.consolidate.SampleCounty.ROUND;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.gouji.check.RuleBook;
import org.gouji.form.Form;
import org.gouji.form.FormCell;
import org.gouji.message.Language;
import org.gouji.message.Messages;
import org.gouji.model.Cell;
import org.gouji.model.CellKey;
import org.gouji.model.FormId;
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
import org.junit.jupiter.params.provider.ValueSource;

/** The report that a county published, against the sum of its units. */
class BridgeTest {

    private static final String COUNTY = "990100";
    private static final String OFFICE = "990100-D00";
    private static final String CEDAR = "990100101";
    private static final String SAND = "990100102";
    private static final String TAXES = "990100-D09";

    private final List<Unit> units = new ArrayList<>(ROSTER.units());
    private final Map<String, Map<CellKey, Integer>> numbers = new HashMap<>();
    private final Map<CellKey, Integer> published =
            new TreeMap<>((one, other) -> one.toString().compareTo(other.toString()));
    private final List<Submission> otherReports = new ArrayList<>();
    private final List<Submission> superseded = new ArrayList<>();
    private final TreeSet<String> missing = new TreeSet<>();

    private static Unit unit(String code, String name, UnitKind kind, Management management) {
        return new Unit(new UnitCode(code), name, List.of(), kind, "", Unit.OPEN_FROM, Unit.OPEN_TO, "", management);
    }

    BridgeTest() {
        units.add(unit(COUNTY, "示例县人民政府（全县）", UnitKind.COUNTY, Management.UNSTATED));
        Random random = new Random(11);
        for (Unit unit : ROSTER.unitsIn(ROUND.year())) {
            Map<CellKey, Integer> report = report(random);
            numbers.put(unit.code().code(), report);
            add(report, 1);
        }
    }

    /** A report in which rows and columns of the applications add up. */
    private static Map<CellKey, Integer> report(Random random) {
        Map<CellKey, Integer> report = new HashMap<>();
        for (String row : List.of("res_full", "deny_law", "unable_nohold")) {
            for (String column : List.of("np", "lp_ent")) {
                int number = 1 + random.nextInt(40);
                for (String outcome : List.of(row, "res_total", "new")) {
                    report.merge(new CellKey("AP", outcome, column), number, Integer::sum);
                    report.merge(new CellKey("AP", outcome, "total"), number, Integer::sum);
                }
            }
        }
        report.put(CellKey.parse("AD.pen.dec"), 1 + random.nextInt(1000));
        return report;
    }

    private void add(Map<CellKey, Integer> report, int times) {
        report.forEach((cell, number) -> published.merge(cell, times * number, Integer::sum));
    }

    private Map<CellKey, Integer> of(String unit) {
        return numbers.getOrDefault(unit, Map.of());
    }

    @Test
    void whatIsPublishedAsItAddsUpHasNoDifference() {
        assertThat(causes()).containsExactly("equal");
        assertThat(result().findings())
                .noneMatch(found -> found.finding().rule().equals("HI-10"));
    }

    @Test
    void aUnitThatIsLeftOutIsNamedWithItsNumbers() {
        add(of(CEDAR), -1);

        assertThat(causes()).containsExactly("equal", "missing_unit 990100101");
        assertThat(result().findings())
                .filteredOn(found -> found.finding().rule().equals("HI-10"))
                .hasSize(6)
                .allSatisfy(found -> {
                    assertThat(found.unitCode()).isEqualTo(COUNTY);
                    assertThat(found.finding().arguments().get("missing_unit")).startsWith("青石镇人民政府-");
                    assertThat(new Messages(Language.ZH).sentence(found.finding()))
                            .contains("只在一边的单位：青石镇人民政府-")
                            .doesNotContain("原因不明");
                });
    }

    @Test
    void theOfficeItselfIsACauseOfItsOwn() {
        add(of(OFFICE), -1);

        assertThat(causes()).containsExactly("equal", "own_office 990100-D00");
    }

    @Test
    void aUnitThatIsInTwiceIsToldFromOneThatIsLeftOut() {
        add(of(SAND), 1);

        assertThat(causes()).containsExactly("double_count 990100102", "equal");
    }

    @Test
    void anEarlierVersionIsALaterCorrection() {
        Map<CellKey, Integer> before = new HashMap<>(of(CEDAR));
        before.merge(CellKey.parse("AP.new.np"), 7, Integer::sum);
        superseded.add(submission(CEDAR, before));
        published.merge(CellKey.parse("AP.new.np"), 7, Integer::sum);

        assertThat(causes()).containsExactly("equal", "later_correction 990100101");
    }

    @Test
    void whatTheMissingUnitMayHaveReportedHasToAddUp() {
        missing.add(CEDAR);

        assertThat(causes()).containsExactly("equal", "missing_unit 990100101");

        published.merge(CellKey.parse("AP.new.np"), 1, Integer::sum);

        assertThat(causes()).containsExactly("equal", "unexplained");
    }

    @Test
    void aMisprintIsNobodysFault() {
        published.merge(CellKey.parse("AP.res_full.np"), 9, Integer::sum);

        assertThat(causes()).containsExactly("equal", "unexplained");
    }

    @Test
    void whereThePublishedReportHasNoNumberNothingIsCompared() {
        published.remove(CellKey.parse("AD.pen.dec"));

        assertThat(causes()).containsExactly("equal", "not_comparable");

        missing.add(CEDAR);

        assertThat(causes()).containsExactly("equal", "missing_unit 990100101", "not_comparable");
    }

    @Test
    void theFindingOfARowSaysBothNumbersOfItsLargestDifference() {
        add(of(SAND), 1);
        int twice = of(SAND).getOrDefault(CellKey.parse("AP.new.total"), 0);
        int total = published.getOrDefault(CellKey.parse("AP.new.total"), 0);

        assertThat(result().findings())
                .filteredOn(found -> found.finding().place().equals(Place.row("AP", "new")))
                .singleElement()
                .satisfies(found -> assertThat(found.finding().arguments())
                        .containsEntry("left", Integer.toString(total))
                        .containsEntry("right", Integer.toString(total - twice))
                        .containsEntry("double_count", "白沙镇人民政府+" + twice)
                        .containsEntry("cells", "一、本年新收政府信息公开申请数量·自然人、一、本年新收政府信息公开申请数量·商业企业、一、本年新收政府信息公开申请数量·总计"));
    }

    @Test
    void ofUnitsWithTheSameNumbersAllAreNamed() {
        add(of(SAND), -1);
        numbers.put(SAND, of(CEDAR));

        assertThat(causes()).containsExactly("equal", "missing_unit 990100101 990100102");
    }

    @Test
    void aReportThatIsInNoSumMayBeInWhatIsPublished() {
        units.add(unit(TAXES, "示例县税务局", UnitKind.DEPARTMENT, Management.VERTICAL));
        numbers.put(TAXES, report(new Random(5)));
        add(of(TAXES), 1);

        assertThat(causes()).containsExactly("equal", "missing_unit 990100-D09");
    }

    @Test
    void aReportOnTheOtherEditionExplainsNothing() {
        missing.add(CEDAR);
        Form other = SampleCounty.FORMS.form(new FormId("2019"));
        otherReports.add(SampleCounty.report(CEDAR, other, new Random(3)));
        published.merge(CellKey.parse("AP.new.np"), 1, Integer::sum);

        assertThat(causes()).containsExactly("equal", "unexplained");
    }

    @ParameterizedTest(name = "{1} more in {0}")
    @CsvSource({"AP.new.np,-1", "AD.pen.dec,5"})
    void whatDoesNotAddUpLikeAReportIsNotTheMissingUnits(String cell, int change) {
        missing.add(CEDAR);
        add(of(CEDAR), -1);
        published.merge(CellKey.parse(cell), change, Integer::sum);

        assertThat(causes()).containsExactly("equal", "unexplained");
    }

    /** Several causes at once, in any mixture: what is named is right, and the parts of a cell are its difference. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void severalCausesAreTakenApart(long seed) {
        Random random = new Random(seed);
        List<String> units = new ArrayList<>(new TreeSet<>(numbers.keySet()));
        Collections.shuffle(units, random);
        TreeSet<String> expected = new TreeSet<>(List.of("equal"));
        for (String unit : units.subList(0, 2)) {
            boolean isTwice = random.nextBoolean();
            add(of(unit), isTwice ? 1 : -1);
            String cause = isTwice ? "double_count " : "missing_unit ";
            expected.add((unit.equals(OFFICE) ? "own_office " : cause) + unit);
        }

        Bridge bridge = result().bridges().get(0);

        Map<String, BigDecimal> parts = new TreeMap<>();
        Map<String, BigDecimal> differences = new TreeMap<>();
        for (BridgeLine line : bridge.lines()) {
            String cell = line.cell().key().toString();
            parts.merge(cell, line.amount(), BigDecimal::add);
            differences.put(cell, number(line.published()).subtract(number(line.summed())));
        }
        assertThat(parts).isEqualTo(differences);
        assertThat(causes(bridge)).allMatch(cause -> expected.contains(cause) || cause.equals("unexplained"));
    }

    private static BigDecimal number(Value value) {
        return value instanceof Value.Amount amount ? amount.number() : BigDecimal.ZERO;
    }

    private List<String> causes() {
        return causes(result().bridges().get(0));
    }

    /** Each cause with its units once, in alphabetical order. */
    private static List<String> causes(Bridge bridge) {
        return bridge.lines().stream()
                .map(line -> (line.cause().code() + " "
                                + line.units().stream().map(UnitCode::code).collect(Collectors.joining(" ")))
                        .strip())
                .distinct()
                .sorted()
                .toList();
    }

    private CountyResult result() {
        List<Submission> reports = new ArrayList<>();
        new TreeMap<>(numbers).forEach((unit, report) -> {
            if (!missing.contains(unit)) {
                reports.add(submission(unit, report));
            }
        });
        reports.addAll(otherReports);
        reports.add(0, submission(COUNTY, published));
        Roster roster = new Roster(ROSTER.county(), units);
        Consolidation consolidation = new Consolidation(ROUND, roster);
        reports.forEach(consolidation::add);
        Circumstances around = new Circumstances(roster, Map.of(), new OtherVersions(superseded, Map.of()));
        return new CountyCheck(RuleBook.builtIn()).check(consolidation.tables(), around, reports::forEach);
    }

    private static Submission submission(String unit, Map<CellKey, Integer> report) {
        List<Cell> cells = new ArrayList<>();
        for (FormCell cell : FORM.cellList()) {
            boolean isBlank = unit.equals(COUNTY)
                    && cell.key().toString().equals("AD.pen.dec")
                    && !report.containsKey(cell.key());
            BigDecimal number = BigDecimal.valueOf(report.getOrDefault(cell.key(), 0));
            Value value = isBlank ? new Value.Blank() : new Value.Amount(number);
            cells.add(new Cell(cell.key(), value, "", new Source.Line(1)));
        }
        return SampleCounty.submission(unit, FORM, cells, List.of());
    }
}
