package org.gouji.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.gouji.form.Form;
import org.gouji.form.NumberType;
import org.gouji.model.CellState;
import org.gouji.model.Finding;
import org.gouji.model.Place;

/** Whether a table that the document shows has all its cells. A table that is not there at all is another finding. */
final class CompletenessCheck {

    private record Watched(Rule rule, Layout.Span table) {}

    private final Layout layout;
    private final RuleBook rules;
    private final List<Watched> watched = new ArrayList<>();

    CompletenessCheck(Form form, Layout layout, RuleBook rules) {
        this.layout = layout;
        this.rules = rules;
        for (Layout.Span span : layout.tables()) {
            rules.ruleFor(RuleKind.COMPLETE, form, span.table().code(), NumberType.COUNT)
                    .ifPresent(rule -> watched.add(new Watched(rule, span)));
        }
    }

    /** Returns how many tables passed. */
    int check(Sheet sheet, List<Finding> findings) {
        int passed = 0;
        for (Watched each : watched) {
            int shown = shown(sheet, each.table);
            if (shown == each.table.size()) {
                passed++;
            } else if (shown > 0) {
                findings.add(failed(each, sheet, shown));
            }
        }
        return passed;
    }

    private static int shown(Sheet sheet, Layout.Span table) {
        int shown = 0;
        for (int cell = table.from(); cell < table.to(); cell++) {
            if (sheet.state(cell) != CellState.ABSENT) {
                shown++;
            }
        }
        return shown;
    }

    private Finding failed(Watched each, Sheet sheet, int shown) {
        Map<String, String> arguments = Map.of(
                "table", each.table.table().name(),
                "n", Integer.toString(shown),
                "expected", Integer.toString(each.table.size()),
                "missing", missing(each.table, sheet));
        return rules.failed(
                each.rule.id(),
                Place.table(each.table.table().code()),
                sheet.firstSource(each.table.cells().toArray()),
                arguments);
    }

    /** Whole rows by their label, single cells by row and column. */
    private String missing(Layout.Span table, Sheet sheet) {
        List<String> names = new ArrayList<>();
        for (Layout.Span row : layout.rows()) {
            int[] absent = row.cells()
                    .filter(cell -> cell >= table.from() && cell < table.to())
                    .filter(cell -> sheet.state(cell) == CellState.ABSENT)
                    .toArray();
            if (absent.length == row.size() && !layout.rowLabel(row.from()).isEmpty()) {
                names.add(layout.rowLabel(row.from()));
            } else {
                IntStream.of(absent).mapToObj(this::name).forEach(names::add);
            }
        }
        return Layout.shortList(names);
    }

    private String name(int cell) {
        String row = layout.rowLabel(cell);
        return row.isEmpty() ? layout.columnLabel(cell) : row + "·" + layout.columnLabel(cell);
    }
}
