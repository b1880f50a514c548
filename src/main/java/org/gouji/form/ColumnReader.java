package org.gouji.form;

import java.util.ArrayList;
import java.util.List;
import org.gouji.definition.DefinitionNode;

/** Reads the columns of a block; a column with columns of its own is a group. */
final class ColumnReader {

    private final String unit;
    private final Unique codes = new Unique();
    private final List<ColumnGroup> groups = new ArrayList<>();
    private final List<Column> columns = new ArrayList<>();

    private ColumnReader(String unit) {
        this.unit = unit;
    }

    /** Reads {@code columns} and the block's usual {@code unit}. */
    static ColumnReader read(DefinitionNode block) {
        ColumnReader reader = new ColumnReader(block.textOr("unit", ""));
        reader.columnsOf(block);
        return reader;
    }

    List<ColumnGroup> groups() {
        return groups;
    }

    List<Column> columns() {
        return columns;
    }

    private void columnsOf(DefinitionNode node) {
        if (node.size("columns") == 0) {
            throw node.fail("columns", "form.no-columns");
        }
        Unique labels = new Unique();
        node.each("columns", column -> column(column, labels));
    }

    private String column(DefinitionNode node, Unique labels) {
        String code = LabelReader.code(node);
        codes.add(node, "code", code);
        Label label = LabelReader.label(node);
        labels.add(node, "label", label.official());
        if (node.has("columns")) {
            group(node, code, label);
        } else {
            columns.add(new Column(code, label, unit(node), type(node), aggregation(node)));
        }
        return code;
    }

    private void group(DefinitionNode node, String code, Label label) {
        int position = groups.size();
        int first = columns.size();
        columnsOf(node);
        List<String> below = columns.subList(first, columns.size()).stream()
                .map(Column::code)
                .toList();
        groups.add(position, new ColumnGroup(code, label, below));
    }

    private String unit(DefinitionNode node) {
        String own = node.textOr("unit", unit);
        if (own.isEmpty()) {
            throw node.fail("unit", "form.no-unit");
        }
        return own;
    }

    private static NumberType type(DefinitionNode node) {
        return node.choiceOr("type", NumberType.class, NumberType.COUNT);
    }

    private static Aggregation aggregation(DefinitionNode node) {
        return node.choiceOr("aggregation", Aggregation.class, Aggregation.SUM);
    }
}
