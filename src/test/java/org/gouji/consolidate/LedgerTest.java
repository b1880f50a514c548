package org.gouji.consolidate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gouji.consolidate.SampleCounty.ROSTER;
import static org.gouji.consolidate.SampleCounty.ROUND;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.gouji.consolidate.Conservation.Leak;
import org.gouji.model.Submission;
import org.gouji.model.Value;
import org.junit.jupiter.api.Test;

class LedgerTest {

    private static final Set<String> TOWNSHIP = Set.of(Aggregate.AREA);

    private final Submission report = SampleCounty.with(
            SampleCounty.report("990100101", new Random(3)), "AP.new.np", new Value.Amount(BigDecimal.TEN), "10");

    @Test
    void anUnchangedTableBalances() {
        assertThat(balance(UnaryOperator.identity()).leaks()).isEmpty();
    }

    @Test
    void aChangedSumIsALeak() {
        Conservation conservation = balance(
                cell -> new CountyCell(cell.cell(), new Value.Amount(BigDecimal.ONE), cell.coverage(), cell.peak()));

        assertThat(conservation.holds()).isFalse();
        assertThat(conservation.leaks()).contains(new Leak("AREA AP.new.np", "10", "1"));
    }

    @Test
    void aChangedCountIsALeak() {
        Conservation conservation = balance(cell ->
                new CountyCell(cell.cell(), cell.value(), new CellCoverage(7, 2, 0, 0, 0, 0, 5, 0, 0), cell.peak()));

        assertThat(conservation.leaks()).containsExactly(new Leak("AREA AP.new.np counted", "1", "2"));
    }

    @Test
    void aMemberInNoGroupIsALeak() {
        Conservation conservation = balance(cell ->
                new CountyCell(cell.cell(), cell.value(), new CellCoverage(7, 1, 0, 0, 0, 0, 5, 0, 0), cell.peak()));

        assertThat(conservation.leaks()).extracting(Leak::balance).containsExactly("AREA AP.new.np coverage");
    }

    @Test
    void aReportThatIsInNoAccountIsALeak() {
        Ledger ledger = new Ledger(new FormCells(ROUND.form()));
        ledger.enterArrival(report);

        assertThat(ledger.balance(List.of()).leaks())
                .extracting(Leak::balance)
                .containsExactly("reports", "numbers", "control total");
    }

    /** One township reported; one cell of the county table is then tampered with. */
    private Conservation balance(UnaryOperator<CountyCell> tamper) {
        Consolidation consolidation = new Consolidation(ROUND, ROSTER);
        consolidation.add(report);
        CountyTable area = consolidation.tables().table(Aggregate.AREA);
        List<CountyCell> cells = new ArrayList<>(area.cells());
        cells.replaceAll(cell -> cell.cell().key().toString().equals("AP.new.np") ? tamper.apply(cell) : cell);
        Ledger ledger = new Ledger(new FormCells(ROUND.form()));
        ledger.enterArrival(report);
        ledger.enterCounted(report, TOWNSHIP);
        return ledger.balance(
                List.of(new CountyTable(area.aggregate(), area.reports(), area.missing(), area.excluded(), cells)));
    }
}
