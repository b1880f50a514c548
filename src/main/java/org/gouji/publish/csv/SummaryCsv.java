package org.gouji.publish.csv;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.gouji.consolidate.CountyCell;
import org.gouji.consolidate.CountyTable;
import org.gouji.decide.Adjustments;
import org.gouji.form.Table;
import org.gouji.form.TableShape;
import org.gouji.form.TableShape.ShapeCell;
import org.gouji.message.Language;
import org.gouji.message.Messages;
import org.gouji.model.CellKey;
import org.gouji.model.Value;
import org.jspecify.annotations.Nullable;

/** {@code AREA-AP.csv} and its like: one table of one aggregate in the shape of the official form, for people. */
public final class SummaryCsv {

    private final TableShape shape;
    private final Function<CellKey, String> numbers;
    private final List<String> notes;

    /**
     * A table with its numbers.
     *
     * @param numbers what stands in a cell, empty where there is no number
     * @param notes what is said under the table, a line each
     */
    public SummaryCsv(Table table, Function<CellKey, String> numbers, List<String> notes) {
        this.shape = TableShape.of(table);
        this.numbers = numbers;
        this.notes = List.copyOf(notes);
    }

    /**
     * Of an aggregate; under it stands how many units are behind it, and which numbers are not what was added up.
     *
     * @param adjustments of the aggregate
     */
    public static SummaryCsv of(Table table, CountyTable county, Adjustments adjustments) {
        Map<CellKey, CountyCell> cells = new HashMap<>();
        county.cells().forEach(cell -> cells.put(cell.cell().key(), cell));
        Adjustments here = adjustments.in(table.code());
        List<String> notes = new ArrayList<>(List.of(coverage(table, county)));
        Messages chinese = new Messages(Language.ZH);
        here.all().forEach(adjustment -> notes.add(AdjustmentNote.of(adjustment, chinese)));
        return new SummaryCsv(table, key -> number(cells.get(key), here), notes);
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
            lines.add(line(""));
        }
        for (ShapeCell cell : shape.cells()) {
            lines.get(cell.row())[cell.column()] = cell.content() instanceof TableShape.Entry entry
                    ? numbers.apply(entry.key())
                    : cell.content().text();
        }
        notes.forEach(note -> lines.add(line(note)));
        return lines;
    }

    private String[] line(String first) {
        String[] line = new String[shape.columns()];
        Arrays.fill(line, "");
        line[0] = first;
        return line;
    }

    private static String number(@Nullable CountyCell cell, Adjustments adjustments) {
        return cell != null && adjustments.published(cell.cell().key(), cell.value()) instanceof Value.Amount amount
                ? amount.number().toPlainString()
                : "";
    }

    /** How many units stand behind the table. */
    private static String coverage(Table table, CountyTable county) {
        long incomplete = county.cells().stream()
                .filter(cell -> cell.cell().key().table().equals(table.code()))
                .filter(cell -> cell.coverage().counted() < county.reports())
                .count();
        return "应报" + county.expected() + " 已计" + county.reports() + " 缺报" + county.missing() + " 未计入"
                + county.excluded() + " 缺数单元格" + incomplete;
    }
}
