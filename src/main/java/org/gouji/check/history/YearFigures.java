package org.gouji.check.history;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gouji.form.Form;
import org.gouji.model.Cell;
import org.gouji.model.CellKey;
import org.gouji.model.Source;
import org.gouji.model.Submission;
import org.gouji.model.Value;

/** The numbers of one unit in one year. */
final class YearFigures {

    private final Form form;
    private final int year;
    private final Map<CellKey, Cell> cells;

    YearFigures(Form form, Submission submission) {
        this.form = form;
        this.year = submission.year().year();
        this.cells = new HashMap<>(submission.cells().size() * 2);
        submission.cells().forEach(cell -> cells.put(cell.key(), cell));
    }

    Form form() {
        return form;
    }

    int year() {
        return year;
    }

    Optional<BigDecimal> number(CellKey key) {
        Cell cell = cells.get(key);
        return cell != null && cell.value() instanceof Value.Amount amount
                ? Optional.of(amount.number())
                : Optional.empty();
    }

    /** The sum of cells; empty if one of them has no number. */
    Optional<BigDecimal> sum(List<CellKey> keys) {
        BigDecimal sum = BigDecimal.ZERO;
        for (CellKey key : keys) {
            Optional<BigDecimal> number = number(key);
            if (number.isEmpty()) {
                return Optional.empty();
            }
            sum = keys.size() == 1 ? number.get() : sum.add(number.get());
        }
        return Optional.of(sum);
    }

    Source source(CellKey key) {
        Cell cell = cells.get(key);
        return cell == null ? new Source.Whole() : cell.source();
    }
}
