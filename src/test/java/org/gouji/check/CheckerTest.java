package org.gouji.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gouji.form.Identity;
import org.gouji.form.Relation;
import org.gouji.message.Language;
import org.gouji.message.Messages;
import org.gouji.model.Cell;
import org.gouji.model.CellKey;
import org.gouji.model.Finding;
import org.gouji.model.OperatorException;
import org.gouji.model.Outcome;
import org.gouji.model.Place;
import org.gouji.model.Source;
import org.gouji.model.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CheckerTest {

    private static final Messages CHINESE = new Messages(Language.ZH);
    private static final List<String> CLEAN = List.of("clean-2019", "clean-2021", "third-form-clean");

    static List<String> cases() throws IOException {
        try (Stream<Path> folders = Files.list(CheckCase.FOLDER)) {
            return folders.filter(folder -> Files.exists(folder.resolve("cells.txt")))
                    .map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }

    private static Checked check(CheckCase input) {
        return new Checker(input.form(), CheckCase.RULES).check(input.cells(), input.known());
    }

    /** Run with -Dgolden.update=true to rewrite what is expected, then read the difference. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void findingsOfACase(String name) throws IOException {
        Path expected = CheckCase.FOLDER.resolve(name).resolve("findings.txt");

        Checked checked = check(CheckCase.read(name));

        List<String> lines = Stream.concat(
                        Stream.of("passed " + checked.passed()),
                        checked.findings().stream().map(CheckerTest::line))
                .toList();
        if (Boolean.getBoolean("golden.update")) {
            Files.write(expected, lines);
        }
        assertThat(lines).isEqualTo(Files.readAllLines(expected));
    }

    private static String line(Finding finding) {
        Place place = finding.place();
        return String.join(
                        " | ",
                        finding.rule(),
                        finding.severity().code() + " " + finding.outcome().code(),
                        place.table() + "." + place.row() + "." + place.column(),
                        CHINESE.sentence(finding),
                        finding.proposal())
                .strip();
    }

    static Stream<Object[]> identities() {
        return CLEAN.stream()
                .flatMap(name -> CheckCase.read(name).form().identities().stream()
                        .map(identity -> new Object[] {name, identity}));
    }

    /** The passing example is the clean case; the failing one has a single cell changed. */
    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("identities")
    void everyIdentityHoldsInACleanReportAndFailsWhenOneCellIsChanged(String name, Identity identity) {
        CheckCase clean = CheckCase.read(name);
        boolean fromLeft =
                identity.relation() == Relation.EQUAL || identity.right().isEmpty();
        CellKey wrong = (fromLeft ? identity.left() : identity.right()).get(0);
        int change = identity.relation() == Relation.AT_LEAST && fromLeft ? -1000 : 1000;
        List<Cell> changed = clean.cells().stream()
                .map(cell -> cell.key().equals(wrong) ? plus(cell, change) : cell)
                .toList();

        Checked checked = new Checker(clean.form(), CheckCase.RULES).check(changed, List.of());

        assertThat(check(clean).findings()).isEmpty();
        assertThat(checked.findings())
                .filteredOn(finding -> finding.rule().equals(identity.rule()))
                .extracting(Finding::place)
                .containsExactly(identity.place());
    }

    private static Cell plus(Cell cell, int change) {
        BigDecimal number = ((Value.Amount) cell.value()).number().add(BigDecimal.valueOf(change));
        return new Cell(cell.key(), new Value.Amount(number), number.toPlainString(), cell.source());
    }

    @Test
    void everyRuleThatTheCheckerDecidesFailsInSomeCase() throws IOException {
        Set<String> failed = new TreeSet<>();
        for (String name : cases()) {
            check(CheckCase.read(name)).findings().stream()
                    .filter(finding -> finding.outcome() == Outcome.FAILED)
                    .forEach(finding -> failed.add(finding.rule()));
        }

        assertThat(failed)
                .containsAll(CheckCase.RULES.all().stream()
                        .filter(rule -> rule.kind() != RuleKind.RAISED && rule.kind() != RuleKind.CONDITION)
                        .map(Rule::id)
                        .toList())
                .contains("ST-03", "ST-11", "ST-11M", "ST-19", "AP-07", "SUM-01", "SUM-02", "SUM-03");
    }

    /** What an engine read from a picture is believed where sums prove it. */
    @ParameterizedTest(name = "with {1} in {0}: {2}")
    @CsvSource({
        "AP.new.np,as it is,AP.new.np AP.new.total AP.res_total.np",
        "AP.new.np,another number,''",
        "AP.new.np,nothing,AP.new.total AP.res_total.np",
    })
    void aCellIsProvedByASumThatHoldsAndNoneThatFails(String key, String change, String proved) {
        CheckCase clean = CheckCase.read("clean-2021");
        List<Cell> cells = clean.cells().stream()
                .map(cell -> cell.key().equals(CellKey.parse(key)) ? changed(cell, change) : cell)
                .toList();

        Set<CellKey> found = new Checker(clean.form(), CheckCase.RULES).proved(cells);

        assertThat(Stream.of("AP.new.np", "AP.new.total", "AP.res_total.np", "AD.lic.dec")
                        .filter(each -> found.contains(CellKey.parse(each)))
                        .collect(Collectors.joining(" ")))
                .isEqualTo(proved);
    }

    private static Cell changed(Cell cell, String change) {
        return switch (change) {
            case "another number" -> plus(cell, 1);
            case "nothing" -> new Cell(cell.key(), new Value.Blank(), "", cell.source());
            default -> cell;
        };
    }

    @ParameterizedTest
    @ValueSource(strings = {"clean-2019", "sums-2021", "missing-operands"})
    void sumsDoNotDependOnHowLargeOrPreciseTheNumbersAre(String name) {
        CheckCase input = CheckCase.read(name);
        List<Cell> precise = input.cells().stream().map(CheckerTest::withZeros).toList();

        assertThat(check(input).findings())
                .usingRecursiveComparison()
                .isEqualTo(new Checker(input.form(), CheckCase.RULES)
                        .check(precise, List.of())
                        .findings());
    }

    private static Cell withZeros(Cell cell) {
        return cell.value() instanceof Value.Amount amount
                ? new Cell(cell.key(), new Value.Amount(amount.number().setScale(8)), cell.raw(), cell.source())
                : cell;
    }

    @Test
    void ofTwoWrongCellsTheLikeliestIsWhereOneIsSentToLook() {
        CheckCase input = CheckCase.read("guilty-pair");
        List<Cell> cells = new ArrayList<>();
        for (Cell cell : input.cells()) {
            cells.add(new Cell(cell.key(), cell.value(), cell.raw(), new Source.Line(cells.size() + 1)));
        }
        Source expected = cells.stream()
                .filter(cell -> cell.key().equals(CellKey.parse("AP.res_full.np")))
                .findFirst()
                .orElseThrow()
                .source();

        assertThat(new Checker(input.form(), CheckCase.RULES)
                        .check(cells, List.of())
                        .findings()
                        .get(0)
                        .source())
                .isEqualTo(expected);
    }

    @Test
    void numbersBeyondEveryCountAreAddedExactly() {
        CheckCase clean = CheckCase.read("clean-2021");
        BigDecimal huge = new BigDecimal("99999999999999999999");
        List<Cell> cells = clean.cells().stream()
                .map(cell -> cell.key().table().equals("RL")
                                && Set.of("rv_uphold", "rv_total")
                                        .contains(cell.key().column())
                        ? new Cell(cell.key(), new Value.Amount(huge), huge.toPlainString(), cell.source())
                        : cell)
                .toList();

        List<Finding> findings = new Checker(clean.form(), CheckCase.RULES)
                .check(cells, List.of())
                .findings();

        assertThat(findings).hasSize(1);
        assertThat(findings.get(0).arguments()).containsEntry("difference", "1");
    }

    @Test
    void aRuleThatIsOffIsNotChecked(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("rules.yml"), """
            off:
              - {rule: AD-16, since: 2026-01-01, reason: 口径不同}
              - {rule: ST-03, since: 2026-01-01, reason: 另行催填}
              - {rule: AP-05, since: 2026-01-01, reason: 另行核对}
            """);
        RuleBook rules = RuleBook.with(folder);
        CheckCase input = CheckCase.read("blanks-and-marks");

        Checked checked = new Checker(input.form(), rules).check(input.cells(), List.of());

        assertThat(checked.findings()).extracting(Finding::rule).doesNotContain("AD-16", "ST-03", "AP-05");
    }

    @Test
    void anIdentityWhoseRuleIsNotRegisteredIsTheOperatorsToMend() {
        assertThatThrownBy(() -> new Checker(CheckCase.read("third-form").form(), RuleBook.builtIn()))
                .isInstanceOf(OperatorException.class)
                .hasMessageContaining("The form library-2030 has an identity of rule VL-01, which rules.yml does not");
    }

    @ParameterizedTest
    @ValueSource(strings = {"AP.nobody.np", "XX.a.b"})
    void aCellThatTheFormDoesNotHaveIsABug(String key) {
        Checker checker = new Checker(CheckCase.read("clean-2021").form(), CheckCase.RULES);
        Cell cell = new Cell(CellKey.parse(key), new Value.Blank(), "", new Source.Whole());

        assertThatThrownBy(() -> checker.check(List.of(cell), List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The form 2021 has no cell " + key + ".");
    }
}
