package org.gouji.publish.csv;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gouji.consolidate.CountyCell;
import org.gouji.consolidate.CountyTable;
import org.gouji.decide.Adjustment;
import org.gouji.decide.Adjustments;
import org.gouji.form.Table;
import org.gouji.form.TableShape;
import org.gouji.form.TableShape.ShapeCell;
import org.gouji.message.Language;
import org.gouji.message.Messages;
import org.gouji.model.CellKey;
import org.gouji.model.Value;

/** {@code AREA-AP.csv} and its like: one table of one aggregate in the shape of the official form, for people. */
public final class SummaryCsv {

    private final Table table;
    private final CountyTable county;
    private final Map<CellKey, CountyCell> cells = new HashMap<>();
    private final TableShape shape;
    private final Adjustments adjustments;

    /**
     * Of an aggregate.
     *
     * @param adjustments of the aggregate
     */
    public SummaryCsv(Table table, CountyTable county, Adjustments adjustments) {
        this.table = table;
        this.county = county;
        this.adjustments = adjustments.in(table.code());
        county.cells().forEach(cell -> cells.put(cell.cell().key(), cell));
        shape = TableShape.of(table);
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

    /** A text that spans several cells stands in the first of them. */
    private List<String[]> lines() {
        List<String[]> lines = new ArrayList<>();
        for (int i = 0; i < shape.rows(); i++) {
            lines.add(emptyLine());
        }
        for (ShapeCell cell : shape.cells()) {
            lines.get(cell.row())[cell.column()] = text(cell.content());
        }
        lines.add(coverage());
        adjustments.all().forEach(adjustment -> lines.add(note(adjustment)));
        return lines;
    }

    private String text(TableShape.Content content) {
        if (content instanceof TableShape.Entry entry) {
            return number(entry.key());
        }
        return content.text();
    }

    private String number(CellKey key) {
        CountyCell cell = cells.get(key);
        return cell != null && adjustments.published(key, cell.value()) instanceof Value.Amount amount
                ? amount.number().toPlainString()
                : "";
    }

    /** That a number of the table is not what was added up, under the coverage. */
    private String[] note(Adjustment adjustment) {
        String[] line = emptyLine();
        line[0] = AdjustmentNote.of(adjustment, new Messages(Language.ZH));
        return line;
    }

    /** How many units stand behind the table, as the last line. */
    private String[] coverage() {
        long incomplete = county.cells().stream()
                .filter(cell -> cell.cell().key().table().equals(table.code()))
                .filter(cell -> cell.coverage().counted() < county.reports())
                .count();
        String[] line = emptyLine();
        line[0] = "应报" + county.expected() + " 已计" + county.reports() + " 缺报" + county.missing() + " 未计入"
                + county.excluded() + " 缺数单元格" + incomplete;
        return line;
    }

    private String[] emptyLine() {
        String[] line = new String[shape.columns()];
        Arrays.fill(line, "");
        return line;
    }
}
