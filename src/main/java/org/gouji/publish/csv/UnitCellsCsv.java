package org.gouji.publish.csv;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gouji.consolidate.UnitStatus;
import org.gouji.decide.DecidedReport;
import org.gouji.form.FormCell;
import org.gouji.form.FormLibrary;
import org.gouji.model.Cell;
import org.gouji.model.CellState;
import org.gouji.model.FormId;
import org.gouji.model.Submission;
import org.gouji.model.Value;
import org.jspecify.annotations.Nullable;

/** {@code unit-cells.csv}: every cell of every report, also those that a document does not show. */
public final class UnitCellsCsv {

    public static final String NAME = "unit-cells.csv";

    public static final List<String> COLUMNS = List.of(
            "unit_code",
            "unit",
            "kind",
            "year",
            "form",
            "table",
            "row_code",
            "column_code",
            "row",
            "column",
            "unit_of_measure",
            "state",
            "counted",
            "value",
            "raw",
            "decision",
            "decided_value",
            "file",
            "sha256",
            "source");

    private static final @Nullable Cell[] NOTHING_DECIDED = {};

    private final CsvFile file;
    private final FormLibrary forms;
    private final Map<FormId, EncodedCells> encoded = new HashMap<>();

    public UnitCellsCsv(CsvFile file, FormLibrary forms) {
        this.file = file;
        this.forms = forms;
    }

    /** Writes the cells of a report in the order of its form. */
    public void write(DecidedReport report, String unit, String kind, UnitStatus status) {
        Submission submission = report.asRead();
        EncodedCells cells = encoded.computeIfAbsent(
                submission.form(), form -> new EncodedCells(forms.form(form), EncodedCells::namesAndUnit));
        byte[] begin = CsvText.encoded(
                submission.unit().code(),
                unit,
                kind,
                submission.year().toString(),
                submission.form().id());
        byte[] origin = CsvText.encoded(submission.file(), submission.sha256());
        @Nullable Cell[] shown = shown(submission, cells);
        @Nullable Cell[] decided = report.decidedBy().isEmpty() ? NOTHING_DECIDED : shown(report.counted(), cells);
        for (int number = 0; number < shown.length; number++) {
            CsvBuffer line = file.line().encoded(begin).encoded(cells.part(number));
            Cell cell = shown[number];
            Cell counting = decided.length == 0 ? cell : decided[number];
            boolean counted = status.isCounted() && counting != null && isNumberToSum(counting, cells.cell(number));
            line.field((cell == null ? CellState.ABSENT : cell.value().state()).code())
                    .field(counted ? 1 : 0);
            if (cell == null) {
                line.field("").field("");
            } else {
                CellsCsvWriter.appendNumber(cell.value(), line);
                line.field(cell.raw());
            }
            appendDecision(report, counting, line);
            line.encoded(origin);
            if (cell == null) {
                line.field("");
            } else {
                line.field(cell.source());
            }
            file.endRow();
        }
    }

    private static void appendDecision(DecidedReport report, @Nullable Cell counting, CsvBuffer line) {
        String decision = counting == null ? "" : report.decidedBy().getOrDefault(counting.key(), "");
        line.field(decision);
        if (counting == null || decision.isEmpty()) {
            line.field("");
        } else {
            CellsCsvWriter.appendNumber(counting.value(), line);
        }
    }

    private static @Nullable Cell[] shown(Submission submission, EncodedCells cells) {
        @Nullable Cell[] shown = new @Nullable Cell[cells.size()];
        int guess = 0;
        for (Cell cell : submission.cells()) {
            int number = cells.number(cell.key(), guess);
            guess = number + 1;
            shown[number] = cell;
        }
        return shown;
    }

    private static boolean isNumberToSum(Cell cell, FormCell place) {
        return cell.value() instanceof Value.Amount
                && place.column().aggregation().isSummed();
    }
}
