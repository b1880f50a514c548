package org.gouji.publish.csv;

import java.util.List;
import org.gouji.form.Form;
import org.gouji.model.Cell;
import org.gouji.model.Submission;
import org.gouji.model.Value;

/** {@code contributions.csv}: every number that is in a county sum, with the place in the file that it comes from. */
public final class ContributionsCsv {

    public static final String NAME = "contributions.csv";

    public static final List<String> COLUMNS =
            List.of("unit_code", "aggregates", "table", "row_code", "column_code", "value", "file", "sha256", "source");

    private final CsvFile file;
    private final EncodedCells encoded;

    public ContributionsCsv(CsvFile file, Form form) {
        this.file = file;
        this.encoded = new EncodedCells(form, EncodedCells::codes);
    }

    /**
     * Writes the numbers of a report that is counted.
     *
     * @param aggregates codes of the aggregates that it is counted in, separated by blanks
     */
    public void write(Submission submission, String aggregates) {
        byte[] begin = CsvText.encoded(submission.unit().code(), aggregates);
        byte[] origin = CsvText.encoded(submission.file(), submission.sha256());
        int guess = 0;
        for (Cell cell : submission.cells()) {
            int number = encoded.number(cell.key(), guess);
            guess = number + 1;
            boolean isSummed = encoded.cell(number).column().aggregation().isSummed();
            if (isSummed && cell.value() instanceof Value.Amount) {
                CsvBuffer line = file.line().encoded(begin).encoded(encoded.part(number));
                CellsCsvWriter.appendNumber(cell.value(), line);
                line.encoded(origin).field(cell.source());
                file.endRow();
            }
        }
    }
}
