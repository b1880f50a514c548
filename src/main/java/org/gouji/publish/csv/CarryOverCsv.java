package org.gouji.publish.csv;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gouji.decide.CarryOver;
import org.gouji.decide.CarryOverLedger;
import org.gouji.decide.Closing;
import org.gouji.form.Form;
import org.gouji.model.Submission;
import org.gouji.model.UnitCode;

/** {@code carry-over.csv}: what each unit carries in, against what was carried forward the year before. */
public final class CarryOverCsv {

    public static final String NAME = "carry-over.csv";

    public static final List<String> COLUMNS = List.of(
            "unit_code",
            "unit",
            "year",
            "column_code",
            "column",
            "closing",
            "closing_units",
            "opening",
            "difference",
            "declared",
            "reason",
            "decision",
            "state");

    private final CsvFile file;
    private final Form form;

    public CarryOverCsv(CsvFile file, Form form) {
        this.file = file;
        this.form = form;
    }

    /** Writes the lines of a report on the form of the year, as it counts. */
    public void write(Submission report, String unit, Closing last) {
        String closingUnits = last.units().stream().map(UnitCode::code).collect(Collectors.joining(" "));
        for (CarryOver line : CarryOverLedger.of(report, form, last)) {
            CsvBuffer buffer = file.line();
            buffer.field(report.unit().code()).field(unit).field(report.year().toString());
            buffer.field(line.opening().key().column())
                    .field(CellLabels.of(line.opening()).column());
            buffer.field(number(line.carriedOut())).field(closingUnits);
            buffer.field(number(line.carriedIn())).field(number(line.difference()));
            buffer.field(line.decision().isEmpty() ? "" : line.declared().toPlainString());
            buffer.field(line.reason())
                    .field(line.decision())
                    .field(line.state().code());
            file.endRow();
        }
    }

    private static String number(Optional<BigDecimal> number) {
        return number.map(BigDecimal::toPlainString).orElse("");
    }
}
