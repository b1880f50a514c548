package org.gouji.check;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import org.gouji.form.Form;
import org.gouji.model.CellState;
import org.gouji.model.Finding;
import org.gouji.model.Place;
import org.gouji.model.Source;

/**
 * How the cells are filled: left blank, marked as having nothing, or written in a way that had to be converted. One
 * finding for a row, not for each of its cells, so that a clerk reads few lines.
 */
final class WritingCheck {

    private static final String BLANK = "ST-03";
    private static final String CONVERTED = "ST-11";
    private static final String MARK = "ST-11M";

    private final Layout layout;
    private final RuleBook rules;
    private final UnitWordCheck unitWords;

    WritingCheck(Form form, Layout layout, RuleBook rules) {
        this.layout = layout;
        this.rules = rules;
        this.unitWords = new UnitWordCheck(form, layout, rules);
    }

    void check(Sheet sheet, Proposals proposals, List<Finding> findings) {
        for (Layout.Span row : layout.rows()) {
            if (!isAllPlain(sheet, row)) {
                checkRow(sheet, row, proposals, findings);
            }
        }
    }

    private static boolean isAllPlain(Sheet sheet, Layout.Span row) {
        for (int cell = row.from(); cell < row.to(); cell++) {
            boolean plain = switch (sheet.state(cell)) {
                case NUMBER -> RawNumber.isPlain(sheet.raw(cell));
                case BLANK, MARK -> false;
                case UNREADABLE, ABSENT -> true;
            };
            if (!plain) {
                return false;
            }
        }
        return true;
    }

    private void checkRow(Sheet sheet, Layout.Span row, Proposals proposals, List<Finding> findings) {
        int[] blank = cells(row, cell -> sheet.state(cell) == CellState.BLANK);
        if (blank.length > 0 && rules.isOn(BLANK)) {
            Map<String, String> arguments = arguments(row, "c", list(blank, "、", layout::columnLabel));
            findings.add(finding(BLANK, blank, sheet, arguments, proposals));
        }
        int[] marked = cells(row, cell -> sheet.state(cell) == CellState.MARK);
        if (marked.length > 0 && rules.isOn(MARK)) {
            String cells = list(marked, "；", cell -> layout.columnLabel(cell) + "“" + sheet.raw(cell) + "”");
            findings.add(finding(MARK, marked, sheet, arguments(row, "cells", cells), proposals));
        }
        int[] converted = cells(row, cell -> isConverted(sheet, cell) && !unitWords.check(sheet, cell, findings));
        if (converted.length > 0 && rules.isOn(CONVERTED)) {
            String cells = list(converted, "；", cell -> layout.columnLabel(cell) + conversion(sheet, cell));
            findings.add(finding(CONVERTED, converted, sheet, arguments(row, "cells", cells), proposals));
        }
    }

    private static boolean isConverted(Sheet sheet, int cell) {
        return sheet.isNumber(cell) && !RawNumber.isPlain(sheet.raw(cell));
    }

    private static String conversion(Sheet sheet, int cell) {
        return "“" + sheet.raw(cell) + "”→" + sheet.number(cell).toPlainString();
    }

    private Finding finding(String rule, int[] cells, Sheet sheet, Map<String, String> arguments, Proposals proposals) {
        Source source = sheet.source(cells[0]);
        if (cells.length == 1) {
            return rules.failed(rule, Place.of(layout.key(cells[0])), source, arguments, proposals.written(cells[0]));
        }
        Place row = Place.row(layout.key(cells[0]).table(), layout.key(cells[0]).row());
        return rules.failed(rule, row, source, arguments, proposals.written(cells, layout::columnLabel));
    }

    private Map<String, String> arguments(Layout.Span row, String key, String cells) {
        return Map.of("table", row.table().name(), "row", layout.rowLabel(row.from()), key, cells);
    }

    private static int[] cells(Layout.Span row, IntPredicate which) {
        return row.cells().filter(which).toArray();
    }

    private static String list(int[] cells, String separator, IntFunction<String> text) {
        return Arrays.stream(cells).mapToObj(text).collect(Collectors.joining(separator));
    }
}
