package org.gouji.check.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gouji.check.history.UnitYears.FORMS;
import static org.gouji.check.history.UnitYears.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.gouji.check.RuleBook;
import org.gouji.model.Finding;
import org.gouji.model.Submission;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which conditions are asked of two years depends on the editions of the form they were reported on. */
class EditionsTest {

    @TempDir
    private Path folder;

    @ParameterizedTest(name = "{0} in force: {1}")
    @CsvSource({"5, false", "6, true"})
    void whatIsInForceFollowsFromWhatTheEditionBeforeCallsPublic(String valid, boolean isOdd) {
        Submission now = report(2021, "AD.norm.valid=" + valid, "AD.norm.made=2", "AD.norm.repeal=1");

        assertThat(rules(RuleBook.builtIn(), now, report(2020, "AD.norm.pubtot=4")))
                .isEqualTo(isOdd ? List.of("XY-06") : List.of());
    }

    @ParameterizedTest(name = "{0} in force: {1}")
    @CsvSource({"5, false", "6, true"})
    void onOneEditionWhatIsInForceFollowsFromWhatWasInForce(String valid, boolean isOdd) {
        Submission now = report(2022, "AD.norm.valid=" + valid, "AD.norm.made=2", "AD.norm.repeal=1");

        assertThat(rules(RuleBook.builtIn(), now, report(2021, "AD.norm.valid=4")))
                .isEqualTo(isOdd ? List.of("XY-04") : List.of());
    }

    @Test
    void aConditionThatNamesAnEditionIsAskedAfterThatOneOnly() throws IOException {
        RuleBook own = withOwn("previous: [2019], then: AP.new.total >= prev(AP.new.total)");

        assertThat(rules(own, report(2021), report(2020, "AP.new.total=1"))).containsExactly("OWN-01");
        assertThat(rules(own, report(2022), report(2021, "AP.new.total=1"))).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"AP.other_nocorrect.total", "AD.norm.valid", "AD.fee.amt"})
    void aConditionOverCellsThatTheEditionBeforeHasNotIsNotAsked(String cell) throws IOException {
        RuleBook own = withOwn("then: %s <= prev(%s)".formatted(cell, cell));

        assertThat(rules(own, report(2022, cell + "=3"), report(2021))).contains("OWN-01");
        assertThat(rules(own, report(2021, cell + "=3"), report(2020))).doesNotContain("OWN-01");
    }

    private RuleBook withOwn(String condition) throws IOException {
        Files.writeString(folder.resolve("rules.yml"), """
            rules:
              - {id: OWN-01, kind: condition, forms: [2021], severity: info, basis: plausible, source: 经验, %s}
            """.formatted(condition));
        return RuleBook.with(folder);
    }

    private static List<String> rules(RuleBook rules, Submission now, Submission before) {
        return new HistoryCheck(FORMS, rules)
                .check(now, List.of(before), Predecessors.NONE, false).stream()
                        .map(Finding::rule)
                        .toList();
    }
}
