package org.gouji.check.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.gouji.check.history.UnitYears.FORMS;
import static org.gouji.check.history.UnitYears.report;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gouji.check.RuleBook;
import org.gouji.form.FormLibrary;
import org.gouji.message.Language;
import org.gouji.message.Messages;
import org.gouji.model.Finding;
import org.gouji.model.FormId;
import org.gouji.model.Outcome;
import org.gouji.model.Place;
import org.gouji.model.Submission;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HistoryCheckTest {

    private final HistoryCheck history = new HistoryCheck(FORMS, RuleBook.builtIn());

    private List<Finding> check(Submission current, Submission... earlier) {
        return history.check(current, List.of(earlier), Predecessors.NONE, false);
    }

    private static Stream<String> rules(List<Finding> findings) {
        return findings.stream().map(Finding::rule).distinct();
    }

    @Test
    void twoYearsOfZerosHaveNothingToSay() {
        assertThat(check(report(2022), report(2021))).isEmpty();
        assertThat(check(report(2021), report(2020))).isEmpty();
        assertThat(check(report(2020), report(2019))).isEmpty();
    }

    @Test
    void withoutTheYearBeforeNothingIsComparedAndItIsSaid() {
        List<Finding> findings = check(report(2023, "AP.carry_in.total=3"), report(2021));

        assertThat(rules(findings)).containsExactly("XY-09", "XY-07");
        assertThat(findings.get(0).arguments()).containsEntry("year", "2022");
        assertThat(findings.get(1).outcome()).isEqualTo(Outcome.NOT_ASSESSABLE);
        assertThat(new Messages(Language.ZH).sentence(findings.get(1))).contains("缺少2022年的报告（规则XY-07）");
    }

    @Test
    void nothingIsMissingBeforeTheFirstYearOfAUnitOrOfTheForm() {
        assertThat(history.check(report(2023), List.of(), Predecessors.NONE, true))
                .isEmpty();
        assertThat(check(report(2019))).isEmpty();
    }

    @Test
    void aBlankOfLastYearIsNamedAndNotTakenForAZero() {
        List<Finding> findings = check(report(2022), report(2021, "AP.carry_out.total="));

        assertThat(rules(findings)).containsExactly("XY-01", "XY-07");
        assertThat(findings).allSatisfy(finding -> {
            assertThat(finding.outcome()).isEqualTo(Outcome.NOT_ASSESSABLE);
            assertThat(finding.arguments()).containsEntry("missing", "上年“四、结转下年度继续办理·总计”");
        });
    }

    @Test
    void aNumberIsHeldAgainstTheYearsThatHaveOne() {
        Submission blank = report(2023, "AD.lic.dec=");

        assertThat(rules(check(report(2024, "AD.lic.dec=300"), blank, report(2022, "AD.lic.dec=290"))))
                .isEmpty();
        assertThat(rules(check(report(2024, "AD.lic.dec=300"), blank, report(2022, "AD.lic.dec=1"))))
                .containsExactly("XY-07");
    }

    @Test
    void whatIsCarriedOverIsComparedAcrossEditionsByColumnAndInTotal() {
        List<Finding> findings = check(
                report(2021, "AP.carry_in.np=2", "AP.carry_in.total=2"),
                report(2020, "AP.carry_out.lp_ent=2", "AP.carry_out.total=2"));

        assertThat(findings)
                .extracting(Finding::rule, Finding::place)
                .containsExactly(
                        tuple("XY-02", Place.column("AP", "np")), tuple("XY-02", Place.column("AP", "lp_ent")));
    }

    @Test
    void whatUnitsThatWereTakenOverCarriedForwardIsAdded() {
        Submission now = report(2021, "AP.carry_in.np=5", "AP.carry_in.total=5");
        Submission own = report(2020, "AP.carry_out.np=2", "AP.carry_out.total=2");
        Submission other = report(2020, "AP.carry_out.np=3", "AP.carry_out.total=3");
        Submission third = report(2020, "AP.carry_out.np=1", "AP.carry_out.total=1");

        assertThat(history.check(now, List.of(own), merged(other), false)).isEmpty();
        assertThat(history.check(now, List.of(), merged(own, other), true)).isEmpty();
        List<Finding> tooFew = history.check(now, List.of(own), merged(other, third), false);
        assertThat(tooFew)
                .filteredOn(finding -> finding.rule().equals("XY-01"))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.arguments()).containsEntry("left", "5").containsEntry("right", "6");
                    assertThat(new Messages(Language.ZH).sentence(finding)).endsWith("上年数含上年底并入的甲镇1、甲镇2。");
                });
        assertThat(rules(tooFew)).containsExactly("XY-01", "XY-02");
        assertThat(rules(history.check(now, List.of(), merged(own), true))).containsExactly("XY-01", "XY-02");
    }

    @Test
    void whatIsNotKnownOfAUnitThatWasTakenOverCannotBeAdded() {
        Predecessors silent = new Predecessors(List.of("甲镇"), List.of());

        assertThat(history.check(report(2021), List.of(report(2020)), silent, false))
                .extracting(Finding::rule, Finding::outcome)
                .contains(tuple("XY-01", Outcome.NOT_ASSESSABLE))
                .doesNotContain(tuple("XY-01", Outcome.FAILED));
    }

    @Test
    void ofAUnitThatIsNewOnlyWhatItTookOverIsCompared() {
        Submission now = report(2022, "AD.norm.valid=3", "RL.cases.rv_total=1");
        Submission other = report(2021, "AD.norm.valid=9", "RL.cases.rv_pending=2", "RL.cases.rv_total=2");

        assertThat(history.check(now, List.of(), merged(other), true)).isEmpty();
        assertThat(rules(check(now, other))).containsExactly("RL-06", "RL-08", "XY-04");
    }

    @Test
    void nothingWasTakenOverBeforeTheFirstYearOfTheForm() {
        Predecessors silent = new Predecessors(List.of("甲镇"), List.of());

        assertThat(history.check(report(2019), List.of(), silent, true)).isEmpty();
        assertThat(history.check(report(2020), List.of(), silent, true)).isNotEmpty();
    }

    @Test
    void onlyWhatIsAboutUnitsTakenOverNamesThem() {
        Submission now = report(2022, "AP.carry_in.total=3", "AD.lic.dec=300");

        assertThat(check(now, report(2021))).isNotEmpty().noneMatch(HistoryCheckTest::namesUnits);
        assertThat(history.check(now, List.of(report(2021)), merged(report(2021)), false))
                .filteredOn(HistoryCheckTest::namesUnits)
                .extracting(Finding::rule)
                .containsExactly("XY-01");
    }

    private static boolean namesUnits(Finding finding) {
        return finding.arguments().containsKey(Finding.MERGED);
    }

    private static Predecessors merged(Submission... reports) {
        List<String> names =
                IntStream.rangeClosed(1, reports.length).mapToObj(n -> "甲镇" + n).toList();
        return new Predecessors(names, List.of(reports));
    }

    @Test
    void theThreeOtherOutcomesAreTheOneOfTheEditionBeforeTogether() {
        String[] few = {"AP.other_nocorrect.total=10", "AP.other_nopay.total=10", "AP.other_misc.total=10"};

        assertThat(rules(check(report(2021, few), report(2020, "AP.other.total=30"))))
                .doesNotContain("XY-07");
        assertThat(check(report(2021, few), report(2020, "AP.other.total=300")))
                .filteredOn(finding -> finding.rule().equals("XY-07"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.arguments()).containsEntry("left", "30"));
    }

    @Test
    void whatDoesNotCompareIsNotCompared() {
        assertThat(check(report(2021, "AD.fee.amt=400000"), report(2020, "AD.fee.prev=3")))
                .isEmpty();
    }

    @ParameterizedTest(name = "{0} after {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
        21   | 0           | XY-07
        20   | 0           | -
        100  | 20          | -
        101  | 20          | XY-07
        0    | 21          | XY-07
        3    | 20          | -
        201  | 40 0 0 0    | XY-07
        201  | 0 180 0 0   | -
        201  | 0 0 0 201   | -
        0    | 300 280 0   | -
        0    | 300 280 290 | XY-07
        9000 | 40 50 45 60 | XY-07
        """)
    void aNumberIsOddOnlyIfItIsFarFromAllThatWereBefore(String now, String before, String rule) {
        String[] numbers = before.split(" ", -1);
        Submission[] earlier = new Submission[numbers.length];
        Arrays.setAll(earlier, i -> report(2024 - i, "AD.lic.dec=" + numbers[i]));

        Stream<String> rules = rules(check(report(2025, "AD.lic.dec=" + now), earlier));

        assertThat(rules).containsExactlyElementsOf(rule.equals("-") ? List.of() : List.of(rule));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(ints = {2023, 2024})
    void aNumberIsNotHeldAgainstAReportOfTheSameOrALaterYear(int year) {
        Submission notBefore = report(year, "AD.lic.dec=290");

        assertThat(rules(check(report(2023, "AD.lic.dec=300"), notBefore, report(2022, "AD.lic.dec=1"))))
                .containsExactly("XY-07");
    }

    @Test
    void aReportOnAnotherFamilyOfFormsIsNotTheOneOfTheYearBefore() {
        FormLibrary three = FormLibrary.with(Path.of("src/test/resources/form/third"));
        Submission visits = report(three.form(new FormId("library-2030")), 2030);

        List<Finding> findings = new HistoryCheck(three, RuleBook.builtIn())
                .check(report(2031), List.of(visits), Predecessors.NONE, false);

        assertThat(rules(findings)).containsExactly("XY-09", "XY-07");
    }

    @Test
    void whatIsOddInATotalIsNotSaidAgainOfItsParts() {
        List<Finding> findings = check(
                report(2022, "AP.new.np=90", "AP.new.total=90", "AP.carry_out.np=90", "AP.carry_out.total=90"),
                report(2021));

        assertThat(findings)
                .extracting(finding -> finding.place().row() + finding.place().column())
                .containsExactly("newtotal", "carry_outtotal");
    }

    @Test
    void allNumbersOfLastYearAreACopyUnlessThereAreFew() {
        String[] five = {"AD.lic.dec=1", "AD.pen.dec=2", "AD.coer.dec=3", "AD.reg.made=4", "AP.new.np=5"};

        assertThat(rules(check(report(2023, five), report(2022, five)))).contains("XY-08");
        assertThat(rules(check(report(2023, Arrays.copyOf(five, 4)), report(2022, Arrays.copyOf(five, 4)))))
                .doesNotContain("XY-08");
    }
}
