package org.gouji.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gouji.form.Block;
import org.gouji.form.Column;
import org.gouji.form.ColumnGroup;
import org.gouji.form.Form;
import org.gouji.form.Row;
import org.gouji.form.Table;
import org.gouji.message.Messages;
import org.gouji.model.Cell;
import org.gouji.model.CellKey;
import org.gouji.model.CellState;
import org.gouji.model.Report;
import org.gouji.model.Source;

/**
 * A report's tables for the terminal, every figure as read with its state and its place, so that a person can compare them
 * with the document line by line.
 */
final class ShownReport {

    private static final String INDENT = "  ";

    private final Form form;
    private final Messages messages;
    private final Map<CellKey, Cell> cells = new HashMap<>();

    ShownReport(Report report, Form form, Messages messages) {
        this.form = form;
        this.messages = messages;
        report.cells().forEach(cell -> cells.put(cell.key(), cell));
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        for (Table table : form.tables()) {
            lines.add("");
            lines.add(table.name() + " " + table.heading().official());
            for (Block block : table.blocks()) {
                if (block.caption().isPrinted()) {
                    lines.add(block.caption().official());
                }
                boolean labelled =
                        block.rows().stream().anyMatch(row -> row.label().isPrinted());
                lines.addAll(labelled ? rowByRow(table, block) : cellByCell(table, block));
            }
        }
        return lines;
    }

    private List<String> rowByRow(Table table, Block block) {
        TextGrid grid = new TextGrid(block.columns().size());
        grid.add("", block.columns().stream().map(c -> c.label().official()).toList(), "");
        for (Row row : block.rows()) {
            String label = INDENT.repeat(depth(block, row)) + row.label().official();
            if (row.group()) {
                grid.add(label, List.of(), "");
            } else {
                List<CellKey> keys = block.columns().stream()
                        .map(column -> new CellKey(table.code(), row.code(), column.code()))
                        .toList();
                grid.add(label, keys.stream().map(this::value).toList(), place(keys));
            }
        }
        return grid.lines();
    }

    /** Columns without row labels are many and short: each figure gets a line of its own. */
    private List<String> cellByCell(Table table, Block block) {
        TextGrid grid = new TextGrid(1);
        for (Row row : block.cellRows()) {
            for (Column column : block.columns()) {
                CellKey key = new CellKey(table.code(), row.code(), column.code());
                grid.add(path(block, column), List.of(value(key)), place(List.of(key)));
            }
        }
        return grid.lines();
    }

    private static String path(Block block, Column column) {
        List<String> path = new ArrayList<>();
        block.groups().stream()
                .filter(group -> group.columns().contains(column.code()))
                .sorted(Comparator.comparing(group -> -group.columns().size()))
                .map(ColumnGroup::label)
                .forEach(label -> path.add(label.official()));
        path.add(column.label().official());
        return String.join(" ", path);
    }

    private static int depth(Block block, Row row) {
        return block.rows().stream()
                .filter(other -> other.code().equals(row.parent()))
                .findFirst()
                .map(parent -> depth(block, parent) + 1)
                .orElse(0);
    }

    private String value(CellKey key) {
        return Optional.ofNullable(cells.get(key)).map(this::value).orElse("·");
    }

    /** The figure, or in brackets why there is none. */
    private String value(Cell cell) {
        CellState state = cell.value().state();
        return switch (state) {
            case NUMBER, MARK, ABSENT -> cell.raw();
            case BLANK -> "[" + messages.word(state) + "]";
            case UNREADABLE -> "[?" + cell.raw() + "]";
        };
    }

    /** Where the first figure of a row stands, and the last one if it stands elsewhere. */
    private String place(List<CellKey> keys) {
        List<Source> sources = keys.stream()
                .flatMap(key -> Optional.ofNullable(cells.get(key)).stream())
                .map(Cell::source)
                .distinct()
                .toList();
        if (sources.isEmpty()) {
            return "";
        }
        String first = sources.get(0).text();
        String last = sources.get(sources.size() - 1).text();
        return first.equals(last) ? first : first + " … " + afterCommonWords(first, last);
    }

    /** The end of the last place, from its first word that the first place does not have there. */
    private static String afterCommonWords(String first, String last) {
        int from = 0;
        for (int i = 0; i < Math.min(first.length(), last.length()) && first.charAt(i) == last.charAt(i); i++) {
            if (last.charAt(i) == ' ') {
                from = i + 1;
            }
        }
        return last.substring(from);
    }
}
