package org.gouji.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gouji.check.RuleBook;
import org.gouji.intake.Assignment.Assigned;
import org.gouji.intake.Assignment.Unassigned;
import org.gouji.model.Finding;
import org.gouji.model.FormId;
import org.gouji.model.Narrative;
import org.gouji.model.Report;
import org.gouji.model.ReportTitle;
import org.gouji.model.Source;
import org.gouji.model.UnitCode;
import org.gouji.roster.County;
import org.gouji.roster.Roster;
import org.gouji.roster.Unit;
import org.gouji.roster.UnitKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReportAssignmentTest {

    private static final Roster ROSTER = new Roster(
            new County("990100", "示例县", List.of()),
            List.of(
                    unit("990100-D00", "示例县人民政府", UnitKind.OWN),
                    unit("990100-D02", "示例县发展和改革委员会", UnitKind.DEPARTMENT, "发改委"),
                    unit("990100101", "青石镇人民政府", UnitKind.TOWNSHIP),
                    unit("990100102", "太平镇人民政府", UnitKind.TOWNSHIP, "太平"),
                    unit("990100001", "太平街道办事处", UnitKind.SUBDISTRICT, "太平"),
                    new Unit(
                            new UnitCode("990100201"),
                            "柳河乡人民政府",
                            List.of(),
                            UnitKind.TOWNSHIP,
                            "",
                            Unit.OPEN_FROM,
                            2020,
                            "990100101")));

    private final ReportAssignment assignment = new ReportAssignment(ROSTER, RuleBook.builtIn());

    @ParameterizedTest(name = "title {0}|{1} in {2}: {3}")
    @CsvSource(delimiter = '|', textBlock = """
                    青石镇   | 2021 | a.html                                    | 990100101 2021
                    青石镇   | 2021 | 青石镇人民政府2021年政府信息公开工作年度报告.html | 990100101 2021
                    青石镇   | 0    | 发改委.html                               | nobody ST-08Y
                    青石镇   | 0    | 2021年.html                               | 990100101 2021
                    ''       | 2021 | 青石镇.html                               | 990100101 2021
                    ''       | 0    | 发改委2020年报.txt                        | 990100-D02 2020
                    ''       | 0    | 青石镇人民政府2021年政府信息公开工作年度报告.html | 990100101 2021
                    ''       | 0    | 2021年度青石镇政府信息公开年度报告(1).docx  | 990100101 2021
                    ''       | 0    | 03-示例县_青石镇_2021.html                | 990100101 2021
                    ''       | 0    | 附件1：2021年示例县青石镇人民政府信息公开工作报告.html | 990100101 2021
                    ''       | 0    | 990100101 2021.html                       | 990100101 2021
                    ''       | 0    | ２０２１年青石镇.html                     | 990100101 2021
                    ''       | 0    | 青石镇/2022-01-15/2021年报.html           | 990100101 2021
                    ''       | 2021 | 990100-D02.html                           | 990100-D02 2021
                    ''       | 2021 | 示例县2021年报.html                       | nobody ST-08U
                    ''       | 2021 | 青石镇和发改委.html                       | nobody ST-08U
                    ''       | 2021 | 青石镇、发改委.html                       | nobody ST-08U
                    ''       | 2021 | a.html                                    | nobody ST-08U
                    ''       | 0    | 青石镇2020年2021年.html                   | nobody ST-08Y
                    ''       | 0    | 青石镇2022年1月15日.html                  | nobody ST-08Y
                    ''       | 0    | 青石镇20220115.html                       | nobody ST-08Y
                    ''       | 0    | 2022-01-15青石镇2021年报.html             | 990100101 2021
                    青石镇   | 2021 | 青石镇2022年.html                         | nobody ST-08
                    青石镇   | 2021 | 发改委2021年.html                         | nobody ST-08
                    青石镇   | 2020 | 发改委2021年.html                         | nobody ST-08
                    白沙镇   | 2021 | 青石镇2021年.html                         | nobody ST-08N
                    太平     | 2021 | a.html                                    | nobody ST-08A
                    太平     | 2021 | 太平镇.html                               | 990100102 2021
                    太平     | 2021 | 青石镇.html                               | nobody ST-08A
                    柳河乡   | 2020 | a.html                                    | 990100201 2020
                    柳河乡   | 2021 | a.html                                    | 990100201 2021 ST-08R
                    """)
    void titleFirstThenTheFileName(String unit, int year, String file, String expected) {
        assertThat(described(assignment.assign(report(unit, year), file))).isEqualTo(expected);
    }

    @Test
    void aConflictShowsBothSidesAndTheTitle() {
        Finding finding = assignment
                .assign(report("青石镇", 2021), "青石镇2020年.html")
                .findings()
                .get(0);

        assertThat(finding.arguments()).isEqualTo(Map.of("left", "2021", "right", "2020"));
        assertThat(finding.source()).isEqualTo(new Source.Line(1));
    }

    @Test
    void anAmbiguousNameShowsWhoItCouldBe() {
        Finding finding =
                assignment.assign(report("太平", 2021), "a.html").findings().get(0);

        assertThat(finding.arguments()).isEqualTo(Map.of("raw", "太平", "unit", "太平街道办事处（990100001）、太平镇人民政府（990100102）"));
    }

    @ParameterizedTest(name = "{1} in {0}: {2}")
    @CsvSource({
        "2022-01-14/all.zip, 青石镇/2021年报.html, 990100101 2021",
        "青石镇.zip, 2021年报.html, 990100101 2021",
        "all.zip, 青石镇.eml/2021年.html, 990100101 2021",
        "2020年报.zip, 青石镇2021年.html, 990100101 2021",
        "太平镇2021年.zip, 青石镇2021年.html, 990100101 2021"
    })
    void thePathInsideAnArchiveIsAHintLikeTheOneOutside(String file, String heldFile, String expected) {
        Source place = new Source.Inside(heldFile, new Source.Line(1));
        Report report = new Report(
                1, new ReportTitle("", "", 0, place), new FormId("2021"), List.of(), Narrative.NONE, List.of(), 0);

        assertThat(described(assignment.assign(report, file))).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} {1} in {2}: {3}")
    @CsvSource(delimiter = '|', textBlock = """
            990100101 | 青石镇人民政府 | a.xlsx            | 990100101 2021
            990100101 | 以前的名称     | a.xlsx            | 990100101 2021
            990100101 | 青石镇人民政府 | 发改委2021年.xlsx | nobody ST-08
            990100101 | 青石镇人民政府 | 2020年.xlsx       | nobody ST-08
            990100101 | 发改委         | a.xlsx            | nobody ST-08
            990100999 | 青石镇人民政府 | a.xlsx            | nobody ST-08N
            """)
    void aWorkbookMadeForAUnitIsItsOwnByTheCode(String code, String name, String file, String expected) {
        Report report = new Report(
                1,
                new ReportTitle("标题", name, code, 2021, new Source.SheetCell("表二", "A1")),
                new FormId("2021"),
                List.of(),
                Narrative.NONE,
                List.of(),
                0);

        assertThat(described(assignment.assign(report, file))).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"扫描件.pdf, nobody OCR-03", "青石镇2021年.pdf, 990100101 2021", "2021年.pdf, 990100101 2021"})
    void aYearReadFromAPictureNeedsAWitness(String file, String expected) {
        Source place = new Source.ByOcr(new Source.OnPage(1, new Source.Line(1)));
        Report report = new Report(
                1,
                new ReportTitle("标题", "青石镇", 2021, place),
                new FormId("2021"),
                List.of(),
                Narrative.NONE,
                List.of(),
                0);

        assertThat(described(assignment.assign(report, file))).isEqualTo(expected);
    }

    private static String described(Assignment assignment) {
        String rules = assignment.findings().stream()
                .map(finding -> " " + finding.rule())
                .collect(Collectors.joining());
        if (assignment instanceof Assigned assigned) {
            return assigned.unit().code() + " " + assigned.year() + rules;
        }
        assertThat(assignment).isInstanceOf(Unassigned.class);
        return "nobody" + rules;
    }

    private static Report report(String unit, int year) {
        return new Report(
                1,
                new ReportTitle("标题", unit, year, new Source.Line(1)),
                new FormId("2021"),
                List.of(),
                Narrative.NONE,
                List.of(),
                0);
    }

    private static Unit unit(String code, String name, UnitKind kind, String... aliases) {
        return new Unit(new UnitCode(code), name, List.of(aliases), kind, "", Unit.OPEN_FROM, Unit.OPEN_TO, "");
    }
}
