package org.gouji.check;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gouji.form.Form;
import org.gouji.model.Cell;
import org.gouji.model.CellKey;
import org.gouji.model.Narrative;
import org.gouji.model.Source;
import org.gouji.model.Value;

/** A report with all that a check of it alone may need: its form, whose it is, its cells and its text. */
public final class AuditedReport {

    private final Form form;
    private final Subject subject;
    private final Narrative narrative;
    private final Map<CellKey, Cell> cells;

    public AuditedReport(Form form, Subject subject, List<Cell> cells, Narrative narrative) {
        this.form = form;
        this.subject = subject;
        this.narrative = narrative;
        this.cells = new HashMap<>(cells.size() * 2);
        cells.forEach(cell -> this.cells.put(cell.key(), cell));
    }

    public Form form() {
        return form;
    }

    public Subject subject() {
        return subject;
    }

    public Narrative narrative() {
        return narrative;
    }

    /** The number in a cell; empty if the cell is blank, unreadable, or not shown. */
    public Optional<BigDecimal> number(CellKey key) {
        Cell cell = cells.get(key);
        return cell != null && cell.value() instanceof Value.Amount amount
                ? Optional.of(amount.number())
                : Optional.empty();
    }

    /** Where a cell stands; the whole document if it is not shown. */
    public Source source(CellKey key) {
        Cell cell = cells.get(key);
        return cell == null ? new Source.Whole() : cell.source();
    }
}
