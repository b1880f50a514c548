package org.gouji.publish.csv;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.gouji.form.Block;
import org.gouji.form.Column;
import org.gouji.form.ColumnGroup;

/**
 * The header of a block as the official form prints it: corner, remarks, groups above columns. A text that spans several
 * cells stands in the first of them.
 */
final class HeaderShape {

    private final Block block;
    private final int labels;
    private final int width;

    /**
     * @param labels how many columns the row labels take
     * @param width how many columns the whole table has
     */
    HeaderShape(Block block, int labels, int width) {
        this.block = block;
        this.labels = labels;
        this.width = width;
    }

    List<String[]> rows() {
        List<String[]> rows = new ArrayList<>();
        if (block.caption().isPrinted()) {
            rows.add(row());
            rows.get(0)[0] = block.caption().official();
        }
        int first = rows.size();
        List<String> texts = texts();
        texts.stream().skip(1).forEach(text -> {
            String[] row = row();
            row[labels] = text;
            rows.add(row);
        });
        columnRows().forEach(rows::add);
        if (labels > 0 && !texts.isEmpty()) {
            rows.get(first)[0] = texts.get(0);
        }
        return rows;
    }

    /** What stands above the row labels, then what stands above all columns. */
    private List<String> texts() {
        List<String> texts = new ArrayList<>();
        if (block.corner().isPrinted()) {
            texts.add(block.corner().official());
        }
        block.remarks().forEach(remark -> texts.add(remark.official()));
        return texts;
    }

    private List<String[]> columnRows() {
        int depth = block.columns().stream().mapToInt(this::depth).max().orElse(0);
        List<String[]> rows = new ArrayList<>();
        for (int i = 0; i <= depth; i++) {
            rows.add(row());
        }
        for (ColumnGroup group : block.groups()) {
            rows.get(depth(group))[labels + index(group.columns().get(0))] =
                    group.label().official();
        }
        for (Column column : block.columns()) {
            rows.get(depth(column))[labels + index(column.code())] =
                    column.label().official();
        }
        return rows;
    }

    private int depth(Column column) {
        return (int) block.groups().stream()
                .filter(group -> group.columns().contains(column.code()))
                .count();
    }

    private int depth(ColumnGroup inner) {
        return (int) block.groups().stream()
                .filter(group -> group.columns().size() > inner.columns().size()
                        && group.columns().containsAll(inner.columns()))
                .count();
    }

    private int index(String column) {
        return block.columns().stream().map(Column::code).toList().indexOf(column);
    }

    private String[] row() {
        String[] row = new String[width];
        Arrays.fill(row, "");
        return row;
    }
}
