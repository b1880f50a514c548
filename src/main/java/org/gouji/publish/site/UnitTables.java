package org.gouji.publish.site;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gouji.decide.DecidedReport;
import org.gouji.form.TableShape.ShapeCell;
import org.gouji.model.Cell;
import org.gouji.model.CellKey;
import org.gouji.model.CellState;
import org.gouji.model.Place;
import org.gouji.model.Value;
import org.jspecify.annotations.Nullable;

/** The tables of one report: what stands in each cell of the document, where, and what was found about it. */
final class UnitTables {

    private final Map<CellKey, Cell> cells = new HashMap<>();
    private final Map<CellKey, Value> decided = new HashMap<>();
    private final PageFindings findings;
    private final Speech speech;

    UnitTables(DecidedReport report, PageFindings findings, Speech speech) {
        report.asRead().cells().forEach(cell -> cells.put(cell.key(), cell));
        report.counted().cells().stream()
                .filter(cell -> report.decidedBy().containsKey(cell.key()))
                .forEach(cell -> decided.put(cell.key(), cell.value()));
        this.findings = findings;
        this.speech = speech;
    }

    List<SiteTable> tables(Iterable<Layout> layouts) {
        List<SiteTable> tables = new ArrayList<>();
        for (Layout layout : layouts) {
            tables.add(table(layout));
        }
        return tables;
    }

    private SiteTable table(Layout layout) {
        String code = layout.table().code();
        return new SiteTable(
                code,
                layout.table().heading().official(),
                findings.at(Place.table(code)),
                layout.fill(new Layout.Filling() {
                    @Override
                    public SiteCell figure(ShapeCell cell, CellKey key) {
                        return UnitTables.this.figure(cell, key);
                    }

                    @Override
                    public SiteCell heading(ShapeCell cell, String kind, String row, String column) {
                        return UnitTables.this.heading(cell, kind, code, row, column);
                    }
                }));
    }

    private SiteCell figure(ShapeCell shape, CellKey key) {
        Cell cell = cells.get(key);
        List<SiteCell.Ref> refs = findings.at(Place.of(key));
        CellState state = cell == null ? CellState.ABSENT : cell.value().state();
        return new SiteCell(
                "figure",
                cell == null ? "" : cell.raw(),
                shape.rowSpan(),
                shape.columnSpan(),
                key.toString(),
                marks(state, key, refs) + (isZero(cell) ? " zero" : ""),
                word(state, key),
                cell == null ? "" : note(cell),
                "",
                refs);
    }

    private String marks(CellState state, CellKey key, List<SiteCell.Ref> refs) {
        String looks = state == CellState.NUMBER ? "" : state.code();
        if (!refs.isEmpty()) {
            return (looks + " " + refs.get(0).weight()).strip();
        }
        boolean isInDoubt = isError(findings.at(Place.row(key.table(), key.row())))
                || isError(findings.at(Place.column(key.table(), key.column())));
        return isInDoubt ? (looks + " doubt").strip() : looks;
    }

    private static boolean isZero(@Nullable Cell cell) {
        return cell != null
                && cell.value() instanceof Value.Amount amount
                && amount.number().signum() == 0;
    }

    private static boolean isError(List<SiteCell.Ref> refs) {
        return refs.stream().anyMatch(ref -> ref.weight().equals("error"));
    }

    /** A number that was decided on stands beside what was read. */
    private String word(CellState state, CellKey key) {
        if (decided.get(key) instanceof Value.Amount amount) {
            return speech.say("cell.decided", "value", amount.number().toPlainString());
        }
        return state == CellState.NUMBER || state == CellState.MARK
                ? ""
                : speech.messages().word(state);
    }

    /** The place; and why there is no number, or the number, where the text does not show it plainly. */
    private String note(Cell cell) {
        String place = speech.place(cell.source());
        if (cell.value() instanceof Value.Unreadable unreadable) {
            return speech.say(
                    "cell.unreadable", "reason", speech.messages().unreadable(unreadable.reason()), "place", place);
        }
        if (cell.value() instanceof Value.Amount amount && !isPlainly(amount.number(), cell.raw())) {
            return speech.say("cell.read-as", "value", amount.number().toPlainString(), "place", place);
        }
        return place;
    }

    private static boolean isPlainly(BigDecimal number, String raw) {
        return number.toPlainString().equals(raw);
    }

    private SiteCell heading(ShapeCell shape, String kind, String table, String row, String column) {
        String id = "";
        List<SiteCell.Ref> refs = List.of();
        if (!row.isEmpty()) {
            id = PageFindings.rowAnchor(table, row);
            refs = findings.at(Place.row(table, row));
        } else if (!column.isEmpty()) {
            id = PageFindings.columnAnchor(table, column);
            refs = findings.at(Place.column(table, column));
        }
        return new SiteCell(
                kind,
                shape.content().text(),
                shape.rowSpan(),
                shape.columnSpan(),
                refs.isEmpty() ? "" : id,
                "",
                "",
                "",
                "",
                refs);
    }
}
