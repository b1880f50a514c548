package org.gouji.decide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gouji.consolidate.SampleCounty.FORM;
import static org.gouji.consolidate.SampleCounty.FORMS;
import static org.gouji.consolidate.SampleCounty.ROSTER;
import static org.gouji.consolidate.SampleCounty.year;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gouji.check.RuleBook;
import org.gouji.check.history.HistoryCheck;
import org.gouji.check.history.Predecessors;
import org.gouji.consolidate.SampleCounty;
import org.gouji.form.FormCell;
import org.gouji.model.Cell;
import org.gouji.model.Finding;
import org.gouji.model.Outcome;
import org.gouji.model.Source;
import org.gouji.model.Submission;
import org.gouji.model.UnitCode;
import org.gouji.model.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two years of one unit, all zeros but for the cells named, checked and decided as in a run. */
class CarryOverLedgerTest {

    private static final String UNIT = "990100101";
    private static final String HEADER =
            "kind,unit_code,year,rule,table,row_code,column_code,seen,author,date,reason\n";
    private static final RuleBook RULES = RuleBook.builtIn();
    private static final HistoryCheck HISTORY = new HistoryCheck(FORMS, RULES);

    @TempDir
    private Path folder;

    private final List<String> decisions = new ArrayList<>();
    private Map<String, String> last = Map.of();
    private Map<String, String> now = Map.of();

    @Test
    void whatIsTakenOverIsSetAgainstWhatWasLeftByColumnAndInTotal() throws IOException {
        last = Map.of("AP.carry_out.np", "1", "AP.carry_out.total", "1", "AP.carry_out.lp_law", "");
        now = Map.of("AP.carry_in.np", "3", "AP.carry_in.total", "3");

        assertThat(lines())
                .containsExactly(
                        "np 1 3 open",
                        "lp_ent 0 0 equal",
                        "lp_res 0 0 equal",
                        "lp_ngo 0 0 equal",
                        "lp_law - 0 not_assessable",
                        "lp_oth 0 0 equal",
                        "total 1 3 open");
    }

    @Test
    void aDifferenceIsTakenAsDeclaredWithItsReason() throws IOException {
        last = Map.of("AP.carry_out.np", "1", "AP.carry_out.total", "1");
        now = Map.of("AP.carry_in.np", "3", "AP.carry_in.total", "3");
        declare("XY-01", "carry_in", "total", "2");

        assertThat(lines()).contains("np 1 3 open", "total 1 3 declared 2 撤并单位转来");
    }

    @Test
    void declaredColumnsDeclareTheirTotal() throws IOException {
        last = Map.of("AP.carry_out.np", "5", "AP.carry_out.total", "5");
        now = Map.of("AP.carry_in.np", "3", "AP.carry_in.lp_ent", "3", "AP.carry_in.total", "6");
        declare("XY-02", "", "np", "-2");
        assertThat(lines()).contains("np 5 3 declared -2 撤并单位转来", "total 5 6 open");

        declare("XY-02", "", "lp_ent", "3");

        assertThat(lines()).contains("lp_ent 0 3 declared 3 撤并单位转来", "total 5 6 declared 1 撤并单位转来");
        assertThat(counted().findings())
                .filteredOn(finding -> List.of("XY-01", "XY-02").contains(finding.rule()))
                .hasSize(3)
                .extracting(Finding::outcome)
                .containsOnly(Outcome.SETTLED);
    }

    @Test
    void columnsThatMakeAnotherTotalDeclareNothingOfIt() throws IOException {
        last = Map.of("AP.carry_out.np", "5", "AP.carry_out.total", "5");
        now = Map.of("AP.carry_in.np", "3", "AP.carry_in.total", "9");
        declare("XY-02", "", "np", "-2");

        assertThat(lines()).contains("np 5 3 declared -2 撤并单位转来", "total 5 9 open");
    }

    @Test
    void aMergedUnitTakesOverWhatBothLeft() {
        Closing one = new Closing(
                List.of(new UnitCode("1")), Map.of("np", new BigDecimal("2"), "total", new BigDecimal("2")));
        Closing other = new Closing(List.of(new UnitCode("2")), Map.of("total", new BigDecimal("3")));

        Closing both = one.plus(other);

        assertThat(both.units()).extracting(UnitCode::code).containsExactly("1", "2");
        assertThat(both.numbers()).isEqualTo(Map.of("total", new BigDecimal("5")));
    }

    private void declare(String rule, String row, String column, String difference) {
        decisions.add(
                "declare,%s,2022,%s,AP,%s,%s,%s,王某,2023-02-01,撤并单位转来".formatted(UNIT, rule, row, column, difference));
    }

    private List<String> lines() throws IOException {
        Closing closing = CarryOverLedger.closing(report(2021, last));
        return CarryOverLedger.of(counted(), FORM, closing).stream()
                .map(line -> "%s %s %s %s"
                                .formatted(
                                        line.opening().key().column(),
                                        line.carriedOut()
                                                .map(BigDecimal::toPlainString)
                                                .orElse("-"),
                                        line.carriedIn()
                                                .map(BigDecimal::toPlainString)
                                                .orElse("-"),
                                        line.state().code())
                        + (line.decision().isEmpty() ? "" : " " + line.declared() + " " + line.reason()))
                .toList();
    }

    private Submission counted() throws IOException {
        Submission report = report(2022, now);
        List<Finding> findings = HISTORY.check(report, List.of(report(2021, last)), Predecessors.NONE, false);
        Path file = folder.resolve("decisions.csv");
        Files.writeString(file, HEADER + String.join("\n", decisions) + "\n");
        return new DecisionsReader(ROSTER, FORMS, RULES)
                .read(file)
                .in(year(2022))
                .desk(FORMS, RULES, List.of())
                .decide(SampleCounty.with(report, findings))
                .counted();
    }

    private static Submission report(int year, Map<String, String> numbers) {
        List<Cell> cells = new ArrayList<>();
        for (FormCell cell : FORM.cellList()) {
            String text = numbers.getOrDefault(cell.key().toString(), "0");
            Value value = text.isEmpty() ? new Value.Blank() : new Value.Amount(new BigDecimal(text));
            cells.add(new Cell(cell.key(), value, text, new Source.Line(1)));
        }
        return SampleCounty.in(year, SampleCounty.submission(UNIT, FORM, cells, List.of()));
    }
}
