package org.gouji.form;

import java.util.List;

/**
 * A part of a table with columns of its own; most tables have one, table AD has one per caption.
 *
 * @param caption the line above the block, {@link Label#NONE} where there is none
 * @param corner the header cell above the row labels, such as 信息内容
 * @param remarks printed header texts that are neither row nor column
 * @param groups header cells over several columns, outer before inner
 * @param rows in printed order, group rows before the rows they group
 */
public record Block(
        String code,
        Label caption,
        Label corner,
        List<Label> remarks,
        List<ColumnGroup> groups,
        List<Column> columns,
        List<Row> rows) {

    public Block {
        remarks = List.copyOf(remarks);
        groups = List.copyOf(groups);
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /** The rows that hold cells. */
    public List<Row> cellRows() {
        return rows.stream().filter(row -> !row.group()).toList();
    }
}
