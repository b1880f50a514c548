package org.gouji.check.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gouji.check.history.UnitYears.FORMS;
import static org.gouji.check.history.UnitYears.report;

import org.gouji.check.Checked;
import org.gouji.check.Outcomes;
import org.gouji.check.RuleBook;
import org.gouji.form.Form;
import org.gouji.model.Finding;
import org.gouji.model.Submission;
import org.junit.jupiter.api.Test;

class SameNumbersTest {

    private static final RuleBook RULES = RuleBook.builtIn();
    private static final String[] FIVE = {
        "AD.lic.dec=1", "AD.pen.dec=2", "AD.coer.dec=3", "AD.reg.made=4", "AP.new.np=5"
    };
    private static final String[] FOUR = {"AD.lic.dec=1", "AD.pen.dec=2", "AD.coer.dec=3", "AD.reg.made=4"};

    @Test
    void fiveNumbersOfLastYearAreACopy() {
        Checked checked = check(report(2023, FIVE), report(2022, FIVE));

        assertThat(checked.findings())
                .singleElement()
                .satisfies((Finding finding) -> assertThat(finding.arguments())
                        .containsEntry("year", "2022")
                        .containsEntry("n", "5"));
        assertThat(checked.passed()).isZero();
    }

    @Test
    void oneNumberThatIsNewIsEnoughToPass() {
        assertPassed(check(report(2023, FIVE), report(2022, FOUR)));
    }

    @Test
    void aReportThatIsNearlyAllZerosPasses() {
        assertPassed(check(report(2023, FOUR), report(2022, FOUR)));
    }

    private static void assertPassed(Checked checked) {
        assertThat(checked.findings()).isEmpty();
        assertThat(checked.passed()).isOne();
    }

    private static Checked check(Submission current, Submission last) {
        Form form = FORMS.form(current.form());
        Form before = FORMS.form(last.form());
        Outcomes outcomes = new Outcomes(RULES, form);
        new SameNumbers(RULES)
                .check(
                        new YearFigures(form, current),
                        new YearFigures(before, last),
                        Years.between(form, before, RULES),
                        outcomes);
        return outcomes.checked();
    }
}
