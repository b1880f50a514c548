package org.gouji.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gouji.form.Block;
import org.gouji.form.Column;
import org.gouji.form.ColumnGroup;
import org.gouji.form.Row;
import org.gouji.form.Table;
import org.gouji.model.CellKey;

/** A table of a form as it is printed: lines of boxes that span rows and columns. */
final class PrintedTable {

    /** One cell of the printed table. */
    record Box(String text, int columns, int rows) {}

    private final Table table;
    private final Map<CellKey, String> figures;
    private final int width;
    private final List<List<Box>> lines = new ArrayList<>();

    private PrintedTable(Table table, Map<CellKey, String> figures) {
        this.table = table;
        this.figures = figures;
        this.width = table.blocks().stream().mapToInt(PrintedTable::width).max().orElseThrow();
    }

    static List<List<Box>> of(Table table, Map<CellKey, String> figures) {
        PrintedTable printed = new PrintedTable(table, figures);
        table.blocks().forEach(printed::addBlock);
        return printed.lines;
    }

    private static int width(Block block) {
        return labelColumns(block) + block.columns().size();
    }

    private static int labelColumns(Block block) {
        boolean labelled = block.rows().stream().anyMatch(row -> row.label().isPrinted());
        return labelled
                ? block.rows().stream().mapToInt(row -> depth(block, row) + 1).max().orElseThrow()
                : 0;
    }

    private static int depth(Block block, Row row) {
        return parent(block, row).stream().mapToInt(each -> depth(block, each) + 1).sum();
    }

    private static List<Row> parent(Block block, Row row) {
        return block.rows().stream()
                .filter(each -> each.code().equals(row.parent()))
                .toList();
    }

    private void addBlock(Block block) {
        if (block.caption().isPrinted()) {
            lines.add(List.of(new Box(block.caption().official(), width, 1)));
        }
        addHeader(block);
        addRows(block);
    }

    private void addHeader(Block block) {
        List<List<Box>> header = columnHeads(block);
        if (block.remarks().size() > 1) {
            header.add(0, new ArrayList<>(List.of(new Box(
                    block.remarks().get(1).official(), block.columns().size(), 1))));
        }
        int labels = labelColumns(block);
        if (labels > 0) {
            String corner = block.remarks().isEmpty()
                    ? block.corner().official()
                    : block.remarks().get(0).official();
            header.get(0).add(0, new Box(corner, labels, header.size()));
        }
        lines.addAll(header);
    }

    /** Groups stand over their columns; a column without a further group reaches down to the last header line. */
    private List<List<Box>> columnHeads(Block block) {
        List<List<Box>> heads = new ArrayList<>();
        int height = 1 + block.columns().stream().mapToInt(column -> groups(block, column).size()).max().orElseThrow();
        for (int line = 0; line < height; line++) {
            heads.add(new ArrayList<>());
        }
        Set<ColumnGroup> shown = new HashSet<>();
        for (Column column : block.columns()) {
            List<ColumnGroup> above = groups(block, column);
            for (int line = 0; line < above.size(); line++) {
                ColumnGroup group = above.get(line);
                if (shown.add(group)) {
                    heads.get(line).add(new Box(group.label().official(), group.columns().size(), 1));
                }
            }
            boolean isLast = column.equals(block.columns().get(block.columns().size() - 1));
            heads.get(above.size())
                    .add(new Box(column.label().official(), isLast ? rest(block) : 1, height - above.size()));
        }
        return heads;
    }

    private static List<ColumnGroup> groups(Block block, Column column) {
        return block.groups().stream()
                .filter(group -> group.columns().contains(column.code()))
                .toList();
    }

    /** How many columns the last one of a narrow block takes. */
    private int rest(Block block) {
        return 1 + width - width(block);
    }

    private void addRows(Block block) {
        int labels = labelColumns(block);
        Map<String, Integer> below = rowsBelow(block);
        List<Box> line = new ArrayList<>();
        for (Row row : block.rows()) {
            if (row.group()) {
                line.add(new Box(row.label().official(), 1, below.getOrDefault(row.code(), 1)));
                continue;
            }
            if (labels > 0) {
                line.add(new Box(row.label().official(), labels - depth(block, row), 1));
            }
            for (int i = 0; i < block.columns().size(); i++) {
                CellKey key = new CellKey(table.code(), row.code(), block.columns().get(i).code());
                int columns = i == block.columns().size() - 1 ? rest(block) : 1;
                line.add(new Box(figures.getOrDefault(key, ""), columns, 1));
            }
            lines.add(line);
            line = new ArrayList<>();
        }
    }

    private static Map<String, Integer> rowsBelow(Block block) {
        Map<String, Integer> below = new HashMap<>();
        for (Row row : block.cellRows()) {
            for (List<Row> up = parent(block, row); !up.isEmpty(); up = parent(block, up.get(0))) {
                below.merge(up.get(0).code(), 1, Integer::sum);
            }
        }
        return below;
    }
}
