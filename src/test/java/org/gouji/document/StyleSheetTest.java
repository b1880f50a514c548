package org.gouji.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.gouji.document.StyleSheet.Rule;
import org.junit.jupiter.api.Test;

class StyleSheetTest {

    @Test
    void rulesAreReadWhereverTheyHold() {
        assertThat(StyleSheet.rules("p, .x{color:red} @media print { b { display:none } } i{}"))
                .extracting(
                        rule -> rule.selectors().strip(),
                        rule -> rule.declarations().strip())
                .containsExactly(tuple("p, .x", "color:red"), tuple("b", "display:none"), tuple("i", ""));
        assertThat(new Rule(" p , .x ", "").eachSelector()).containsExactly("p", ".x");
    }

    @Test
    void onScreenNoRuleForPrintersHolds() {
        assertThat(StyleSheet.rulesOnScreen("@import url(a); @media print{b{display:none}} @media screen{i{x:y}}"))
                .extracting(rule -> rule.selectors().strip())
                .containsExactly("i");
    }

    @Test
    void commentsAndWhatIsCutOffAreNoRules() {
        assertThat(declarations("a{x/*}b{*/y} c{z")).containsExactly("x y");
        assertThat(declarations("a{x} /* b{y}")).containsExactly("x");
        assertThat(declarations("<!-- a{x} -->")).containsExactly("x");
        assertThat(declarations("}a{x}}b{y}")).containsExactly("x", "y");
    }

    private static List<String> declarations(String sheet) {
        return StyleSheet.rules(sheet).stream().map(Rule::declarations).toList();
    }
}
