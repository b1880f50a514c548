package org.gouji.check.locate;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.gouji.check.Checker;
import org.gouji.check.RuleBook;
import org.gouji.form.Form;
import org.gouji.form.FormCell;
import org.gouji.form.FormLibrary;
import org.gouji.model.Cell;
import org.gouji.model.CellKey;
import org.gouji.model.Finding;
import org.gouji.model.Source;
import org.gouji.model.Value;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A correct report has no errors, and each change of one cell of tables AP and RL is found, as is each blank anywhere. */
class SingleChangeTest {

    private static final int CORRECT = 300;
    private static final int CHANGED = 6;

    static List<Form> forms() {
        return FormLibrary.builtIn().all();
    }

    @ParameterizedTest
    @MethodSource("forms")
    void noCorrectReportHasAnError(Form form) {
        Checker checker = new Checker(form, RuleBook.builtIn());

        for (int seed = 0; seed < CORRECT; seed++) {
            assertThat(errors(checker, correct(form, seed))).as("seed %d", seed).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("forms")
    void everyChangeOfOneCellIsFound(Form form) {
        Checker checker = new Checker(form, RuleBook.builtIn());

        for (int seed = 0; seed < CHANGED; seed++) {
            List<Cell> report = correct(form, seed);
            for (int at = 0; at < report.size(); at++) {
                for (Value wrong : wrong(report.get(at))) {
                    assertThat(errors(checker, with(report, at, wrong)))
                            .as("%s as %s with seed %d", report.get(at), wrong, seed)
                            .isNotEmpty();
                }
            }
        }
    }

    private static List<Finding> errors(Checker checker, List<Cell> cells) {
        return checker.check(cells, List.of()).findings().stream()
                .filter(Finding::isError)
                .toList();
    }

    private static List<Cell> correct(Form form, int seed) {
        Map<CellKey, BigDecimal> numbers = Town.numbers(form, new Random(seed));
        addStocks(form, numbers);
        return form.cellList().stream()
                .map(FormCell::key)
                .map(key -> cell(key, Clerk.number(numbers, key)))
                .toList();
    }

    /** A stock is at least what the year added to it. */
    private static void addStocks(Form form, Map<CellKey, BigDecimal> numbers) {
        for (String row : List.of("reg", "norm")) {
            for (String[] pair : new String[][] {{"pubtot", "pub"}, {"valid", "made"}}) {
                CellKey stock = new CellKey("AD", row, pair[0]);
                if (form.cell(stock).isPresent()) {
                    numbers.put(
                            stock,
                            Clerk.number(numbers, stock).add(Clerk.number(numbers, new CellKey("AD", row, pair[1]))));
                }
            }
        }
    }

    private static Cell cell(CellKey key, BigDecimal number) {
        return new Cell(key, new Value.Amount(number), number.toPlainString(), new Source.Line(1));
    }

    private static List<Cell> with(List<Cell> report, int at, Value wrong) {
        List<Cell> changed = new ArrayList<>(report);
        CellKey key = report.get(at).key();
        changed.set(
                at,
                wrong instanceof Value.Amount amount
                        ? cell(key, amount.number())
                        : new Cell(key, wrong, "", new Source.Line(1)));
        return changed;
    }

    /** Blank; and where the sums promise it, one more, ten times as much, and two digits swapped. */
    private static List<Value> wrong(Cell cell) {
        List<Value> wrong = new ArrayList<>(List.of(new Value.Blank()));
        if (cell.key().table().equals("AD")) {
            return wrong;
        }
        BigDecimal right = ((Value.Amount) cell.value()).number();
        String digits = right.toPlainString();
        BigDecimal swapped = digits.length() < 2
                ? right
                : new BigDecimal(digits.substring(1, 2) + digits.charAt(0) + digits.substring(2));
        Stream.of(right.add(BigDecimal.ONE), right.multiply(BigDecimal.TEN), swapped)
                .filter(number -> number.compareTo(right) != 0)
                .forEach(number -> wrong.add(new Value.Amount(number)));
        return wrong;
    }
}
