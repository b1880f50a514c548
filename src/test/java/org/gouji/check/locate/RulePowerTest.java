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

            For each cell of each edition: would a wrong number there be seen, and would it be located? Worked out from the
            matrix of the sums, not by hand; the build compares this page (`-Dgolden.update=true` writes it anew).

            - **located**: some sum fails whatever the wrong number is, and no other cell and no two others could be the reason;
              the cell is named with its true value, if all numbers that its sums need can be read.
            - **seen**: some sum fails, but the cells listed under the table of the edition cannot be told apart.
            - **sometimes**: only a statement "at least" looks at the cell, so a number wrong in the harmless direction passes.
            - **–**: no sum looks at the cell. A text, or a number that does not suit its column, is still found there.
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
