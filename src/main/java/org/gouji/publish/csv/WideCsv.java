package org.gouji.publish.csv;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gouji.consolidate.UnitStatus;
import org.gouji.form.Form;
import org.gouji.form.FormCell;
import org.gouji.model.Cell;
import org.gouji.model.CellState;
import org.gouji.model.Submission;
import org.gouji.model.Value;

/**
 * {@code wide.csv}: a line for every report on the form of the year, a column for every cell. A cell without a number
 * holds a code that says why; none of them can be mistaken for a number.
 */
public final class WideCsv {

    public static final String NAME = "wide.csv";

    /** The columns before the cells. */
    public static final List<String> FIRST_COLUMNS = List.of("unit_code", "unit", "kind", "year", "form", "status");

    private final CsvFile file;
    private final EncodedCells encoded;

    public WideCsv(CsvFile file, Form form) {
        this.file = file;
        this.encoded = new EncodedCells(form, EncodedCells::codes);
    }

    /** All columns for a form: those about the report, then its cells as {@code AP.new.total}. */
    public static List<String> columns(Form form) {
        List<String> columns = new ArrayList<>(FIRST_COLUMNS);
        form.cellList().stream().map(FormCell::key).forEach(key -> columns.add(key.toString()));
        return List.copyOf(columns);
    }

    /** The code in the place of a number. */
    public static String code(CellState state) {
        return switch (state) {
            case NUMBER -> throw new IllegalArgumentException("A number needs no code.");
            case BLANK -> ".b";
            case MARK -> ".m";
            case UNREADABLE -> ".u";
            case ABSENT -> ".a";
        };
    }

    /** Each code with its meaning in both languages, as the codebook says. */
    public static Map<String, String> missing() {
        Map<String, String> codes = new TreeMap<>();
        for (String[] line : CodebookCsv.lines()) {
            if (line[0].equals(NAME) && line[2].startsWith(".")) {
                codes.put(line[2], line[3] + " / " + line[4]);
            }
        }
        return codes;
    }

    public void write(Submission submission, String unit, String kind, UnitStatus status) {
        CsvBuffer line = file.line();
        line.field(submission.unit().code()).field(unit).field(kind);
        line.field(submission.year().year()).field(submission.form().id()).field(status.code());
        int next = 0;
        for (Cell cell : submission.cells()) {
            int number = encoded.number(cell.key(), next);
            for (; next < number; next++) {
                line.field(code(CellState.ABSENT));
            }
            append(cell.value(), line);
            next++;
        }
        for (; next < encoded.size(); next++) {
            line.field(code(CellState.ABSENT));
        }
        file.endRow();
    }

    private static void append(Value value, CsvBuffer line) {
        if (value instanceof Value.Amount) {
            CellsCsvWriter.appendNumber(value, line);
        } else {
            line.field(code(value.state()));
        }
    }
}
