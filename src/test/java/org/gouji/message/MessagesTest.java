package org.gouji.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.gouji.check.Rule;
import org.gouji.check.RuleBook;
import org.gouji.model.CellState;
import org.gouji.model.Finding;
import org.gouji.model.OperatorException;
import org.gouji.model.Outcome;
import org.gouji.model.Place;
import org.gouji.model.Severity;
import org.gouji.model.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class MessagesTest {

    private final Messages chinese = new Messages(Language.ZH);
    private final Messages english = new Messages(Language.EN);

    static List<Rule> rules() {
        return RuleBook.builtIn().all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void everyRuleHasASentenceMadeOfItsArgumentsOnly(Rule rule) {
        Set<String> arguments = new HashSet<>(rule.arguments());
        arguments.add("rule");

        for (Messages messages : List.of(chinese, english)) {
            assertThat(messages.keys()).contains(rule.id());
            assertThat(arguments).containsAll(messages.placeholders(rule.id()));
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void everySentenceTellsAllTheRuleKnows(Rule rule) {
        Set<String> ownArguments = new HashSet<>(rule.arguments());
        ownArguments.removeAll(Set.of("table", "row", "c", "relation", "left", "right", "left_sum", "right_sum"));
        ownArguments.removeAll(Set.of("difference", "unit"));

        for (Messages messages : List.of(chinese, english)) {
            assertThat(messages.placeholders(rule.id())).containsAll(ownArguments);
        }
    }

    @Test
    void noTwoRulesOfAnEditionSayTheSame() {
        Map<String, Rule> bySentence = new HashMap<>();
        for (Rule rule : rules()) {
            Rule other = bySentence.put(chinese.pattern(rule.id()), rule);
            assertThat(other == null || (!rule.forms().isEmpty() && Collections.disjoint(rule.forms(), other.forms())))
                    .as("%s says what %s says", rule, other)
                    .isTrue();
        }
    }

    @Test
    void bothLanguagesSayTheSameThings() {
        assertThat(english.keys()).isEqualTo(chinese.keys());
        for (String key : chinese.keys()) {
            assertThat(english.placeholders(key)).as(key).isEqualTo(chinese.placeholders(key));
        }
    }

    @ParameterizedTest(name = "{0} is {1} or {2}")
    @CsvSource(textBlock = """
        line 57,                第57行,          line 57
        paragraph 3,            第3段,           paragraph 3
        table 2 row 9 cell 4,   表格2第9行第4格,  table 2 row 9 cell 4
        '',                     全文,            whole document
        """)
    void aPlaceIsNamedAsPeopleDo(String source, String zh, String en) {
        assertThat(chinese.source(Source.parse(source))).isEqualTo(zh);
        assertThat(english.source(Source.parse(source))).isEqualTo(en);
    }

    @ParameterizedTest
    @EnumSource
    void everyStateHasAWord(CellState state) {
        assertThat(chinese.word(state)).isNotEmpty();
        assertThat(english.word(state)).isNotEmpty();
    }

    static Stream<String> otherWords() {
        return Stream.of(
                        Stream.of(Severity.values()).map(each -> "severity." + each.code()),
                        Stream.of(Outcome.values()).map(each -> "outcome." + each.code()),
                        Stream.of("count", "column-order", "shown-twice", "not-a-number", "scaled-unit")
                                .map(reason -> "unreadable." + reason))
                .flatMap(each -> each);
    }

    @ParameterizedTest
    @MethodSource("otherWords")
    void everyWordIsThere(String key) {
        assertThat(chinese.text(key)).isNotEmpty();
    }

    @Test
    void theSentenceShowsTheLiveOperands() {
        Finding finding = RuleBook.builtIn()
                .failed(
                        "ST-06",
                        Place.row("AP", "new"),
                        new Source.Line(57),
                        Map.of("row", "一、本年新收", "n", "6", "expected", "7", "found", "0 0 0 0 0 0"),
                        "自然人=0");

        assertThat(chinese.sentence(finding))
                .isEqualTo("“一、本年新收”行读到6个数（0 0 0 0 0 0），应为7个，无法确定哪个数属于哪一列，这一行没有读入。请对照原表补齐缺少的数，或去掉多余的数。");
        assertThat(chinese.proposal(finding)).isEqualTo("建议填：自然人=0。请核实后再填。");
        assertThat(english.sentence(finding)).startsWith("Row “一、本年新收” has 6 numbers (0 0 0 0 0 0), 7 are expected;");
    }

    @Test
    void aPartWithNothingToSayIsLeftOut() {
        Template template = new Template("{a}[, row {b}][, column {c}].");

        assertThat(template.fill(Map.of("a", "x", "b", "", "c", "[{b}]"))).isEqualTo("x, column [{b}].");
    }

    @Test
    void anIdentityOfAnOfficeHasTheGeneralSentence() {
        Map<String, String> arguments = Map.of(
                "table",
                "表一",
                "row",
                "固定书屋",
                "c",
                "",
                "relation",
                "=",
                "left_sum",
                "5",
                "right_sum",
                "3+1=4",
                "difference",
                "1");
        Finding finding = new Finding(
                "VL-01", Severity.ERROR, Outcome.FAILED, Place.row("VL", "fixed"), new Source.Whole(), arguments, "");

        assertThat(chinese.sentence(finding)).isEqualTo("表一“固定书屋”行：一边是5，另一边是3+1=4，应当相等，相差1（规则VL-01）。请核对。");
        assertThat(chinese.proposal(finding)).isEmpty();
    }

    @Test
    void aMissingArgumentIsABug() {
        assertThatThrownBy(() -> new Template("{a}").fill(Map.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("There is no argument a for the message: {a}");
    }

    @Test
    void anUnknownLanguageIsTheOperatorsToMend() {
        assertThat(Language.ofCode("en")).isEqualTo(Language.EN);
        assertThatThrownBy(() -> Language.ofCode("fr"))
                .isInstanceOf(OperatorException.class)
                .hasMessage("没有“fr”这种语言，请选zh或en。 The language 'fr' is not known, choose zh or en.");
    }
}
