package org.gouji.publish.csv;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gouji.consolidate.CountyCell;
import org.gouji.consolidate.CountyTable;
import org.gouji.form.Block;
import org.gouji.form.Column;
import org.gouji.form.Row;
import org.gouji.form.Table;
import org.gouji.model.CellKey;
import org.gouji.model.Value;

/** {@code AREA-AP.csv} and its like: one table of one aggregate in the shape of the official form, for people. */
public final class SummaryCsv {

    private final Table table;
    private final CountyTable county;
    private final Map<CellKey, CountyCell> cells = new HashMap<>();
    private final int labels;
    private final int width;

    public SummaryCsv(Table table, CountyTable county) {
        this.table = table;
        this.county = county;
        county.cells().forEach(cell -> cells.put(cell.cell().key(), cell));
        labels = table.blocks().stream().mapToInt(SummaryCsv::labels).max().orElse(0);
        int columns = table.blocks().stream()
                .mapToInt(block -> block.columns().size())
                .max()
                .orElse(0);
        width = labels + columns;
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

    public static String name(String aggregate, String table) {
        return aggregate + "-" + table + ".csv";
    }

    /** The first line of the file, which is a line of the form like the others. */
    public List<String> header() {
        return Arrays.asList(lines().get(0));
    }

    /** Writes all other lines. */
    public void write(CsvFile file) {
        lines().stream().skip(1).forEach(file::row);
    }

    private List<String[]> lines() {
        List<String[]> lines = new ArrayList<>();
        for (Block block : table.blocks()) {
            lines.addAll(new HeaderShape(block, labels, width).rows());
            Set<Row> shown = new HashSet<>();
            block.cellRows().forEach(row -> lines.add(line(block, row, shown)));
        }
        lines.add(coverage());
        return lines;
    }

    private String[] line(Block block, Row row, Set<Row> shown) {
        String[] line = emptyLine();
        List<Row> path = path(block, row);
        for (int level = 0; labels > 0 && level < path.size(); level++) {
            Row label = path.get(level);
            line[level] = shown.add(label) ? label.label().official() : "";
        }
        int position = labels;
        for (Column column : block.columns()) {
            line[position++] = number(new CellKey(table.code(), row.code(), column.code()));
        }
        return line;
    }

    private String number(CellKey key) {
        CountyCell cell = cells.get(key);
        return cell != null && cell.value() instanceof Value.Amount amount
                ? amount.number().toPlainString()
                : "";
    }

    /** How many units stand behind the table, as the last line. */
    private String[] coverage() {
        long incomplete = county.cells().stream()
                .filter(cell -> cell.cell().key().table().equals(table.code()))
                .filter(cell -> cell.coverage().counted() < county.reports())
                .count();
        String[] line = emptyLine();
        line[0] = "应报" + county.expected() + " 已计" + county.reports() + " 缺报" + county.missing() + " 格式不符"
                + county.excluded() + " 缺数单元格" + incomplete;
        return line;
    }

    private String[] emptyLine() {
        String[] line = new String[width];
        Arrays.fill(line, "");
        return line;
    }
}
