package org.gouji.consolidate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gouji.consolidate.SampleCounty.ROSTER;
import static org.gouji.consolidate.SampleCounty.ROUND;
import static org.gouji.consolidate.SampleCounty.received;
import static org.gouji.consolidate.SampleCounty.report;
import static org.gouji.consolidate.SampleCounty.reports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.gouji.check.RuleBook;
import org.gouji.model.FormId;
import org.gouji.model.Submission;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MembershipCheckTest {

    private final List<Submission> reports = new ArrayList<>(reports(new Random(1)));

    @Test
    void aCompleteCountyHasNoFindings() {
        assertThat(check()).isEmpty();
    }

    @Test
    void missingAndExtraUnitsAreNamedInOneFinding() {
        reports.removeIf(report -> report.unit().code().startsWith("9901001"));
        reports.add(report("990100201", new Random(2)));
        reports.add(report("990100999", new Random(3)));

        assertThat(check()).singleElement().satisfies(found -> {
            assertThat(found.unitCode()).isEmpty();
            assertThat(found.finding().rule()).isEqualTo("HI-02");
            assertThat(found.finding().arguments())
                    .isEqualTo(Map.of("missing", "青石镇人民政府、白沙镇人民政府", "extra", "柳河乡人民政府、990100999"));
        });
    }

    @Test
    void aReportOnTheOtherEditionIsNamedWithItsFile() {
        reports.replaceAll(report -> report.unit().code().equals("990100101")
                ? report("990100101", SampleCounty.FORMS.form(new FormId("2019")), new Random(1))
                : report);

        assertThat(check()).singleElement().satisfies(found -> {
            assertThat(found.unitCode()).isEqualTo("990100101");
            assertThat(found.file()).isEqualTo("2022/990100101.html");
            assertThat(found.finding().rule()).isEqualTo("HI-05");
            assertThat(found.finding().arguments())
                    .isEqualTo(Map.of("unit", "青石镇人民政府", "year", "2021", "left", "2019", "right", "2021"));
        });
    }

    @ParameterizedTest(name = "{0} on {1}: {2}")
    @CsvSource({
        "990100101,2022-01-31,''",
        "990100101,2022-02-01,DL-03",
        "990100001,2022-02-01,DL-03",
        "990100-D01,2022-01-31,''",
        "990100-D01,2022-02-01,DL-01",
        "990100-D00,2022-02-01,DL-01"
    })
    void whoeverIsLateIsNamedByTheRuleForItsKind(String unit, LocalDate day, String rule) {
        reports.replaceAll(report -> report.unit().code().equals(unit) ? received(report, day) : report);

        assertThat(check())
                .extracting(found -> found.finding().rule())
                .isEqualTo(rule.isEmpty() ? List.of() : List.of(rule));
    }

    @Test
    void aDepartmentLateForTheCountysOwnDayIsNotHeldToTheLaw() {
        Round round = new Round(ROUND.year(), ROUND.form(), LocalDate.of(2022, 1, 5), ROUND.townshipDeadline());

        assertThat(check(round))
                .extracting(found -> found.finding().rule() + " " + found.unitCode())
                .containsExactly("DL-03 990100-D00", "DL-03 990100-D01", "DL-03 990100-D02");
    }

    private List<CountyFinding> check() {
        return check(ROUND);
    }

    private List<CountyFinding> check(Round round) {
        Consolidation consolidation = new Consolidation(round, ROSTER);
        reports.forEach(consolidation::add);
        return new MembershipCheck(RuleBook.builtIn()).check(consolidation.tables());
    }
}
