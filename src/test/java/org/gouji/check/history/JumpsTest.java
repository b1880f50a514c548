package org.gouji.check.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gouji.check.history.UnitYears.report;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.gouji.check.Checked;
import org.gouji.check.Outcomes;
import org.gouji.check.RuleBook;
import org.gouji.form.Form;
import org.gouji.form.FormLibrary;
import org.gouji.model.Finding;
import org.gouji.model.FormId;
import org.gouji.model.Outcome;
import org.gouji.model.Submission;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JumpsTest {

    private static final FormLibrary FORMS = FormLibrary.with(Path.of("src/test/resources/form/third"));
    private static final RuleBook RULES = RuleBook.builtIn();

    @ParameterizedTest(name = "{0} after {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
        30000 | 30    | XY-07U
        30    | 30000 | XY-07U
        29990 | 30    | XY-07
        30000 | 0     | XY-07
        0     | 30000 | XY-07
        30000 | 30 20 | XY-07U
        30000 | 20 40 | XY-07
        30000 | 40 20 | XY-07
        """)
    void anAmountAThousandTimesAllBeforeIsInAnotherUnitOfMoney(String now, String before, String rule) {
        assertThat(check("AD.fee.amt", now, before).findings())
                .extracting(Finding::rule)
                .containsExactly(rule);
    }

    @Test
    void aCountIsInNoUnitOfMoney() {
        assertThat(check("AD.lic.dec", "30000", "30").findings())
                .extracting(Finding::rule)
                .containsExactly("XY-07");
    }

    @Test
    void aJumpIsToldWithTheNumbersOfAllYearsBefore() {
        assertThat(check("AD.lic.dec", "300", "20 0 3").findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.arguments())
                        .containsEntry("left", "300")
                        .containsEntry("right", "2024:20、2023:0、2022:3"));
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({"AD.lic.prev, XY-07", "AD.lic.delta, -"})
    void aChangeIsNotHeldAgainstThatOfTheYearBefore(String cell, String rule) {
        Checked checked = check(report(2020, cell + "=300"), report(2019));

        assertThat(checked.findings())
                .extracting(Finding::rule)
                .isEqualTo(rule.equals("-") ? List.of() : List.of(rule));
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({"VL.fixed.total, XY-07", "VL.fixed.days, -"})
    void whatIsNotAddedUpIsNotHeldAgainstTheYearBefore(String cell, String rule) {
        Form library = FORMS.form(new FormId("library-2030"));

        Checked checked = check(report(library, 2031, cell + "=300"), report(library, 2030));

        assertThat(checked.findings())
                .extracting(Finding::rule)
                .isEqualTo(rule.equals("-") ? List.of() : List.of(rule));
    }

    @ParameterizedTest(name = "{0} after {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
        9   | 3 | 1
        300 | 3 | 0
        """)
    void aReportPassesIfNoNumberIsOdd(String now, String before, int passed) {
        assertThat(check("AD.lic.dec", now, before).passed()).isEqualTo(passed);
    }

    @Test
    void aNumberThatCannotBeComparedIsNeitherOddNorAllRight() {
        Checked checked = check(report(2025, "AD.lic.dec=9"), report(2024, "AD.lic.dec="));

        assertThat(checked.findings()).extracting(Finding::outcome).containsExactly(Outcome.NOT_ASSESSABLE);
        assertThat(checked.passed()).isZero();
    }

    /** A cell of 2025, with its numbers of the years before, the latest first. */
    private static Checked check(String cell, String now, String before) {
        String[] numbers = before.split(" ", -1);
        Submission[] earlier = new Submission[numbers.length];
        Arrays.setAll(earlier, i -> report(2024 - i, cell + "=" + numbers[i]));
        return check(report(2025, cell + "=" + now), earlier);
    }

    private static Checked check(Submission current, Submission... earlier) {
        Form form = FORMS.form(current.form());
        Outcomes outcomes = new Outcomes(RULES, form);
        List<Jumps.Earlier> years = Arrays.stream(earlier)
                .map(each -> new YearFigures(FORMS.form(each.form()), each))
                .map(figures -> new Jumps.Earlier(figures, Years.between(form, figures.form(), RULES)))
                .toList();
        new Jumps(RULES, form).check(new YearFigures(form, current), years, outcomes);
        return outcomes.checked();
    }
}
