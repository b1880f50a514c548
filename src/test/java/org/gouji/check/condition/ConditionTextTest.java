package org.gouji.check.condition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.gouji.form.Form;
import org.gouji.form.FormLibrary;
import org.gouji.message.Refused;
import org.gouji.model.FormId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConditionTextTest {

    private static final Form FORM = FormLibrary.builtIn().form(new FormId("2021"));

    private static ConditionText text(List<String> over, String when, String then) {
        Map<String, BigDecimal> thresholds = Map.of("share", new BigDecimal("0.5"));
        return new ConditionText("X-1", "rules.yml:7", Bodies.ALL, Set.of(), over, when, then, Map.of(), thresholds);
    }

    private static boolean holds(String when, String then, int... numbers) {
        BigDecimal[] exact = new BigDecimal[numbers.length];
        for (int i = 0; i < numbers.length; i++) {
            exact[i] = BigDecimal.valueOf(numbers[i]);
        }
        return text(List.of(), when, then).of(FORM).get(0).holds(exact);
    }

    @ParameterizedTest(name = "{0} with {1} and {2}: {3}")
    @CsvSource(delimiter = ';', textBlock = """
        AP.new.total == AP.carry_in.total                                        ; 3 ; 3 ; true
        AP.new.total != AP.carry_in.total                                        ; 3 ; 3 ; false
        AP.new.total < AP.carry_in.total                                         ; 2 ; 3 ; true
        AP.new.total > AP.carry_in.total                                         ; 2 ; 3 ; false
        AP.new.total - 2 * AP.carry_in.total >= 0                                ; 6 ; 3 ; true
        AP.new.total <= {share} * AP.carry_in.total                              ; 2 ; 3 ; false
        AP.new.total + AP.carry_in.total + 1 == 6                                ; 2 ; 3 ; true
        AP.new.total == 0 && AP.carry_in.total == 0                              ; 0 ; 3 ; false
        AP.new.total == 0 || AP.carry_in.total == 0                              ; 0 ; 3 ; true
        AP.new.total == 1 || AP.new.total == 2 && AP.carry_in.total == 0         ; 1 ; 3 ; true
        (AP.new.total == 1 || AP.new.total == 2) && AP.carry_in.total == 0       ; 1 ; 3 ; false
        AP.new.total == prev(AP.new.total)                                       ; 5 ; 5 ; true
        """)
    void whatIsWrittenIsWhatIsAsked(String then, int first, int second, boolean expected) {
        assertThat(holds("", then, first, second)).isEqualTo(expected);
    }

    @Test
    void aConditionIsAskedOnlyWhereItsWhenIsSo() {
        assertThat(holds("AP.new.total > 3", "AP.carry_in.total == 0", 1, 3)).isTrue();
        assertThat(holds("AP.new.total > 0", "AP.carry_in.total == 0", 1, 3)).isFalse();
    }

    @Test
    void aStarMakesAConditionOfEachRowOrColumnThatHasTheCells() {
        assertThat(text(List.of(), "", "AD.*.valid >= AD.*.repeal").of(FORM))
                .extracting(condition -> condition.place().row())
                .containsExactly("reg", "norm");
        assertThat(text(List.of("np", "lp_ent"), "", "AP.carry_in.* == prev(AP.carry_out.*)")
                        .of(FORM))
                .extracting(condition -> condition.place().column())
                .containsExactly("np", "lp_ent");
    }

    @Test
    void sumsAndQuantifiersGoOverWhateverTheirStarStandsFor() {
        assertThat(holds("", "sum(AD.reg.*) == 6", 1, 2, 3)).isTrue();
        assertThat(holds("", "any(AD.reg.* == 3)", 1, 2, 3)).isTrue();
        assertThat(holds("", "all(AD.reg.* == 3)", 1, 2, 3)).isFalse();
    }

    @Test
    void decimalsAreThoseThatArePrinted() {
        Condition condition =
                text(List.of(), "", "decimals(AD.fee.amt) <= 4").of(FORM).get(0);

        assertThat(condition.holds(new BigDecimal[] {new BigDecimal("43.7880")}))
                .isTrue();
        assertThat(condition.holds(new BigDecimal[] {new BigDecimal("43.78805")}))
                .isFalse();
        assertThat(condition.holds(new BigDecimal[] {new BigDecimal("438000")})).isTrue();
    }

    @Test
    void eachCellIsAskedForOnceAndTheOneOfTheYearBeforeIsAnother() {
        Condition condition = text(List.of(), "AP.new.total > 0", "AP.new.total >= prev(AP.new.total)")
                .of(FORM)
                .get(0);

        assertThat(condition.operands()).extracting(Operand::previous).containsExactly(false, true);
    }

    @Test
    void anOfficeSetsItsOwnThresholds() {
        ConditionText changed = text(List.of(), "", "AP.new.total <= {share} * AP.carry_in.total")
                .with(new TreeMap<>(Map.of("share", BigDecimal.ONE)));

        assertThat(changed.of(FORM).get(0).holds(new BigDecimal[] {BigDecimal.ONE, BigDecimal.ONE}))
                .isTrue();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        AP.new.total                            | has 'end' where a comparison should stand
        AP.new.total = 3                        | cannot be read from '= 3' on
        AP.new == 3                             | cannot be read from 'AP.new == 3' on
        AP.new.total == 3 4                     | has '4' where 'end' should stand
        (AP.new.total == 3                      | has 'end' where ')' should stand
        AP.new.total == {least}                 | asks for {least}, which 'thresholds' does not set
        AP.new.total == max(3)                  | has 'max' where a cell or a number should stand
        prev(3) == AP.new.total                 | has '3' where a cell should stand
        sum(AP.new.total) == 3                  | has no '*' in the brackets
        sum(AP.new.*                            | lacks a ')'
        """)
    void aConditionThatCannotBeReadIsRefusedWithFileLineAndCause(String then, String cause) {
        assertThatThrownBy(() -> text(List.of(), "", then))
                .satisfies(Refused.with("rules.yml:7: '" + then + "' " + cause + ", see docs/add-a-rule.md."));
    }

    @Test
    void aConditionWithoutACellOrWithCodesForNoStarIsRefused() {
        assertThatThrownBy(() -> text(List.of(), "", "1 == 1"))
                .satisfies(Refused.with("rules.yml:7: The condition names no cell"));
        assertThatThrownBy(() -> text(List.of("np"), "", "AP.new.np == 1"))
                .satisfies(Refused.with(
                        "rules.yml:7: 'over' lists codes, but no cell of the condition has a '*' for them"));
    }

    @Test
    void aCellThatTheFormDoesNotHaveIsRefused() {
        assertThatThrownBy(() -> text(List.of(), "", "AP.other.total == 1").of(FORM))
                .satisfies(Refused.with(
                        "rules.yml:7: 'AP.other.total == 1' names the cell AP.other.total, which the form does"
                                + " not have"));
    }
}
