package org.gouji.check.condition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gouji.check.Redundancy;
import org.gouji.check.RuleBook;
import org.gouji.form.Form;
import org.gouji.form.FormLibrary;
import org.gouji.model.CellKey;
import org.gouji.model.FormId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The rules as statements of algebra: they can all be met, and none says what others say already. */
class RuleSetTest {

    private static final RuleBook RULES = RuleBook.builtIn();
    private static final BigDecimal TWICE = BigDecimal.valueOf(2);

    static List<Form> forms() {
        return FormLibrary.builtIn().all();
    }

    private static RuleSet ruleSet(String form, String previous) {
        FormLibrary forms = FormLibrary.builtIn();
        return new RuleSet(forms.form(new FormId(form)), forms.form(new FormId(previous)), RULES);
    }

    @ParameterizedTest
    @MethodSource("forms")
    void aReportWhoseNumbersAreAllDifferentMeetsAllRules(Form form) {
        RuleSet set = new RuleSet(form, form, RULES);
        List<CellKey> cells = List.copyOf(form.cells().keySet());
        Random random = new Random(7);
        Map<CellKey, Fraction> floor = new HashMap<>();
        cells.forEach(cell -> floor.put(cell, Fraction.of(1 + random.nextInt(1_000_000))));

        Map<Operand, Fraction> report = set.differentNumbers(floor).orElseThrow();

        assertThat(report).hasSize(cells.size());
        assertThat(report.values()).doesNotHaveDuplicates().allMatch(number -> number.sign() > 0);
        assertThat(set.areNumbersOfAReport(report)).isTrue();
    }

    @ParameterizedTest(name = "{0} after {1}")
    @CsvSource({"2019, 2019", "2021, 2019", "2021, 2021"})
    void everyStatementHasSomethingToAskAndCanBeMet(String form, String previous) {
        RuleSet set = ruleSet(form, previous);

        for (Statement statement : set.statements()) {
            assertThat(set.passing(statement))
                    .as("%s can be asked and met", statement)
                    .hasValueSatisfying(numbers ->
                            assertThat(set.areNumbersOfAReport(numbers)).isTrue());
        }
    }

    @ParameterizedTest(name = "{0} after {1}")
    @CsvSource({"2019, 2019", "2021, 2019", "2021, 2021"})
    void noStatementFollowsFromOthersUnlessTheRegisterSaysSo(String form, String previous) {
        RuleSet set = ruleSet(form, previous);
        Set<String> following = new TreeSet<>();
        for (Statement statement : set.statements()) {
            set.failing(statement)
                    .ifPresentOrElse(
                            numbers ->
                                    assertThat(set.areNumbersOfAReport(numbers)).isTrue(),
                            () -> following.add(statement.toString()));
        }

        assertThat(following)
                .isEqualTo(set.statements().stream()
                        .filter(statement -> declared(statement, form).findAny().isPresent())
                        .map(Statement::toString)
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    @ParameterizedTest(name = "{0} after {1}")
    @CsvSource({"2019, 2019", "2021, 2021"})
    void whatTheRegisterSaysAStatementFollowsFromIsAllOfItAndNoMore(String form, String previous) {
        RuleSet set = ruleSet(form, previous);

        for (Statement statement : set.statements()) {
            declared(statement, form).forEach(redundancy -> {
                assertThat(set.failing(statement, redundancy.from()))
                        .as("%s follows", statement)
                        .isEmpty();
                for (String rule : redundancy.from()) {
                    Set<String> without = new HashSet<>(redundancy.from());
                    without.remove(rule);
                    assertThat(set.failing(statement, without))
                            .as("%s without %s", statement, rule)
                            .isPresent();
                }
            });
        }
    }

    private static Stream<Redundancy> declared(Statement statement, String form) {
        return RULES.redundancies().stream()
                .filter(each -> each.rule().equals(statement.rule()))
                .filter(each -> each.forms().isEmpty() || each.forms().contains(new FormId(form)))
                .filter(each -> each.at().isEmpty() || each.at().equals(statement.at()));
    }

    @ParameterizedTest(name = "{0} after {1}")
    @CsvSource({"2019, 2019", "2021, 2021"})
    void everyThresholdDecidesSomething(String form, String previous) {
        RuleSet set = ruleSet(form, previous);

        for (ConditionText text : RULES.conditions(new FormId(form))) {
            text.thresholds().forEach((name, number) -> {
                assertThat(number).as("%s of %s", name, text.rule()).isPositive();
                List<Statement> changed = set.withThreshold(text.rule(), name, number.multiply(TWICE));
                List<Statement> as = set.withThreshold(text.rule(), name, number);
                for (int i = 0; i < as.size(); i++) {
                    assertThat(set.tellingApart(as.get(i), changed.get(i)))
                            .as("%s of %s", name, text.rule())
                            .isPresent();
                }
            });
        }
    }

    @Test
    void aRuleThatSaysTheSameInOtherWordsIsNoticed(@TempDir Path folder) throws IOException {
        RuleSet set = with(folder, "2 * AP.new.total >= AP.carry_out.total + AP.carry_out.total");

        assertThat(set.statements().stream()
                        .filter(each -> set.failing(each).isEmpty())
                        .map(Statement::rule))
                .contains("VL-01", "AP-08");
    }

    @Test
    void aRuleThatContradictsOthersIsNoticed(@TempDir Path folder) throws IOException {
        RuleSet set = with(folder, "AP.new.total + 1 <= AP.carry_out.total");

        assertThat(set.differentNumbers(Map.of())).isEmpty();
    }

    private static RuleSet with(Path folder, String then) throws IOException {
        String rule =
                "{id: VL-01, kind: condition, forms: [2021], severity: warning, basis: plausible, source: 经验, then:"
                        + " %s}";
        Files.writeString(folder.resolve("rules.yml"), "rules: [" + rule.formatted(then) + "]\n");
        Form form = FormLibrary.builtIn().form(new FormId("2021"));
        return new RuleSet(form, form, RuleBook.with(folder));
    }

    /** Of these an example shows that they can pass and fail; they ask for something that is no sum. */
    @ParameterizedTest
    @CsvSource({"2019, AD-12", "2021, AD-13"})
    void onlyTheRulesOnDecimalsAreNotLinear(String form, String rule) {
        assertThat(ruleSet(form, form).notLinear()).containsExactly(rule);
    }
}
