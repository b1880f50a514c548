package org.gouji.check.history;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.gouji.form.Column;
import org.gouji.form.Form;
import org.gouji.form.FormCell;
import org.gouji.form.FormLibrary;
import org.gouji.model.CellKey;
import org.gouji.model.Submission;

/**
 * Sets what a unit carries in against what it carried out the year before, for each kind of applicant and in total. A
 * difference that the unit declared with a reason is taken off; what remains has to be explained.
 */
public final class CarryOverLedger {

    private static final String TABLE = "AP";
    private static final String IN = "carry_in";
    private static final String OUT = "carry_out";

    private final FormLibrary forms;

    public CarryOverLedger(FormLibrary forms) {
        this.forms = forms;
    }

    /** A line for each column of the table of applications; none if the form has no such table. */
    public List<CarryOver> of(Submission current, Submission previous, List<DeclaredDifference> declared) {
        Form form = forms.form(current.form());
        YearFigures now = new YearFigures(form, current);
        YearFigures last = new YearFigures(forms.form(previous.form()), previous);
        return form.cellList().stream()
                .filter(cell ->
                        cell.key().table().equals(TABLE) && cell.key().row().equals(IN))
                .map(FormCell::column)
                .map(Column::code)
                .map(column -> line(column, now, last, declared))
                .toList();
    }

    private static CarryOver line(String column, YearFigures now, YearFigures last, List<DeclaredDifference> declared) {
        Optional<DeclaredDifference> own =
                declared.stream().filter(each -> each.column().equals(column)).findFirst();
        return new CarryOver(
                column,
                last.number(new CellKey(TABLE, OUT, column)),
                now.number(new CellKey(TABLE, IN, column)),
                own.map(DeclaredDifference::difference).orElse(BigDecimal.ZERO),
                own.map(DeclaredDifference::reason).orElse(""));
    }
}
