package org.gouji.check.condition;

import java.util.List;
import org.gouji.form.Form;
import org.gouji.form.FormCell;
import org.gouji.model.CellKey;

/** The cells that a condition may name. */
interface CellSpace {

    /** Of no form in particular: for looking at the spelling of a condition only. */
    CellSpace ANY = new CellSpace() {
        @Override
        public boolean has(Operand operand) {
            return true;
        }

        @Override
        public List<String> codes(CellPattern pattern) {
            return List.of("any");
        }
    };

    boolean has(Operand operand);

    /** What may stand for the star of a pattern, in the order of the form. */
    List<String> codes(CellPattern pattern);

    /** The cells of a form; those of the year before are another's to know. */
    static CellSpace of(Form form) {
        return new CellSpace() {
            @Override
            public boolean has(Operand operand) {
                return operand.previous() || form.cell(operand.cell()).isPresent();
            }

            @Override
            public List<String> codes(CellPattern pattern) {
                return form.cellList().stream()
                        .map(FormCell::key)
                        .map((CellKey key) -> pattern.starIn(key))
                        .flatMap(List::stream)
                        .distinct()
                        .toList();
            }
        };
    }
}
