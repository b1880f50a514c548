package org.gouji.publish.csv;

import java.util.Iterator;
import java.util.List;
import org.gouji.consolidate.Aggregate;
import org.gouji.consolidate.CellCoverage;
import org.gouji.consolidate.CellStatus;
import org.gouji.consolidate.CountyCell;
import org.gouji.consolidate.Round;
import org.gouji.consolidate.SeriesTable;
import org.gouji.model.Value;

/** {@code series.csv}: the numbers of the year as it was, and on today's boundaries beside them. */
public final class SeriesCsv {

    public static final String NAME = "series.csv";

    public static final List<String> COLUMNS = List.of(
            "year",
            "form",
            "scope",
            "code",
            "name",
            "table",
            "row_code",
            "column_code",
            "row",
            "column",
            "unit_of_measure",
            "as_it_was",
            "today_value",
            "status",
            "expected",
            "counted");

    /** The status of a number that needs a part of a report. */
    public static final String NOT_COMPUTABLE = "not_computable";

    private final CsvFile file;
    private final String year;
    private final String form;

    public SeriesCsv(CsvFile file, Round round) {
        this.file = file;
        this.year = round.year().toString();
        this.form = round.form().id().id();
    }

    public void write(SeriesTable table) {
        Aggregate aggregate = table.today().aggregate();
        byte[] begin = CsvText.encoded(year, form, table.scope().code(), aggregate.code(), aggregate.chinese());
        Iterator<CountyCell> today = table.today().cells().iterator();
        for (CountyCell then : table.asItWas().cells()) {
            write(begin, then, today.next(), table.isComputable());
        }
    }

    private void write(byte[] begin, CountyCell then, CountyCell today, boolean isComputable) {
        CsvBuffer line = file.line();
        line.encoded(begin).encoded(CsvText.encoded(EncodedCells.namesAndUnit(then.cell())));
        CellsCsvWriter.appendNumber(then.value(), line);
        if (isComputable || today.status() == CellStatus.NOT_SUMMED) {
            CellCoverage coverage = today.coverage();
            CellsCsvWriter.appendNumber(today.value(), line);
            line.field(today.status().code()).field(coverage.expected()).field(coverage.counted());
        } else {
            CellsCsvWriter.appendNumber(new Value.Blank(), line);
            line.field(NOT_COMPUTABLE).field("").field("");
        }
        file.endRow();
    }
}
