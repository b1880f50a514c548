package org.gouji.check.narrative;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.gouji.check.AuditedReport;
import org.gouji.check.Outcomes;
import org.gouji.check.RuleBook;
import org.gouji.check.Subject;
import org.gouji.check.SubjectKind;
import org.gouji.form.Form;
import org.gouji.form.FormLibrary;
import org.gouji.message.Language;
import org.gouji.message.Messages;
import org.gouji.model.Cell;
import org.gouji.model.Finding;
import org.gouji.model.FormId;
import org.gouji.model.Narrative;
import org.gouji.model.Outcome;
import org.gouji.model.Passage;
import org.gouji.model.Source;
import org.gouji.model.TextSection;
import org.gouji.model.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every rule about the text with a report that fails it and one that does not. */
class NarrativeRulesTest {

    private static final Path EXAMPLES = Path.of("src/test/resources/check/narrative/rules.txt");
    private static final RuleBook RULES = RuleBook.builtIn();
    private static final Map<String, String> USUAL = new LinkedHashMap<>(Map.of(
            "preamble", "根据条例编制本报告。",
            "s1", "主动公开方面及时发布。依申请公开方面规范办理。政府信息管理方面动态调整。平台建设方面维护网站专栏。监督保障方面加强考核。",
            "s5", "存在的问题：一是公开内容不够全面，更新不及时；二是经办人员业务不熟。下一步，我镇将加强培训，完善制度，提升公开质量。",
            "s6", "本年度未收取信息处理费。"));

    private final NarrativeCheck check = new NarrativeCheck();

    record Example(String rule, String expected, String form, String cells, String texts) {}

    static List<Example> examples() {
        try {
            return Files.readAllLines(EXAMPLES).stream()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .map(line -> line.split("\\|", -1))
                    .map(part -> new Example(
                            part[0].strip(), part[1].strip(), part[2].strip(), part[3].strip(), part[4].strip()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void aReportFailsTheRuleOrDoesNot(Example example) {
        List<Finding> found = findings(example).stream()
                .filter(finding -> finding.rule().equals(example.rule()))
                .toList();

        switch (example.expected()) {
            case "fails" -> assertThat(found).extracting(Finding::outcome).contains(Outcome.FAILED);
            case "passes" -> assertThat(found).isEmpty();
            default -> assertThat(found).extracting(Finding::outcome).containsOnly(Outcome.NOT_ASSESSABLE);
        }
        found.forEach(finding ->
                assertThat(new Messages(Language.ZH).sentence(finding)).isNotBlank());
    }

    @Test
    void everyRuleAboutTheTextHasAnExampleOfBothKinds() {
        Map<String, Set<String>> expected = examples().stream()
                .collect(Collectors.groupingBy(
                        Example::rule, Collectors.mapping(Example::expected, Collectors.toSet())));

        assertThat(expected.values()).allSatisfy(kinds -> assertThat(kinds).contains("fails", "passes"));
    }

    private List<Finding> findings(Example example) {
        Form form = FormLibrary.builtIn().form(new FormId(example.form()));
        int year = example.form().equals("2019") ? 2020 : 2022;
        Subject subject = new Subject("青岚镇", SubjectKind.TOWNSHIP, year, "云屏县", List.of(), false);
        Outcomes outcomes = new Outcomes(RULES, form);
        check.check(new AuditedReport(form, subject, cells(form, example.cells()), text(example.texts())), outcomes);
        return outcomes.checked().findings();
    }

    /** All 0 but those named; a question mark is a cell without a number. */
    private static List<Cell> cells(Form form, String named) {
        Map<String, String> values = new HashMap<>();
        Arrays.stream(named.split(" ", -1))
                .filter(each -> !each.isEmpty())
                .map(each -> each.split("=", 2))
                .forEach(each -> values.put(each[0], each[1]));
        return form.cellList().stream()
                .map(cell -> {
                    String text = values.getOrDefault(cell.key().toString(), "0");
                    Value value = text.equals("?") ? new Value.Blank() : new Value.Amount(new BigDecimal(text));
                    return new Cell(cell.key(), value, text, new Source.Line(1));
                })
                .toList();
    }

    /** The usual text but for the sections named; a dash is a section that is not there. */
    private static Narrative text(String named) {
        Map<String, String> texts = new LinkedHashMap<>(USUAL);
        Arrays.stream(named.split("//", -1))
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .map(each -> each.split(": ", 2))
                .forEach(each -> texts.put(each[0], each[1]));
        texts.values().remove("-");
        return new Narrative(texts.entrySet().stream()
                .map(each -> new TextSection(
                        each.getKey(),
                        new Passage("", new Source.Whole()),
                        List.of(new Passage(each.getValue(), new Source.Line(9)))))
                .toList());
    }
}
