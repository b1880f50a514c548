package org.gouji.publish.csv;

import java.math.BigDecimal;
import java.util.List;
import org.gouji.decide.Adjustment;
import org.gouji.decide.Adjustments;
import org.gouji.form.Form;
import org.gouji.form.FormCell;
import org.gouji.model.ReportYear;

/** {@code adjustments.csv}: what the office added to county sums or took from them, entry by entry. */
public final class AdjustmentsCsv {

    public static final String NAME = "adjustments.csv";

    public static final List<String> COLUMNS = List.of(
            "year",
            "aggregate",
            "table",
            "row_code",
            "column_code",
            "row",
            "column",
            "unit_of_measure",
            "kind",
            "summed",
            "amount",
            "result",
            "decision",
            "author",
            "date",
            "reason");

    private final CsvFile file;
    private final Form form;
    private final String year;

    public AdjustmentsCsv(CsvFile file, ReportYear year, Form form) {
        this.file = file;
        this.year = year.toString();
        this.form = form;
    }

    /** Writes a line for each of them. */
    public void write(Adjustments adjustments) {
        adjustments.all().forEach(this::write);
    }

    private void write(Adjustment adjustment) {
        FormCell cell = form.cell(adjustment.cell()).orElseThrow();
        CsvBuffer line = file.line().field(year).field(adjustment.aggregate());
        line.encoded(CsvText.encoded(EncodedCells.namesAndUnit(cell)))
                .field(adjustment.kind())
                .field(adjustment.summed().map(BigDecimal::toPlainString).orElse(""))
                .field(adjustment.amount().toPlainString())
                .field(adjustment.result().toPlainString())
                .field(adjustment.decision())
                .field(adjustment.author())
                .field(adjustment.date().toString())
                .field(adjustment.reason());
        file.endRow();
    }
}
