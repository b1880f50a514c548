package org.gouji.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.gouji.check.Checker;
import org.gouji.check.RuleBook;
import org.gouji.form.Form;
import org.gouji.form.FormCell;
import org.gouji.model.Cell;
import org.gouji.model.CellKey;
import org.gouji.model.CellState;
import org.gouji.model.Finding;
import org.gouji.model.Place;
import org.gouji.model.ReportTitle;
import org.gouji.model.Value;

/**
 * What an engine read from pictures counts as a number only where the equations of the form prove it: one that the cell
 * stands in holds, and none fails. All else is unreadable until a person has looked at the picture.
 */
final class PictureCells {

    private static final String UNPROVED = "unproved";

    /** Reasons that lie in the text itself; a cell that is unreadable for another one is so already, and that is said. */
    private static final Set<String> IN_DOUBT = Set.of("not-a-number", "leading-zero", "scaled-unit");

    private final Form form;
    private final RuleBook rules;
    private final Checker checker;

    PictureCells(Form form, RuleBook rules, Checker checker) {
        this.form = form;
        this.rules = rules;
        this.checker = checker;
    }

    /** The cells as they count, and what is to be said about them among the findings. */
    List<Cell> settle(List<Cell> cells, ReportTitle title, List<Finding> findings) {
        if (cells.stream().noneMatch(cell -> cell.source().isByOcr())) {
            return cells;
        }
        Set<CellKey> proved = checker.proved(cells);
        List<Cell> settled = new ArrayList<>();
        Map<Place, List<Cell>> unproved = new LinkedHashMap<>();
        for (Cell cell : cells) {
            boolean counts = !cell.source().isByOcr()
                    || cell.value().state() == CellState.BLANK
                    || (cell.value() instanceof Value.Unreadable other && !IN_DOUBT.contains(other.reason()))
                    || (isNumber(cell) && proved.contains(cell.key()));
            if (counts) {
                settled.add(cell);
            } else {
                settled.add(
                        new Cell(cell.key(), new Value.Unreadable(cell.raw(), UNPROVED), cell.raw(), cell.source()));
                unproved.computeIfAbsent(
                                Place.row(cell.key().table(), cell.key().row()), row -> new ArrayList<>())
                        .add(cell);
            }
        }
        long taken = settled.stream()
                .filter(cell -> cell.source().isByOcr() && cell.value().state() == CellState.NUMBER)
                .count();
        String read = title.source().isByOcr() ? title.text() : "";
        findings.add(
                rules.failed("OCR-02", Place.REPORT, title.source(), Map.of("n", Long.toString(taken), "raw", read)));
        unproved.forEach((place, row) -> findings.add(unproved(place, row)));
        return settled;
    }

    private Finding unproved(Place place, List<Cell> row) {
        Map<String, String> arguments = Map.of(
                "table", form.table(place.table()).orElseThrow().name(),
                "row", formCell(row.get(0)).row().label().official(),
                "cells",
                        row.stream()
                                .map(cell -> label(cell) + "“" + cell.raw() + "”")
                                .collect(Collectors.joining("；")));
        String proposal = row.stream()
                .filter(PictureCells::isNumber)
                .map(cell -> label(cell) + "=" + cell.raw())
                .collect(Collectors.joining(" "));
        return rules.failed("OCR-01", place, row.get(0).source(), arguments, proposal);
    }

    /** A text with a question mark is one of which the engine was not sure. */
    private static boolean isNumber(Cell cell) {
        return cell.value().state() == CellState.NUMBER && cell.raw().indexOf('?') < 0;
    }

    private String label(Cell cell) {
        return formCell(cell).column().label().official();
    }

    private FormCell formCell(Cell cell) {
        return form.cell(cell.key()).orElseThrow();
    }
}
