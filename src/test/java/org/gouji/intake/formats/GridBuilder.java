package org.gouji.intake.formats;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gouji.form.Block;
import org.gouji.form.Row;
import org.gouji.form.Table;
import org.gouji.intake.Sheet;
import org.gouji.intake.formats.GridCell.Role;

/** The lines of a sheet -> its tables with the spans that the official form has. */
final class GridBuilder {

    private final Table table;
    private final List<Sheet.Line> lines;
    private final Map<String, Row> rowsByCode;
    private final List<List<GridCell>> out = new ArrayList<>();
    private int depth;
    private int figures;
    private int heads;

    private GridBuilder(Table table, List<Sheet.Line> lines) {
        this.table = table;
        this.lines = lines;
        rowsByCode = table.blocks().stream()
                .flatMap(block -> block.rows().stream())
                .collect(Collectors.toMap(Row::code, Function.identity()));
    }

    /** The table of this form as the lines of the sheet show it. */
    static Grid build(Table table, List<Sheet.Line> lines) {
        return new GridBuilder(table, lines).grid();
    }

    private Grid grid() {
        for (Sheet.Line line : rowLines(lines)) {
            depth = Math.max(depth, line.labels == 0 ? 0 : path(line).size() + 1);
            figures = Math.max(figures, line.cells.size() - line.labels);
        }
        int at = 0;
        int number = 0;
        while (at < lines.size()) {
            // Lines after the last block repeat its head on a new page.
            Block block = table.blocks().get(Math.min(number, table.blocks().size() - 1));
            int body = Math.min(lines.size(), at + headLines(block));
            int end = body;
            while (end < lines.size() && lines.get(end).kind == Sheet.Kind.ROW) {
                end++;
            }
            addHead(block, lines.get(body - 1).cells);
            addBody(lines.subList(body, end));
            at = end;
            number++;
        }
        return new Grid(table.code(), depth + figures, depth, table.blocks().size() == 1 ? heads : 1, out);
    }

    private static List<Sheet.Line> rowLines(List<Sheet.Line> lines) {
        return lines.stream().filter(line -> line.kind == Sheet.Kind.ROW).toList();
    }

    private static int headLines(Block block) {
        return (block.caption().isPrinted() ? 1 : 0)
                + block.remarks().size()
                + block.groups().size()
                + 1;
    }

    private void addHead(Block block, List<String> printed) {
        if (block.caption().isPrinted()) {
            out.add(List.of(new GridCell(block.caption().official(), Role.CAPTION, 1, depth + figures)));
        }
        boolean hasCorner = block.corner().isPrinted();
        List<List<GridCell>> levels =
                new HeadRows(block, printed.subList(hasCorner ? 1 : 0, printed.size()), figures).rows();
        if (block.remarks().size() > 1) {
            levels.add(
                    0,
                    new ArrayList<>(List.of(new GridCell(block.remarks().get(1).official(), Role.HEADER, 1, figures))));
        }
        if (depth > 0) {
            String corner = hasCorner
                    ? block.corner().official()
                    : block.remarks().get(0).official();
            levels.get(0).add(0, new GridCell(corner, Role.HEADER, levels.size(), depth));
        }
        heads = levels.size();
        out.addAll(levels);
    }

    private void addBody(List<Sheet.Line> body) {
        List<String> open = new ArrayList<>();
        for (int i = 0; i < body.size(); i++) {
            Sheet.Line line = body.get(i);
            List<String> path = path(line);
            List<GridCell> row = new ArrayList<>();
            int text = 0;
            for (int level = 0; level < path.size(); level++) {
                if (level >= open.size() || !open.get(level).equals(path.get(level))) {
                    String label = text < line.labels - 1 ? line.cells.get(text++) : "";
                    row.add(new GridCell(label, Role.LABEL, length(body, i, level, path.get(level)), 1));
                }
            }
            open = path;
            if (depth > 0) {
                row.add(new GridCell(line.cells.get(line.labels - 1), Role.LABEL, 1, depth - path.size()));
            }
            addFigures(row, line.cells.subList(line.labels, line.cells.size()));
            out.add(row);
        }
    }

    private void addFigures(List<GridCell> row, List<String> texts) {
        for (int i = 0; i < texts.size(); i++) {
            int span = i == texts.size() - 1 ? figures - i : 1;
            row.add(new GridCell(texts.get(i), Role.FIGURE, 1, span));
        }
    }

    private int length(List<Sheet.Line> body, int from, int level, String group) {
        int end = from;
        while (end < body.size()
                && path(body.get(end)).size() > level
                && path(body.get(end)).get(level).equals(group)) {
            end++;
        }
        return end - from;
    }

    /** Codes of the group rows above a line, outer before inner. */
    private List<String> path(Sheet.Line line) {
        List<String> path = new ArrayList<>();
        if (!line.keys.isEmpty()) {
            String parent = rowOf(line.keys.get(0).row()).parent();
            while (!parent.isEmpty()) {
                path.add(0, parent);
                parent = rowOf(parent).parent();
            }
        }
        return path;
    }

    private Row rowOf(String code) {
        Row row = rowsByCode.get(code);
        if (row == null) {
            throw new IllegalArgumentException("No row " + code + " in " + table.code() + ".");
        }
        return row;
    }
}
