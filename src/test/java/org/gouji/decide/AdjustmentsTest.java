package org.gouji.decide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.gouji.check.RuleBook;
import org.gouji.consolidate.SampleCounty;
import org.gouji.form.Form;
import org.gouji.message.Language;
import org.gouji.message.Messages;
import org.gouji.model.CellKey;
import org.gouji.model.Finding;
import org.gouji.model.ReportYear;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Decisions about county sums: amounts that are added, and numbers that the county sets itself. */
class AdjustmentsTest {

    private static final RuleBook RULES = RuleBook.builtIn();
    private static final String HEADER = "id,kind,aggregate,year,cell,seen,value,unit_code,author,date,reason\n";

    @TempDir
    private Path folder;

    @Test
    void anAmountIsAddedToTheSumThatItWasTakenOn() throws IOException {
        DecisionDesk desk = desk(2021, "甲,差额调整,AREA,2021,AD.norm.made,12,-1,,王某,2022/2/1,联合发文两家都计了");

        List<Adjustment> adjustments = adjust(desk, "AREA", 2021, Map.of("AD.norm.made", "12"));

        assertThat(adjustments)
                .containsExactly(new Adjustment(
                        "AREA",
                        CellKey.parse("AD.norm.made"),
                        false,
                        Optional.of(new BigDecimal("12")),
                        new BigDecimal("-1"),
                        new BigDecimal("11"),
                        "甲",
                        "王某",
                        LocalDate.of(2022, 2, 1),
                        "联合发文两家都计了"));
        assertThat(states(desk)).containsExactly("applied");
        assertThat(findings(desk)).isEmpty();
    }

    @Test
    void onlyTheSumThatIsNamedIsAdjusted() throws IOException {
        DecisionDesk desk = desk(2021, ",adjust,LEVEL,2021,AD.norm.made,12,-1,,王某,2022-02-01,重复");

        assertThat(adjust(desk, "AREA", 2021, Map.of("AD.norm.made", "12"))).isEmpty();
        assertThat(adjust(desk, "LEVEL", 2021, Map.of("AD.norm.made", "12"))).hasSize(1);
    }

    @Test
    void whereNobodyHasANumberTheAmountIsTheNumber() throws IOException {
        DecisionDesk desk = desk(2021, ",adjust,AREA,2021,AD.norm.made,,2,,王某,2022-02-01,补计");

        assertThat(adjust(desk, "AREA", 2021, Map.of()))
                .extracting(Adjustment::result)
                .containsExactly(new BigDecimal("2"));
    }

    @ParameterizedTest(name = "{0} of {1}")
    @CsvSource(nullValues = "-", textBlock = """
        11, 12
        -,  12
        12, -
        """)
    void aSumThatChangedReopensTheDecision(String seen, String sum) throws IOException {
        DecisionDesk desk = desk(
                2021, ",adjust,AREA,2021,AD.norm.made,%s,-1,,王某,2022-02-01,重复".formatted(seen == null ? "" : seen));

        assertThat(adjust(desk, "AREA", 2021, sum == null ? Map.of() : Map.of("AD.norm.made", sum)))
                .isEmpty();

        assertThat(states(desk)).containsExactly("reopened");
        assertThat(findings(desk)).extracting(Finding::rule).containsExactly("DC-05");
        assertThat(said(desk))
                .contains("当时是“%s”，现在是“%s”".formatted(seen == null ? "∅" : seen, sum == null ? "∅" : sum));
    }

    @Test
    void aNewDecisionReplacesTheOneThatLostItsGround() throws IOException {
        DecisionDesk desk = desk(
                2021,
                ",adjust,AREA,2021,AD.norm.made,11,-1,,王某,2022-02-01,重复",
                ",adjust,AREA,2021,AD.norm.made,12,-2,,王某,2022-03-01,又查出一件");

        assertThat(adjust(desk, "AREA", 2021, Map.of("AD.norm.made", "12")))
                .extracting(Adjustment::result)
                .containsExactly(new BigDecimal("10"));
        assertThat(states(desk)).containsExactly("idle", "applied");
    }

    @Test
    void severalAmountsOfOneCellHaveIdsOfTheirOwn() throws IOException {
        DecisionDesk desk = desk(
                2021,
                "甲,adjust,AREA,2021,AD.norm.made,12,-1,,王某,2022-02-01,重复",
                "乙,adjust,AREA,2021,AD.norm.made,12.0,+3,,王某,2022-02-02,漏计");

        assertThat(adjust(desk, "AREA", 2021, Map.of("AD.norm.made", "12")))
                .extracting(Adjustment::signedAmount, Adjustment::result)
                .containsExactly(tuple("-1", new BigDecimal("14")), tuple("+3", new BigDecimal("14")));
    }

    @ParameterizedTest(name = "{0}, {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
        ,adjust,AREA,2021,AD.norm.made,12,-1,,王某,2022-02-01,重复 | ,adjust,AREA,2021,AD.norm.made,12.0,-2,,王某,2022-02-01,重复   | DC-03 DC-03
        ,adjust,AREA,2021,AD.norm.made,12,-1,,王某,2022-02-01,重复 | ,adjust,AREA,2021,AD.norm.made,12,-1,,王某,2022-02-01,另一件   | DC-03 DC-03
        ,adjust,AREA,2021,AD.norm.made,12,-1,,王某,2022-02-01,重复 | ,adjust,AREA,2021,AD.norm.made,12,-1,,李某,2022-02-02,重复     | DC-04
        甲,adjust,AREA,2019,AD.lic.prev,48,-1,,王某,2022-02-01,重复 | 乙,manual,AREA,2019,AD.lic.prev,48.0,16,,王某,2022-02-01,目录 | DC-03 DC-03
        """)
    void twoLinesOnOneSumAreNotBothApplied(String one, String other, String rules) throws IOException {
        int year = one.contains("2019") ? 2019 : 2021;
        DecisionDesk desk = desk(year, one.strip(), other.strip());

        List<Adjustment> adjustments = adjust(desk, "AREA", year, Map.of("AD.norm.made", "12", "AD.lic.prev", "48"));

        assertThat(findings(desk)).extracting(Finding::rule).containsExactly(rules.split(" "));
        assertThat(adjustments).hasSize(rules.equals("DC-04") ? 1 : 0);
    }

    @Test
    void theCountySetsItsOwnNumberWhereASumOfCataloguesSaysNothing() throws IOException {
        DecisionDesk desk = desk(2019, "甲,手填数,AREA,2019,AD.lic.prev,48,16,,王某,2020-02-01,各镇同一目录");

        assertThat(adjust(desk, "AREA", 2019, Map.of("AD.lic.prev", "48")))
                .extracting(Adjustment::kind, Adjustment::signedAmount, Adjustment::result)
                .containsExactly(tuple("manual", "-32", new BigDecimal("16")));
    }

    @Test
    void anAdjustmentThatBreaksTheTableIsInForceAndSaid() throws IOException {
        Map<String, String> zeros = zeros();
        DecisionDesk alone = desk(2021, ",adjust,AREA,2021,AP.new.total,0,1,,王某,2022-02-01,漏计");
        DecisionDesk together = desk(
                2021,
                ",adjust,AREA,2021,AD.norm.made,0,1,,王某,2022-02-01,漏计",
                ",adjust,AREA,2021,AP.new.total,0,1,,王某,2022-02-01,漏计",
                ",adjust,AREA,2021,AP.new.np,0,1,,王某,2022-02-01,漏计",
                ",adjust,AREA,2021,AP.carry_out.total,0,1,,王某,2022-02-01,漏计",
                ",adjust,AREA,2021,AP.carry_out.np,0,1,,王某,2022-02-01,漏计");

        assertThat(adjust(alone, "AREA", 2021, zeros)).hasSize(1);
        assertThat(states(alone)).containsExactly("applied");
        assertThat(findings(alone)).extracting(Finding::rule).containsExactly("DC-07");
        assertThat(said(alone)).contains("AREA的AP.new.total", "AP-0");
        assertThat(adjust(together, "AREA", 2021, zeros)).hasSize(5);
        assertThat(findings(together)).isEmpty();
    }

    @Test
    void whatMendsATableIsNotSaidToBreakIt() throws IOException {
        Map<String, String> sums = new HashMap<>(zeros());
        sums.put("AP.new.total", "1");
        DecisionDesk desk = desk(2021, ",adjust,AREA,2021,AP.new.total,1,-1,,王某,2022-02-01,多计");

        assertThat(adjust(desk, "AREA", 2021, sums)).hasSize(1);
        assertThat(findings(desk)).isEmpty();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
        ,adjust,,2021,AD.norm.made,12,-1,            | DC-01 | 没有填aggregate
        ,adjust,AREA,2021,AD.norm.made,12,,          | DC-01 | 没有填value
        ,manual,AREA,2019,,12,1,                     | DC-01 | 没有填table、row_code、column_code
        ,adjust,WEST,2021,AD.norm.made,12,-1,        | DC-02 | “aggregate”一栏的“WEST”
        ,adjust,AREA,2021,AD.norm.sum,12,-1,         | DC-02 | “cell”一栏的“AD.norm.sum”
        ,adjust,AREA,2021,AD.norm.made,12,一件,       | DC-02 | “value”一栏的“一件”
        ,adjust,AREA,2021,AD.norm.made,12,0.5,       | DC-02 | “value”一栏的“0.5”
        ,manual,AREA,2021,AD.norm.made,12,4,         | DC-08 | AD.norm.made这一格不能用“manual”
        ,adjust,AREA,2021,AD.norm.made,12,-13,       | DC-09 | 会使AD.norm.made成为-1
        """)
    void whatIsWrongWithAnEntryIsSaid(String entry, String rule, String said) throws IOException {
        int year = entry.contains("2019") ? 2019 : 2021;
        DecisionDesk desk = desk(year, entry.strip() + ",王某,2022-02-01,重复");

        assertThat(adjust(desk, "AREA", year, Map.of("AD.norm.made", "12"))).isEmpty();

        assertThat(states(desk)).containsExactly("refused");
        assertThat(findings(desk)).extracting(Finding::rule).containsExactly(rule);
        assertThat(said(desk)).contains("第2行", said);
    }

    private DecisionDesk desk(int year, String... lines) throws IOException {
        Path file = folder.resolve("decisions.csv");
        Files.writeString(file, HEADER + String.join("\n", lines) + "\n");
        return new DecisionsReader(SampleCounty.ROSTER, SampleCounty.FORMS, RULES)
                .read(file)
                .in(new ReportYear(year))
                .desk(SampleCounty.FORMS, RULES, List.of());
    }

    private static List<Adjustment> adjust(DecisionDesk desk, String aggregate, int year, Map<String, String> sums) {
        Form form = SampleCounty.FORMS.formFor(new ReportYear(year)).orElseThrow();
        return desk.adjust(
                aggregate,
                form,
                sums.entrySet().stream()
                        .collect(Collectors.toMap(
                                sum -> CellKey.parse(sum.getKey()), sum -> new BigDecimal(sum.getValue()))));
    }

    private static Map<String, String> zeros() {
        return SampleCounty.report("990100101", new Random(1)).cells().stream()
                .collect(Collectors.toMap(cell -> cell.key().toString(), cell -> "0"));
    }

    private static List<String> states(DecisionDesk desk) {
        return desk.results().stream().map(result -> result.state().code()).toList();
    }

    private static List<Finding> findings(DecisionDesk desk) {
        return desk.results().stream()
                .flatMap(result -> result.findings().stream())
                .toList();
    }

    private static String said(DecisionDesk desk) {
        return findings(desk).stream().map(new Messages(Language.ZH)::sentence).collect(Collectors.joining(" "));
    }
}
