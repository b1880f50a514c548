package org.gouji.publish.csv;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gouji.form.Form;
import org.gouji.form.FormLibrary;
import org.gouji.model.Cell;
import org.gouji.model.FormId;
import org.gouji.model.Report;
import org.gouji.model.Value;

/**
 * The reports of one file -> {@code NAME.cells.csv}: a line for every cell that the document shows. For any number of
 * threads.
 */
public final class CellsCsvWriter {

    /** The columns, which programs of others rely on. */
    public static final List<String> COLUMNS = List.of(
            "unit",
            "year",
            "form",
            "table",
            "row_code",
            "column_code",
            "row",
            "column",
            "state",
            "value",
            "raw",
            "source");

    private static final int USUAL_SIZE = 1 << 15;
    private static final byte[] HEADER = CsvText.encoded(COLUMNS.toArray(String[]::new));

    private final Map<FormId, EncodedCells> forms;

    public CellsCsvWriter(FormLibrary forms) {
        this.forms = forms.all().stream()
                .collect(Collectors.toUnmodifiableMap(Form::id, form -> new EncodedCells(form, EncodedCells::names)));
    }

    /** Writes the file in one go. */
    public void write(List<Report> reports, Path file) throws IOException {
        Files.write(file, bytes(reports));
    }

    /** The content of the file. */
    public byte[] bytes(List<Report> reports) {
        CsvBuffer buffer = new CsvBuffer(USUAL_SIZE);
        buffer.encoded(HEADER).endLine();
        reports.forEach(report -> append(report, buffer));
        return buffer.content();
    }

    private void append(Report report, CsvBuffer buffer) {
        EncodedCells encoded = forms.get(report.form());
        if (encoded == null) {
            throw new IllegalArgumentException("There is no form " + report.form() + ".");
        }
        int year = report.title().statedYear();
        byte[] begin = CsvText.encoded(
                report.title().unitName(),
                year == 0 ? "" : Integer.toString(year),
                report.form().id());
        int guess = 0;
        for (Cell cell : report.cells()) {
            int number = encoded.number(cell.key(), guess);
            guess = number + 1;
            buffer.encoded(begin).encoded(encoded.part(number));
            buffer.field(cell.value().state().code());
            appendNumber(cell.value(), buffer);
            buffer.field(cell.raw()).field(cell.source()).endLine();
        }
    }

    /** The number plainly and with the decimals that were printed; nothing if there is none. */
    static void appendNumber(Value value, CsvBuffer buffer) {
        if (value instanceof Value.Amount amount) {
            append(amount.number(), buffer);
        } else {
            buffer.field("");
        }
    }

    private static void append(BigDecimal number, CsvBuffer buffer) {
        boolean fitsLong = number.scale() == 0 && number.precision() <= 18;
        if (fitsLong) {
            buffer.field(number.longValue());
        } else {
            buffer.field(number.toPlainString());
        }
    }
}
