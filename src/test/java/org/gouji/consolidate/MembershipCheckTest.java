package org.gouji.consolidate;

import static java.math.BigDecimal.ONE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.gouji.consolidate.SampleCounty.ROSTER;
import static org.gouji.consolidate.SampleCounty.ROUND;
import static org.gouji.consolidate.SampleCounty.received;
import static org.gouji.consolidate.SampleCounty.report;
import static org.gouji.consolidate.SampleCounty.reports;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.gouji.check.RuleBook;
import org.gouji.model.Cell;
import org.gouji.model.FormId;
import org.gouji.model.Submission;
import org.gouji.model.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MembershipCheckTest {

    private final Map<String, String> unassigned = new HashMap<>();
    private final List<Submission> reports = new ArrayList<>(reports(new Random(1)));

    @Test
    void aCompleteCountyHasNoFindings() {
        assertThat(check()).isEmpty();
    }

    @Test
    void eachMissingAndEachUnexpectedUnitIsAFinding() {
        reports.removeIf(report -> report.unit().code().startsWith("9901001"));
        reports.add(report("990100201", new Random(2)));
        reports.add(report("990100999", new Random(3)));

        assertThat(check())
                .extracting(
                        CountyFinding::unitCode,
                        found -> found.finding().rule(),
                        found -> found.finding().arguments())
                .containsExactly(
                        tuple("990100101", "HI-02", Map.of("missing", "青石镇人民政府", "extra", "")),
                        tuple("990100102", "HI-02", Map.of("missing", "白沙镇人民政府", "extra", "")),
                        tuple("990100201", "HI-02", Map.of("missing", "", "extra", "柳河乡人民政府")),
                        tuple("990100999", "HI-02", Map.of("missing", "", "extra", "990100999")));
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

    @Test
    void ofTwoReportsOfOneDayWithOtherNumbersSomebodyHasToSayWhichCounts() {
        Submission counts = reports.get(0);
        Submission copy = from("2022/again.docx", counts);
        Submission draft = from("2022/draft.docx", SampleCounty.with(counts, "AP.new.np", new Value.Amount(ONE), "1"));
        Submission earlier = received(draft, counts.received().minusDays(1));

        assertThat(rivals(counts, copy)).isEmpty();
        assertThat(rivals(counts, earlier)).isEmpty();
        assertThat(rivals(counts, copy, draft)).singleElement().satisfies(found -> {
            assertThat(found.finding().rule()).isEqualTo("HI-03");
            assertThat(found.finding().arguments())
                    .containsEntry("n", "2")
                    .containsEntry("file", counts.file())
                    .containsEntry("files", "2022/draft.docx");
        });
    }

    private List<CountyFinding> rivals(Submission counts, Submission... superseded) {
        Consolidation consolidation = new Consolidation(ROUND, ROSTER);
        consolidation.add(counts);
        return new MembershipCheck(RuleBook.builtIn())
                .rivals(consolidation.tables(), OtherVersions.of(List.of(superseded), List.of(counts)));
    }

    private static Submission from(String file, Submission report) {
        return new Submission(
                file,
                report.unit(),
                report.year(),
                report.form(),
                file,
                file,
                report.part(),
                report.received(),
                report.cells(),
                report.narrative(),
                report.findings());
    }

    @Test
    void theSameFileOfTwoUnitsIsToldToBoth() {
        reports.replaceAll(report -> report.unit().code().equals("990100102") ? copy(report, "sha-990100101") : report);

        assertThat(check())
                .extracting(CountyFinding::unitCode, MembershipCheckTest::text)
                .containsExactly(
                        tuple("990100101", "ST-10 {file=2022/990100102.html, unit2=白沙镇人民政府, year2=2021}"),
                        tuple("990100102", "ST-10 {file=2022/990100101.html, unit2=青石镇人民政府, year2=2021}"));
    }

    @Test
    void aFileOfNobodyThatIsAUnitsFileIsToldOfBoth() {
        unassigned.put("2022/白沙镇.html", "sha-990100101");
        unassigned.put("2022/废稿.html", "sha-other");
        unassigned.put("2022/废稿2.html", "sha-other");

        assertThat(check())
                .extracting(CountyFinding::file, MembershipCheckTest::text)
                .containsExactly(
                        tuple("2022/990100101.html", "ST-10 {file=2022/白沙镇.html, unit2=, year2=2021}"),
                        tuple("2022/白沙镇.html", "ST-10 {file=2022/990100101.html, unit2=青石镇人民政府, year2=2021}"));
    }

    @Test
    void theSameNumbersInAnotherFileAreToldToBoth() {
        Submission model = reports.stream()
                .filter(report -> report.unit().code().equals("990100101"))
                .findFirst()
                .orElseThrow();
        reports.replaceAll(report -> report.unit().code().equals("990100102")
                ? SampleCounty.submission("990100102", SampleCounty.FORM, model.cells(), List.of())
                : report);

        assertThat(check())
                .extracting(CountyFinding::unitCode, MembershipCheckTest::text)
                .containsExactly(
                        tuple("990100101", "HI-08 {file=2022/990100102.html, unit2=白沙镇人民政府, year2=2021}"),
                        tuple("990100102", "HI-08 {file=2022/990100101.html, unit2=青石镇人民政府, year2=2021}"));
    }

    /** One application by one person, granted, is the whole year of many a township. */
    @Test
    void fewNumbersMayWellBeTheSame() {
        reports.replaceAll(report -> report.unit().code().startsWith("99010010") ? withOnes(report) : report);

        assertThat(check()).isEmpty();
    }

    private static Submission withOnes(Submission report) {
        List<Cell> cells = report.cells().stream()
                .map(cell -> new Cell(
                        cell.key(),
                        new Value.Amount(cell.key().table().equals("AP") ? BigDecimal.ONE : BigDecimal.ZERO),
                        "",
                        cell.source()))
                .toList();
        return SampleCounty.submission(report.unit().code(), SampleCounty.FORM, cells, List.of());
    }

    private static Submission copy(Submission report, String sha256) {
        return new Submission(
                report.id(),
                report.unit(),
                report.year(),
                report.form(),
                report.file(),
                sha256,
                report.part(),
                report.received(),
                report.cells(),
                report.narrative(),
                report.findings());
    }

    private static String text(CountyFinding found) {
        return found.finding().rule() + " " + new TreeMap<>(found.finding().arguments());
    }

    private List<CountyFinding> check() {
        return check(ROUND);
    }

    private List<CountyFinding> check(Round round) {
        Consolidation consolidation = new Consolidation(round, ROSTER);
        reports.forEach(consolidation::add);
        return new MembershipCheck(RuleBook.builtIn()).check(consolidation.tables(), unassigned);
    }
}
