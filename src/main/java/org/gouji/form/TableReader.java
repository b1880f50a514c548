package org.gouji.form;

import java.util.ArrayList;
import java.util.List;
import org.gouji.definition.DefinitionNode;

/** Reads a table of a form and its blocks. */
final class TableReader {

    private final Unique blockCodes = new Unique();
    private final Unique rowCodes = new Unique();

    private TableReader() {}

    static Table read(DefinitionNode node) {
        TableReader reader = new TableReader();
        Table table = new Table(
                LabelReader.code(node),
                node.text("name"),
                LabelReader.optional(node, "heading"),
                node.each("blocks", reader::block));
        if (table.blocks().isEmpty()) {
            throw node.fail("blocks", "form.no-blocks");
        }
        return table;
    }

    private Block block(DefinitionNode node) {
        String code = LabelReader.code(node);
        blockCodes.add(node, "code", code);
        ColumnReader columns = ColumnReader.read(node);
        return new Block(
                code,
                LabelReader.optional(node, "caption"),
                LabelReader.optional(node, "corner"),
                node.each("remarks", LabelReader::label),
                columns.groups(),
                columns.columns(),
                rows(node, ""));
    }

    private List<Row> rows(DefinitionNode node, String parent) {
        if (node.size("rows") == 0) {
            throw node.fail("rows", "form.no-rows");
        }
        boolean needsLabel = node.size("rows") > 1 || !parent.isEmpty();
        Unique labels = new Unique();
        return node.each("rows", row -> row(row, parent, needsLabel, labels)).stream()
                .flatMap(List::stream)
                .toList();
    }

    /** The row and, below a group row, the rows it groups. */
    private List<Row> row(DefinitionNode node, String parent, boolean needsLabel, Unique labels) {
        String code = LabelReader.code(node);
        rowCodes.add(node, "code", code);
        boolean group = node.has("rows");
        Label label = needsLabel || group || node.has("label") ? LabelReader.label(node) : Label.NONE;
        labels.add(node, "label", label.official());
        Row row = new Row(code, label, parent, group);
        if (!group) {
            return List.of(row);
        }
        List<Row> all = new ArrayList<>(List.of(row));
        all.addAll(rows(node, code));
        return all;
    }
}
