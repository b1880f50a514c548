package org.gouji.check.locate;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.gouji.check.Checked;
import org.gouji.check.Checker;
import org.gouji.check.RuleBook;
import org.gouji.check.Subject;
import org.gouji.check.condition.Change;
import org.gouji.check.condition.RuleSet;
import org.gouji.form.Form;
import org.gouji.form.FormCell;
import org.gouji.form.FormLibrary;
import org.gouji.form.NumberType;
import org.gouji.intake.ReportAudit;
import org.gouji.intake.ReportReading;
import org.gouji.model.Cell;
import org.gouji.model.CellKey;
import org.gouji.model.Finding;
import org.gouji.model.Narrative;
import org.gouji.model.Outcome;
import org.gouji.model.Report;
import org.gouji.model.ReportTitle;
import org.gouji.model.Source;
import org.gouji.model.Value;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Through the whole audit of one report: a correct one has no errors, each change of one cell of tables AP and RL is found,
 * each blank anywhere, and in table AD all that the page on the power of the rules promises.
 */
class SingleChangeTest {

    private static final int CORRECT = 300;
    private static final int CHANGED = 6;
    private static final int FAULTLESS = 10;
    private static final RuleBook RULES = RuleBook.builtIn();
    private static final ReportAudit AUDIT = ReportReading.builtIn().audit();

    /** Decisions are stated in the text of each town, and nothing else comes near them. */
    private static final Set<String> STATED = Set.of("AD.lic.dec", "AD.pen.dec", "AD.coer.dec");

    static List<Form> forms() {
        return FormLibrary.builtIn().all();
    }

    @ParameterizedTest
    @MethodSource("forms")
    void noCorrectReportHasAnErrorOrATextThatDoesNotFit(Form form) {
        Auditor auditor = new Auditor(form);

        for (int seed = 0; seed < CORRECT; seed++) {
            Map<CellKey, BigDecimal> numbers = town(form, seed);
            assertThat(auditor.failed(numbers, Map.of(), seed))
                    .as("seed %d", seed)
                    .noneMatch(finding -> finding.isError() || finding.rule().startsWith("NA-0"));
        }
    }

    @ParameterizedTest
    @MethodSource("forms")
    void everyChangeOfOneCellIsFound(Form form) {
        Auditor auditor = new Auditor(form);

        for (int seed = 0; seed < CHANGED; seed++) {
            Map<CellKey, BigDecimal> numbers = town(form, seed);
            for (CellKey cell : numbers.keySet()) {
                for (Value wrong :
                        cell.table().equals("AD") ? List.<Value>of(new Value.Blank()) : wrong(numbers, cell)) {
                    assertThat(auditor.failed(numbers, Map.of(cell, wrong), seed))
                            .as("%s as %s with seed %d", cell, wrong, seed)
                            .anyMatch(Finding::isError);
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("forms")
    void inTableAdEveryPromisedChangeIsFoundAndWhatTheTextStatesBesides(Form form) {
        Auditor auditor = new Auditor(form);
        RuleSet alone = RuleSet.alone(form, RULES);
        int promised = 0;
        for (int seed = 0; seed < FAULTLESS; seed++) {
            Map<CellKey, BigDecimal> numbers = alone.faultless(floor(form, seed));
            assertThat(auditor.failed(numbers, Map.of(), seed))
                    .as("seed %d", seed)
                    .isEmpty();
            for (CellKey cell : numbers.keySet()) {
                if (!cell.table().equals("AD")) {
                    continue;
                }
                for (Change change : Change.values()) {
                    boolean isPromised = STATED.contains(cell.toString())
                            || alone.sight(cell, change).isCertain();
                    for (Value wrong : isPromised ? changed(numbers, cell, change) : List.<Value>of()) {
                        promised++;
                        assertThat(auditor.failed(numbers, Map.of(cell, wrong), seed))
                                .as("%s as %s with seed %d", cell, wrong, seed)
                                .isNotEmpty();
                    }
                }
            }
        }
        assertThat(promised).isGreaterThan(FAULTLESS * STATED.size());
    }

    /** The whole audit of reports of a township on one form. */
    private record Auditor(Form form, Checker checker) {

        Auditor(Form form) {
            this(form, new Checker(form, RULES));
        }

        List<Finding> failed(Map<CellKey, BigDecimal> numbers, Map<CellKey, Value> wrong, int seed) {
            List<Cell> cells = form.cellList().stream()
                    .map(FormCell::key)
                    .map(key -> cell(key, wrong.getOrDefault(key, new Value.Amount(Clerk.number(numbers, key)))))
                    .toList();
            Checked checked = checker.check(cells, List.of());
            Narrative text = TownText.of(form, numbers, new Random(seed));
            ReportTitle title = new ReportTitle("青岚镇人民政府", "青岚镇人民政府", form.firstYear() + 1, new Source.Line(1));
            Report report = new Report(1, title, form.id(), cells, text, checked.findings(), checked.passed());
            return AUDIT.audit(report, Subject.of(title)).findings().stream()
                    .filter(finding -> finding.outcome() == Outcome.FAILED)
                    .toList();
        }

        private static Cell cell(CellKey key, Value value) {
            String raw = value instanceof Value.Amount amount ? amount.number().toPlainString() : "";
            return new Cell(key, value, raw, new Source.Line(1));
        }
    }

    /** The numbers of a township, which makes no 规章; a stock is at least what the year added to it. */
    private static Map<CellKey, BigDecimal> town(Form form, int seed) {
        Map<CellKey, BigDecimal> numbers = Town.numbers(form, new Random(seed));
        for (String[] pair : new String[][] {{"pubtot", "pub"}, {"valid", "made"}}) {
            CellKey stock = new CellKey("AD", "norm", pair[0]);
            if (form.cell(stock).isPresent()) {
                numbers.merge(stock, Clerk.number(numbers, new CellKey("AD", "norm", pair[1])), BigDecimal::add);
            }
        }
        numbers.replaceAll((cell, number) -> cell.row().equals("reg") ? BigDecimal.ZERO : number);
        return numbers;
    }

    /** What the cells that no sum works out are at least. */
    private static Map<CellKey, BigDecimal> floor(Form form, int seed) {
        Random random = new Random(seed);
        Map<CellKey, BigDecimal> floor = new HashMap<>();
        for (FormCell cell : form.cellList()) {
            CellKey key = cell.key();
            boolean isSum = key.row().equals("new") || key.toString().contains("total");
            int from = cell.column().type() == NumberType.CHANGE ? -9 : 0;
            int number = from + (random.nextBoolean() ? random.nextInt(60) : 0);
            floor.put(key, BigDecimal.valueOf(isSum || key.row().equals("reg") ? 0 : number));
        }
        return floor;
    }

    private static List<Value> wrong(Map<CellKey, BigDecimal> numbers, CellKey cell) {
        List<Value> wrong = new ArrayList<>(List.of(new Value.Blank()));
        for (Change change : Change.values()) {
            wrong.addAll(changed(numbers, cell, change));
        }
        return wrong;
    }

    /** Other numbers than the right one that the change makes of it. */
    private static List<Value> changed(Map<CellKey, BigDecimal> numbers, CellKey cell, Change change) {
        BigDecimal right = Clerk.number(numbers, cell);
        List<BigDecimal> changed = switch (change) {
            case ONE_MORE -> List.of(right.add(BigDecimal.ONE));
            case TIMES_TEN -> List.of(right.multiply(BigDecimal.TEN));
            case SWAPPED -> swapped(right);
        };
        return changed.stream()
                .filter(number -> number.compareTo(right) != 0)
                .<Value>map(Value.Amount::new)
                .toList();
    }

    private static List<BigDecimal> swapped(BigDecimal right) {
        String digits = right.abs().toPlainString();
        List<BigDecimal> swapped = new ArrayList<>();
        for (int at = 1; at < digits.length(); at++) {
            StringBuilder other = new StringBuilder(digits);
            other.setCharAt(at, digits.charAt(at - 1));
            other.setCharAt(at - 1, digits.charAt(at));
            BigDecimal number = new BigDecimal(other.toString());
            swapped.add(right.signum() < 0 ? number.negate() : number);
        }
        return swapped;
    }
}
