package org.gouji.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gouji.form.Form;
import org.gouji.form.FormCell;
import org.gouji.form.NumberType;
import org.gouji.model.CellState;
import org.gouji.model.Finding;
import org.gouji.model.Place;

/** Whether each number suits its column: counts are whole and not negative, changes whole, amounts not negative. */
final class NumberCheck {

    /** Reasons that are said once for the whole report (FILL-04) or row (OCR-01). */
    private static final Set<String> SAID_ONCE = Set.of("not-calculated", "unproved");

    private final Layout layout;
    private final RuleBook rules;
    private final List<String> ruleIds = new ArrayList<>();

    NumberCheck(Form form, Layout layout, RuleBook rules) {
        this.layout = layout;
        this.rules = rules;
        for (FormCell cell : form.cellList()) {
            ruleIds.add(rules.ruleFor(
                            RuleKind.NUMBER,
                            form,
                            cell.key().table(),
                            cell.column().type())
                    .map(Rule::id)
                    .orElse(""));
        }
    }

    static boolean suits(BigDecimal number, NumberType type) {
        return switch (type) {
            case COUNT -> isWhole(number) && number.signum() >= 0;
            case CHANGE -> isWhole(number);
            case AMOUNT -> number.signum() >= 0;
        };
    }

    /**
     * Checks all cells.
     *
     * @param explained rows whose unreadable cells have a finding already
     * @return how many passed
     */
    int check(Sheet sheet, Set<Place> explained, List<Finding> findings) {
        int passed = 0;
        for (int cell = 0; cell < layout.size(); cell++) {
            if (ruleIds.get(cell).isEmpty()) {
                continue;
            }
            if (passes(sheet, cell)) {
                passed++;
            } else if (fails(sheet, cell, explained)) {
                findings.add(failed(sheet, cell));
            }
        }
        return passed;
    }

    private boolean passes(Sheet sheet, int cell) {
        return sheet.isPlainCount(cell)
                || (sheet.isNumber(cell)
                        && suits(sheet.number(cell), layout.cell(cell).column().type()));
    }

    private boolean fails(Sheet sheet, int cell, Set<Place> explained) {
        if (sheet.state(cell) != CellState.UNREADABLE) {
            return sheet.isNumber(cell);
        }
        if (SAID_ONCE.contains(sheet.reason(cell))) {
            return false;
        }
        String table = layout.key(cell).table();
        return !explained.contains(Place.table(table))
                && !explained.contains(Place.row(table, layout.key(cell).row()));
    }

    private Finding failed(Sheet sheet, int cell) {
        Map<String, String> arguments = Map.of(
                "table", layout.tableName(layout.key(cell).table()),
                "row", layout.rowLabel(cell),
                "c", layout.columnLabel(cell),
                "raw", sheet.raw(cell));
        return rules.failed(ruleIds.get(cell), Place.of(layout.key(cell)), sheet.source(cell), arguments);
    }

    private static boolean isWhole(BigDecimal number) {
        return number.scale() <= 0 || number.stripTrailingZeros().scale() <= 0;
    }
}
