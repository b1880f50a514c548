package org.gouji.consolidate;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.gouji.model.CellState;
import org.gouji.model.UnitCode;
import org.gouji.model.Value;

/** The running sums and counts of one aggregate. */
final class AggregateSums {

    private final Aggregate aggregate;
    private final FormCells cells;
    private final ExactSum[] sums;
    private final Map<CellState, int[]> counts = new EnumMap<>(CellState.class);
    private final int[] questioned;
    private final Peak[] peaks;
    private int reports;
    private int excluded;

    AggregateSums(Aggregate aggregate, FormCells cells) {
        this.aggregate = aggregate;
        this.cells = cells;
        this.sums = new ExactSum[cells.size()];
        for (int cell = 0; cell < sums.length; cell++) {
            sums[cell] = new ExactSum();
        }
        for (CellState state : CellState.values()) {
            counts.put(state, new int[cells.size()]);
        }
        this.questioned = new int[cells.size()];
        this.peaks = new Peak[cells.size()];
        Arrays.fill(peaks, Peak.NONE);
    }

    Aggregate aggregate() {
        return aggregate;
    }

    void countReport() {
        reports++;
    }

    void countExcluded() {
        excluded++;
    }

    void add(UnitCode unit, int cell, Value value, boolean isQuestioned) {
        of(value.state())[cell]++;
        if (value instanceof Value.Amount amount) {
            sums[cell].add(amount.number());
            peaks[cell] = peaks[cell].with(unit, amount.number());
            questioned[cell] += isQuestioned ? 1 : 0;
        }
    }

    /** The sum of the numbers so far, whether or not there were any. */
    private BigDecimal sum(int cell) {
        return sums[cell].total();
    }

    private int count(int cell, CellState state) {
        return of(state)[cell];
    }

    private int[] of(CellState state) {
        return Objects.requireNonNull(counts.get(state));
    }

    CountyTable table() {
        List<CountyCell> result = new ArrayList<>(cells.size());
        for (int cell = 0; cell < cells.size(); cell++) {
            boolean hasSum = cells.isSummed(cell) && count(cell, CellState.NUMBER) > 0;
            Value value = hasSum ? new Value.Amount(sum(cell)) : new Value.Blank();
            result.add(new CountyCell(cells.cell(cell), value, coverage(cell), peaks[cell]));
        }
        return new CountyTable(aggregate, reports, missing(), excluded, result);
    }

    private CellCoverage coverage(int cell) {
        int counted = count(cell, CellState.NUMBER);
        int blank = count(cell, CellState.BLANK);
        int mark = count(cell, CellState.MARK);
        int unreadable = count(cell, CellState.UNREADABLE);
        int absent = reports - counted - blank - mark - unreadable;
        return new CellCoverage(
                aggregate.members().size(),
                counted,
                blank,
                mark,
                unreadable,
                absent,
                missing(),
                excluded,
                questioned[cell]);
    }

    private int missing() {
        return aggregate.members().size() - reports - excluded;
    }
}
