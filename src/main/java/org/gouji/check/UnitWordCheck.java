package org.gouji.check;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gouji.form.Column;
import org.gouji.form.Form;
import org.gouji.form.NumberType;
import org.gouji.model.Finding;
import org.gouji.model.Place;

/** Units written into a cell of money. The number is never converted, so another unit than the column's is an error. */
final class UnitWordCheck {

    private static final String WRONG_UNIT = "ST-19";

    private static final Pattern UNIT = Pattern.compile("(\\p{IsHan}+)[\\s\\u00A0\\u3000]*$");

    /** Units of money as powers of ten of 元. */
    private static final Map<String, Integer> MONEY =
            Map.of("元", 0, "千元", 3, "万", 4, "万元", 4, "萬元", 4, "百万元", 6, "亿元", 8);

    private final Form form;
    private final Layout layout;
    private final RuleBook rules;

    UnitWordCheck(Form form, Layout layout, RuleBook rules) {
        this.form = form;
        this.layout = layout;
        this.rules = rules;
    }

    /** Whether the cell holds money with a unit beside it; if so, there is a finding about it. */
    boolean check(Sheet sheet, int cell, List<Finding> findings) {
        Column column = layout.cell(cell).column();
        Matcher unit = UNIT.matcher(sheet.raw(cell));
        if (column.type() != NumberType.AMOUNT || !unit.find()) {
            return false;
        }
        int shift = shift(unit.group(1), column.unit());
        Optional<String> rule = shift == 0
                ? rules.ruleFor(RuleKind.UNIT_WORD, form, layout.key(cell).table(), column.type())
                        .map(Rule::id)
                : Optional.of(WRONG_UNIT);
        rule.ifPresent(id -> findings.add(finding(id, sheet, cell, shift)));
        return rule.isPresent();
    }

    /** By which power of ten the printed number is too large or too small, 0 if a unit is none of money. */
    private static int shift(String printed, String required) {
        if (!MONEY.containsKey(printed) || !MONEY.containsKey(required)) {
            return 0;
        }
        return MONEY.getOrDefault(printed, 0) - MONEY.getOrDefault(required, 0);
    }

    private Finding finding(String rule, Sheet sheet, int cell, int shift) {
        Map<String, String> arguments = Map.of(
                "table", layout.tableName(layout.key(cell).table()),
                "row", layout.rowLabel(cell),
                "c", layout.columnLabel(cell),
                "raw", sheet.raw(cell),
                "unit", layout.cell(cell).column().unit());
        String proposal = Sum.text(sheet.number(cell).scaleByPowerOfTen(shift));
        return rules.failed(rule, Place.of(layout.key(cell)), sheet.source(cell), arguments, proposal);
    }
}
