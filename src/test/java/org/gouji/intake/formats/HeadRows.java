package org.gouji.intake.formats;

import java.util.ArrayList;
import java.util.List;
import org.gouji.form.Block;
import org.gouji.form.ColumnGroup;
import org.gouji.intake.formats.GridCell.Role;

/** The header of a block without its corner: a row for each level of column groups. */
final class HeadRows {

    private final Block block;
    private final List<String> printed;
    private final int width;

    HeadRows(Block block, List<String> printed, int width) {
        this.block = block;
        this.printed = printed;
        this.width = width;
    }

    List<List<GridCell>> rows() {
        int levels = 1;
        for (int i = 0; i < printed.size(); i++) {
            levels = Math.max(levels, chain(i).size() + 1);
        }
        List<List<GridCell>> rows = new ArrayList<>();
        for (int level = 0; level < levels; level++) {
            rows.add(row(level, levels));
        }
        return rows;
    }

    private List<GridCell> row(int level, int levels) {
        List<GridCell> row = new ArrayList<>();
        for (int i = 0; i < printed.size(); i++) {
            List<ColumnGroup> chain = chain(i);
            boolean isLast = i == printed.size() - 1;
            if (chain.size() == level) {
                row.add(new GridCell(printed.get(i), Role.HEADER, levels - level, isLast ? width - i : 1));
            } else if (chain.size() > level && (i == 0 || !isIn(chain.get(level), i - 1))) {
                ColumnGroup group = chain.get(level);
                row.add(new GridCell(
                        group.label().official(),
                        Role.HEADER,
                        1,
                        group.columns().size()));
            }
        }
        return row;
    }

    private boolean isIn(ColumnGroup group, int column) {
        return group.columns().contains(block.columns().get(column).code());
    }

    /** The groups above a column, outer before inner. */
    private List<ColumnGroup> chain(int column) {
        if (column >= block.columns().size()) {
            return List.of();
        }
        return block.groups().stream().filter(group -> isIn(group, column)).toList();
    }
}
