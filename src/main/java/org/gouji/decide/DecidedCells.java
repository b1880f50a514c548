package org.gouji.decide;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.gouji.form.Form;
import org.gouji.form.FormCell;
import org.gouji.model.Cell;
import org.gouji.model.CellKey;
import org.gouji.model.Place;
import org.gouji.model.Source;
import org.gouji.model.Submission;
import org.gouji.model.Value;

/** The cells of a report while decisions are applied to them. Their text and their place stay as they were read. */
final class DecidedCells {

    private final Submission report;
    private final Form form;
    private final List<Cell> cells;
    private final Map<CellKey, Decision> decidedBy = new TreeMap<>();

    DecidedCells(Submission report, Form form) {
        this.form = form;
        this.report = report;
        this.cells = new ArrayList<>(report.cells());
    }

    List<Cell> cells() {
        return cells;
    }

    /** As if the unit had written the numbers decided on: how it wrote the others is no fault of these. */
    List<Cell> written() {
        return cells.stream()
                .map(cell -> decidedBy.containsKey(cell.key()) && cell.value() instanceof Value.Amount amount
                        ? new Cell(cell.key(), amount, amount.number().toPlainString(), cell.source())
                        : cell)
                .toList();
    }

    /** By which decision a cell has another number than the one read. */
    Map<CellKey, Decision> decidedBy() {
        return decidedBy;
    }

    /** The cell that a decision is about. */
    static CellKey key(Decision decision) {
        Place place = decision.subject().place();
        return new CellKey(place.table(), place.row(), place.column());
    }

    /** Lets a cell count with the number decided on, if it still says what was seen. */
    Verdict correct(Decision decision) {
        CellKey key = key(decision);
        Optional<Cell> cell =
                report.cells().stream().filter(each -> each.key().equals(key)).findFirst();
        if (!decision.file().isEmpty() && !NamedFile.is(decision.file(), report)) {
            return Verdict.changed(decision.file(), report.file());
        }
        if (!Basis.holds(decision.seen(), cell)) {
            return Verdict.changed(decision.seen(), Basis.of(cell));
        }
        put(new Cell(
                key,
                new Value.Amount(new BigDecimal(decision.value())),
                Basis.of(cell),
                cell.map(Cell::source).orElse(new Source.Whole())));
        decidedBy.put(key, decision);
        return Verdict.APPLIED;
    }

    /** Lets what is empty or marked "nothing" in a table count as 0, if it is as many cells, or in the file, as was seen. */
    Verdict fillWithZeros(Decision decision) {
        List<Cell> empty = report.cells().stream()
                .filter(cell ->
                        cell.key().table().equals(decision.subject().place().table()))
                .filter(Basis::isBlank)
                .toList();
        String count = Integer.toString(empty.size());
        if (!decision.file().isEmpty() && !NamedFile.is(decision.file(), report)) {
            return Verdict.changed(decision.file(), report.file());
        }
        if (!decision.seen().isEmpty() && !decision.seen().equals(count)) {
            return Verdict.changed(decision.seen(), count);
        }
        for (Cell cell : empty) {
            if (decidedBy.putIfAbsent(cell.key(), decision) == null) {
                put(new Cell(cell.key(), new Value.Amount(BigDecimal.ZERO), cell.raw(), cell.source()));
            }
        }
        return Verdict.APPLIED;
    }

    private void put(Cell decided) {
        for (int place = 0; place < cells.size(); place++) {
            if (cells.get(place).key().equals(decided.key())) {
                cells.set(place, decided);
                return;
            }
        }
        cells.add(decided);
        List<CellKey> order = form.cellList().stream().map(FormCell::key).toList();
        cells.sort(Comparator.comparingInt(cell -> order.indexOf(cell.key())));
    }
}
