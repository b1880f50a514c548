package org.gouji.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.gouji.form.FormLibrary;
import org.gouji.form.NumberType;
import org.gouji.message.Refused;
import org.gouji.model.Finding;
import org.gouji.model.FormId;
import org.gouji.model.Outcome;
import org.gouji.model.Place;
import org.gouji.model.Severity;
import org.gouji.model.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleBookTest {

    private final RuleBook rules = RuleBook.builtIn();

    @TempDir
    private Path folder;

    private RuleBook withOwn(String yaml) throws IOException {
        Files.writeString(folder.resolve("rules.yml"), yaml);
        return RuleBook.with(folder);
    }

    @Test
    void aFindingTakesItsSeverityFromTheRegister() {
        Finding finding = rules.failed("ST-09", Place.REPORT, new Source.Line(3), Map.of("raw", "年报"));

        assertThat(finding)
                .isEqualTo(new Finding(
                        "ST-09",
                        Severity.INFO,
                        Outcome.FAILED,
                        Place.REPORT,
                        new Source.Line(3),
                        Map.of("raw", "年报"),
                        ""));
    }

    @Test
    void aFindingThatLacksAnArgumentIsABug() {
        assertThatThrownBy(() -> rules.failed("ST-04", Place.REPORT, new Source.Whole(), Map.of("raw", "a")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A finding of ST-04 lacks the arguments [right].");
    }

    @Test
    void aRuleNobodyDefinedIsABug() {
        assertThatThrownBy(() -> rules.failed("ST-99", Place.REPORT, new Source.Whole(), Map.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("There is no rule ST-99 in rules.yml.");
    }

    @ParameterizedTest(name = "{2} in table {1} of form {0} is watched by {3}")
    @CsvSource(textBlock = """
        2019, AD, COUNT,  AD-01
        2019, AD, CHANGE, AD-02
        2019, AD, AMOUNT, NUM-01
        2021, AD, AMOUNT, AD-14
        2021, AP, COUNT,  AP-05
        2021, RL, COUNT,  RL-04
        """)
    void aRuleThatNamesTheTableGoesFirst(String form, String table, NumberType type, String rule) {
        assertThat(rules.ruleFor(RuleKind.NUMBER, FormLibrary.builtIn().form(new FormId(form)), table, type))
                .map(Rule::id)
                .contains(rule);
    }

    @Test
    void anOfficeAddsRulesAndSwitchesRulesOff() throws IOException {
        RuleBook own = withOwn("""
            rules:
              - {id: VL-01, kind: identity, severity: warning, basis: implied, source: 合计}
            off:
              - {rule: ST-11, since: 2026-03-01, reason: 县里自行核对}
            """);

        assertThat(own.has("VL-01")).isTrue();
        assertThat(own.off()).containsExactly(new RuleOff("ST-11", LocalDate.of(2026, 3, 1), "县里自行核对"));
        assertThat(own.failed("ST-11", Place.REPORT, new Source.Whole(), Map.of("table", "", "row", "", "cells", ""))
                        .severity())
                .isEqualTo(Severity.INFO);
        assertThat(own.fingerprint()).isNotEqualTo(rules.fingerprint());
    }

    @Test
    void anOfficeSetsThresholdsAndWritesConditionsOfItsOwn() throws IOException {
        RuleBook own = withOwn("""
            rules:
              - {id: VL-02, kind: condition, forms: [2021], severity: info, basis: plausible, source: 经验, then: AP.new.total < 100}
            thresholds:
              - {rule: AP-11, set: {min_n: 20}}
            """);

        assertThat(own.conditions(new FormId("2021")))
                .filteredOn(condition -> condition.rule().equals("AP-11"))
                .singleElement()
                .satisfies(condition -> assertThat(condition.thresholds())
                        .containsEntry("min_n", new BigDecimal("20"))
                        .containsEntry("other_share", new BigDecimal("0.5")));
        assertThat(own.rule("VL-02").arguments()).contains("condition");
    }

    @Test
    void aFolderWithoutRulesAddsNone() {
        assertThat(RuleBook.with(folder).fingerprint()).isEqualTo(rules.fingerprint());
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', textBlock = """
        rules: [{id: AP-01, severity: error, basis: implied, source: a}]                 | 1: The rule 'AP-01' is defined twice, give each its own id.
        rules: [{id: X-1, severity: bad, basis: implied, source: a}]                     | 1: 'severity' must be one of error, warning, info, found 'bad'.
        rules: [{id: X-1, severity: error, basis: plausible, source: a}]                 | 1: A plausible rule is never an error, make it a warning.
        rules: [{id: X-1, kind: identity, severity: error, basis: implied, source: a, arguments: [n]}] | 1: Only a raised rule lists its arguments, remove them.
        rules: [{id: X-1, severity: error, basis: implied, source: a}]                   | 1: A rule of your own is a sum or a condition, write 'kind: identity' or 'kind: condition'.
        rules: [{id: X-1, kind: condition, severity: info, basis: implied, source: a}]   | 1: The key 'then' is missing, add it.
        thresholds: [{rule: AP-09, set: {most: 3}}]                                      | 1: The rule 'AP-09' has no such threshold, it has min_n, other_share.
        thresholds: [{rule: AP-01, set: {most: 3}}]                                      | 1: The rule 'AP-01' has no such threshold.
        thresholds: [{rule: AP-09, set: {min_n: ten}}]                                   | 1: 'min_n' must be a number, found 'ten'.
        off: [{rule: X-9, since: 2026-01-01, reason: a}]                                 | 1: There is no rule 'X-9', check the id.
        off: [{rule: AP-01, since: soon, reason: a}]                                     | 1: 'soon' is no date, write it like 2026-03-01.
        off: [{rule: AP-01, since: 2026-01-01}]                                          | 1: The key 'reason' is missing, add it.
        """)
    void aBrokenRegisterNamesLineAndCause(String yaml, String cause) {
        assertThatThrownBy(() -> withOwn(yaml)).satisfies(Refused.with(folder.resolve("rules.yml") + ":" + cause));
    }
}
