package org.gouji.check.locate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.gouji.form.Form;
import org.gouji.form.FormCell;
import org.gouji.form.FormLibrary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RulePowerTest {

    private static final Path PAGE = Path.of("docs/rule-power.md");

    private static final String INTRODUCTION = """
        # What the rules can see

        For each cell of each edition and each way in which its number goes wrong: would it be seen, by which rules, and is
        the cell named? Nothing here is tried out on examples: it is worked out from the sums and conditions by exact algebra
        (`RuleSet`), for the report of a township in which no rule fails. The build compares this page
        (`-Dtest=RulePowerTest -Dgolden.update=true` writes it anew).

        The first table of an edition counts cells by what the sums do about any wrong number in them:

        - **located**: some sum fails whatever the wrong number is, and no other cell and no two others could be the reason;
          the cell is named with its true value, if all numbers that its sums need can be read.
        - **seen**: some sum fails, but it cannot be told which of its cells is wrong.
        - **sometimes**: only a statement "at least" looks at the cell, so a number wrong in the harmless direction passes.
        - **not seen**: no sum looks at the cell.

        The others say for a number that is one too large, has two digits beside each other swapped, or is ten times as large:

        - **always**: whatever the other numbers are, some rule fails. **always\\*** needs last year's report at hand.
        - **at times**: it depends on the other numbers. **never**: no rule can tell. **cannot be**: no report without fault
          has a number there that could be changed so (a township's 规章 are 0).
        - The rules that see it follow; those in brackets see it in some reports only. Rules XY and RL-06 to RL-08 need last
          year's report. A blank is shown with the rule that finds it, and "and its number" where a sum says what belongs there.

        What the text of a report says of a number (rules NA), what stands beside a number in its cell, and jumps against
        earlier years (XY-07) come on top and are not counted here.
        """;

    static List<Form> forms() {
        return FormLibrary.builtIn().all();
    }

    /** Run with -Dgolden.update=true to write the page anew, then read the difference. */
    @Test
    void thePageSaysWhatTheMatrixSays() throws IOException {
        List<String> lines = new ArrayList<>(INTRODUCTION.lines().toList());
        forms().forEach(form -> lines.addAll(new RulePower(form).lines()));

        if (Boolean.getBoolean("golden.update")) {
            Files.write(PAGE, lines);
        }

        assertThat(Files.readAllLines(PAGE)).isEqualTo(lines);
    }

    @ParameterizedTest
    @MethodSource("forms")
    void everyCellOfTableApIsLocatedAndEveryCellOfTableRlIsSeen(Form form) {
        RulePower power = new RulePower(form);

        for (FormCell cell : form.cellList()) {
            switch (cell.key().table()) {
                case "AP" -> assertThat(power.of(cell.key())).isEqualTo(RulePower.Power.LOCATED);
                case "RL" -> assertThat(power.of(cell.key())).isEqualTo(RulePower.Power.SEEN);
                default -> assertThat(power.of(cell.key())).isNotEqualTo(RulePower.Power.LOCATED);
            }
        }
    }
}
