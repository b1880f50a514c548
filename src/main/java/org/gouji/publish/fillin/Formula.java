package org.gouji.publish.fillin;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Worksheet;
import org.gouji.form.FillInSheet.Position;
import org.gouji.message.Messages;
import org.gouji.model.SheetAddress;

/** Formulas of a workbook, as every spreadsheet program understands them. */
final class Formula {

    /** Stands in a sentence where the formula puts a number; no sentence has it. */
    private static final String SLOT = "\u0001";

    private Formula() {}

    /** Writes a formula; the library takes it as XML. */
    static void write(Worksheet target, Position cell, String formula) {
        target.formula(cell.row(), cell.column(), xml(formula));
    }

    /** What the library writes into its XML as it is. */
    static String xml(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    static String address(Position cell) {
        return SheetAddress.of(cell.row(), cell.column());
    }

    static String range(Position from, Position to) {
        return address(from) + ":" + address(to);
    }

    /** The sum of cells; 0 of none. */
    static String sum(List<Position> cells) {
        return cells.isEmpty() ? "0" : "SUM(" + list(cells) + ")";
    }

    /** Whether all cells hold numbers. */
    static String areFilled(List<Position> cells) {
        return "COUNT(" + list(cells) + ")=" + cells.size();
    }

    /** How many of the cells hold no number. */
    static String blanks(List<Position> cells) {
        return "(" + cells.size() + "-COUNT(" + list(cells) + "))";
    }

    /** The cells, neighbours in a row or column as one range. */
    private static String list(List<Position> cells) {
        List<String> ranges = new ArrayList<>();
        int from = 0;
        while (from < cells.size()) {
            int to = Math.max(run(cells, from, 0, 1), run(cells, from, 1, 0));
            ranges.add(to == from ? address(cells.get(from)) : range(cells.get(from), cells.get(to)));
            from = to + 1;
        }
        return String.join(",", ranges);
    }

    /** Where the run ends of cells that follow each other in a direction. */
    private static int run(List<Position> cells, int from, int down, int right) {
        int to = from;
        while (to + 1 < cells.size()
                && cells.get(to + 1)
                        .equals(new Position(
                                cells.get(to).row() + down, cells.get(to).column() + right))) {
            to++;
        }
        return to;
    }

    /** A text. */
    static String text(String text) {
        return '"' + text.replace("\"", "\"\"") + '"';
    }

    /** A sentence of the bundle in which some words are known and {@code n} is worked out. */
    static String sentence(Messages messages, String key, Map<String, String> known, String n) {
        Map<String, String> arguments = new TreeMap<>(known);
        arguments.put("n", SLOT);
        return List.of(messages.text(key, arguments).split(SLOT, -1)).stream()
                .map(Formula::text)
                .collect(Collectors.joining("&" + n + "&"));
    }
}
