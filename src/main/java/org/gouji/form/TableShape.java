package org.gouji.form;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gouji.model.CellKey;

/**
 * A table as the official form prints it: a grid of cells with spans. Whatever shows a table to people draws this.
 *
 * @param rows how many rows the grid has
 * @param columns how many columns the grid has
 * @param labelColumns how many of them, from the left, hold the labels of the rows
 * @param cells by row, then column; none overlap and together they fill the grid
 */
public record TableShape(int rows, int columns, int labelColumns, List<ShapeCell> cells) {

    /**
     * A cell of the grid; counts start from 0.
     *
     * @param rowSpan how many rows it takes
     * @param columnSpan how many columns it takes
     */
    public record ShapeCell(int row, int column, int rowSpan, int columnSpan, Content content) {}

    /** What stands in a cell. */
    public sealed interface Content {

        /** The printed words; empty for a figure. */
        String text();
    }

    /** A line above a block, such as 第二十条第（一）项. */
    public record Caption(String text) implements Content {}

    /** A header above columns or above the row labels; empty where the form prints none. */
    public record Header(String text) implements Content {}

    /** The label of a row or of a group of rows. */
    public record RowLabel(String text) implements Content {}

    /** A figure. */
    public record Entry(CellKey key) implements Content {

        @Override
        public String text() {
            return "";
        }
    }

    public TableShape {
        cells = List.copyOf(cells);
    }

    /** The shape of a table. */
    public static TableShape of(Table table) {
        int labels = table.blocks().stream().mapToInt(TableShape::labels).max().orElse(0);
        int values =
                table.blocks().stream().mapToInt(b -> b.columns().size()).max().orElse(0);
        Drawing drawing = new Drawing(table, labels, labels + values);
        table.blocks().forEach(drawing::draw);
        return new TableShape(drawing.row, labels + values, labels, drawing.cells);
    }

    /** How many columns the labels of a block's rows take: one per level, none if no row has a label. */
    private static int labels(Block block) {
        boolean printed = block.rows().stream().anyMatch(row -> row.label().isPrinted());
        return printed
                ? block.cellRows().stream()
                        .mapToInt(row -> path(block, row).size())
                        .max()
                        .orElse(0)
                : 0;
    }

    /** The row and the groups it stands in, the outermost first. */
    private static List<Row> path(Block block, Row row) {
        List<Row> path = new ArrayList<>();
        Optional<Row> next = Optional.of(row);
        while (next.isPresent()) {
            Row current = next.get();
            path.add(0, current);
            next = block.rows().stream()
                    .filter(other -> other.code().equals(current.parent()))
                    .findFirst();
        }
        return path;
    }

    /** Draws block after block, from the top. */
    private static final class Drawing {

        private final Table table;
        private final int labels;
        private final int width;
        private final List<ShapeCell> cells = new ArrayList<>();
        private int row;

        Drawing(Table table, int labels, int width) {
            this.table = table;
            this.labels = labels;
            this.width = width;
        }

        void draw(Block block) {
            if (block.caption().isPrinted()) {
                cells.add(new ShapeCell(
                        row, 0, 1, width, new Caption(block.caption().official())));
                row++;
            }
            drawHeader(block);
            Set<Row> drawn = new HashSet<>();
            for (Row each : block.cellRows()) {
                drawLabels(block, each, drawn);
                drawEntries(block, each);
                row++;
            }
        }

        /** The first text stands above the row labels, each other one above all columns. */
        private void drawHeader(Block block) {
            List<String> texts = new ArrayList<>();
            if (block.corner().isPrinted()) {
                texts.add(block.corner().official());
            }
            block.remarks().forEach(remark -> texts.add(remark.official()));
            int depth = block.columns().stream()
                    .mapToInt(c -> groupsOver(block, c))
                    .max()
                    .orElse(0);
            int height = Math.max(0, texts.size() - 1) + depth + 1;
            if (labels > 0) {
                cells.add(new ShapeCell(row, 0, height, labels, new Header(texts.isEmpty() ? "" : texts.get(0))));
            }
            for (int i = 1; i < texts.size(); i++) {
                cells.add(new ShapeCell(row, labels, 1, width - labels, new Header(texts.get(i))));
                row++;
            }
            drawColumns(block, depth);
            row += depth + 1;
        }

        private void drawColumns(Block block, int depth) {
            List<ShapeCell> headers = new ArrayList<>();
            for (ColumnGroup group : block.groups()) {
                int first = index(block, group.columns().get(0));
                int last = first + group.columns().size() - 1;
                headers.add(new ShapeCell(
                        row + groupsOver(block, group),
                        left(first),
                        1,
                        right(block, last) - left(first),
                        new Header(group.label().official())));
            }
            for (int i = 0; i < block.columns().size(); i++) {
                Column column = block.columns().get(i);
                int above = groupsOver(block, column);
                headers.add(new ShapeCell(
                        row + above,
                        left(i),
                        depth - above + 1,
                        right(block, i) - left(i),
                        new Header(column.label().official())));
            }
            headers.stream()
                    .sorted(Comparator.comparingInt(ShapeCell::row).thenComparingInt(ShapeCell::column))
                    .forEach(cells::add);
        }

        private void drawLabels(Block block, Row each, Set<Row> drawn) {
            List<Row> path = labels == 0 ? List.of() : path(block, each);
            for (int level = 0; level < path.size(); level++) {
                Row label = path.get(level);
                if (drawn.add(label)) {
                    int span = level == path.size() - 1 ? labels - level : 1;
                    cells.add(new ShapeCell(
                            row,
                            level,
                            cellRowsUnder(block, label),
                            span,
                            new RowLabel(label.label().official())));
                }
            }
        }

        private void drawEntries(Block block, Row each) {
            for (int i = 0; i < block.columns().size(); i++) {
                CellKey key = new CellKey(
                        table.code(), each.code(), block.columns().get(i).code());
                cells.add(new ShapeCell(row, left(i), 1, right(block, i) - left(i), new Entry(key)));
            }
        }

        private int left(int column) {
            return labels + column;
        }

        /** The last column of a narrow block takes what is left of the width. */
        private int right(Block block, int column) {
            return column == block.columns().size() - 1 ? width : left(column) + 1;
        }

        private static int cellRowsUnder(Block block, Row label) {
            return (int) block.cellRows().stream()
                    .filter(each -> path(block, each).contains(label))
                    .count();
        }

        private static int index(Block block, String column) {
            return block.columns().stream().map(Column::code).toList().indexOf(column);
        }

        private static int groupsOver(Block block, Column column) {
            return (int) block.groups().stream()
                    .filter(group -> group.columns().contains(column.code()))
                    .count();
        }

        private static int groupsOver(Block block, ColumnGroup inner) {
            return (int) block.groups().stream()
                    .filter(group -> group.columns().size() > inner.columns().size()
                            && group.columns().containsAll(inner.columns()))
                    .count();
        }
    }
}
