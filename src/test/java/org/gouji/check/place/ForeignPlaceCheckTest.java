package org.gouji.check.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.gouji.check.AuditedReport;
import org.gouji.check.Outcomes;
import org.gouji.check.RuleBook;
import org.gouji.check.Subject;
import org.gouji.check.SubjectKind;
import org.gouji.check.copying.CopyingSettings;
import org.gouji.form.Form;
import org.gouji.form.FormLibrary;
import org.gouji.model.Finding;
import org.gouji.model.Narrative;
import org.gouji.model.Passage;
import org.gouji.model.Source;
import org.gouji.model.TextSection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ForeignPlaceCheckTest {

    private static final Path PASSAGES = Path.of("src/test/resources/copying/places.csv");
    private static final RuleBook RULES = RuleBook.builtIn();
    private static final Form FORM = FormLibrary.builtIn().all().get(0);

    private final PlaceWords words = CopyingSettings.builtIn().places();

    record Labelled(Subject subject, String expected, String passage) {

        static Labelled of(String line) {
            String[] fields = line.split("\\|", -1);
            List<String> above = Arrays.stream(fields[1].split("、"))
                    .filter(each -> !each.isEmpty())
                    .toList();
            SubjectKind kind = SubjectKind.ofName(fields[2]);
            return new Labelled(new Subject(fields[2], kind, 2022, fields[0], above, false), fields[3], fields[4]);
        }

        @Override
        public String toString() {
            return subject.name() + ": " + passage;
        }
    }

    static Stream<Labelled> labelled() throws IOException {
        return Files.readAllLines(PASSAGES).stream()
                .filter(line -> !line.startsWith("#"))
                .map(Labelled::of);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("labelled")
    void foreignPlacesAreFoundAndOthersAreNot(Labelled labelled) {
        List<Finding> findings = findings(words, labelled.subject(), labelled.passage());

        String found = String.join(
                "", findings.stream().map(ForeignPlaceCheckTest::said).toList());
        assertThat(found).isEqualTo(labelled.expected());
    }

    private static String said(Finding finding) {
        return Map.of("NA-09", "+", "NA-09I", "?").get(finding.rule())
                + finding.arguments().get("quote");
    }

    @Test
    void theFindingSaysHowOftenAndWhereThePlaceIs() {
        Subject subject = new Subject("青蓑镇人民政府", SubjectKind.TOWNSHIP, 2022, "云屏县", List.of(), false);

        List<Finding> findings = findings(words, subject, "“长垣之窗”更新。", "长垣各部门协同。");

        assertThat(findings).singleElement().satisfies(finding -> {
            assertThat(finding.arguments()).isEqualTo(Map.of("quote", "长垣", "place", "河南省新乡市长垣市", "n", "2"));
            assertThat(finding.source()).isEqualTo(new Source.Line(1));
        });
    }

    @Test
    void anOfficeMayAllowAPlace() {
        Subject subject = new Subject("青蓑镇人民政府", SubjectKind.TOWNSHIP, 2022, "云屏县", List.of(), false);
        PlaceWords own = new PlaceWords(Set.of("长垣市"), List.of(), List.of(), List.of());

        assertThat(findings(words.with(own), subject, "长垣市派驻的干部编写了指南。")).isEmpty();
        assertThat(findings(words, subject, "长垣市派驻的干部编写了指南。")).hasSize(1);
    }

    @Test
    void bodiesOfTheRosterAreNoForeignPlaces() {
        Subject subject = new Subject(
                "青蓑镇人民政府", List.of(), SubjectKind.TOWNSHIP, 2022, "云屏县", List.of(), Set.of("陆浑镇人民政府", "陆浑镇"), false);

        assertThat(findings(words, subject, "与陆浑镇一同公开。")).isEmpty();
    }

    @ParameterizedTest(name = "{0}: {1} passed")
    @CsvSource(delimiter = '|', textBlock = """
                    自行公开                               | 2
                    在长垣市公开                           | 1
                    通过“富蕴在线”公开                     | 1
                    在长垣市和“富蕴在线”公开               | 0
                    """)
    void whatIsNotFoundHasPassed(String passage, int passed) {
        Subject subject = new Subject("青蓑镇人民政府", SubjectKind.TOWNSHIP, 2022, "云屏县", List.of(), false);

        assertThat(outcomes(words, subject, passage).checked().passed()).isEqualTo(passed);
    }

    @Test
    void onlyTheFirstThreePlacesAreSaid() {
        Subject subject = new Subject("青蓑镇人民政府", SubjectKind.TOWNSHIP, 2022, "云屏县", List.of(), false);

        assertThat(findings(words, subject, "在长垣市公开。", "在嵩县公开。", "在伊川县公开。", "在栾川县公开。"))
                .extracting(finding -> finding.arguments().get("quote"))
                .containsExactly("长垣市", "嵩县", "伊川县");
    }

    @Test
    void aNameInFullCountsAlsoWhereTheStemStandsFirst() {
        Subject subject = new Subject("青蓑镇人民政府", SubjectKind.TOWNSHIP, 2022, "云屏县", List.of(), false);

        assertThat(findings(words, subject, "通过“富蕴在线”公开。", "在富蕴县公开。"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.rule()).isEqualTo("NA-09"));
    }

    private static List<Finding> findings(PlaceWords words, Subject subject, String... passages) {
        return outcomes(words, subject, passages).checked().findings();
    }

    private static Outcomes outcomes(PlaceWords words, Subject subject, String... passages) {
        List<Passage> lines = new ArrayList<>();
        for (String passage : passages) {
            lines.add(new Passage(passage, new Source.Line(lines.size() + 1)));
        }
        TextSection section = new TextSection("s1", new Passage("一、总体情况", new Source.Line(0)), lines);
        Outcomes outcomes = new Outcomes(RULES, FORM);
        new ForeignPlaceCheck(words)
                .check(new AuditedReport(FORM, subject, List.of(), new Narrative(List.of(section))), outcomes);
        return outcomes;
    }
}
