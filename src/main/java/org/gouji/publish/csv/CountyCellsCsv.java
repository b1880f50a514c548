package org.gouji.publish.csv;

import java.util.List;
import java.util.stream.IntStream;
import org.gouji.consolidate.CellCoverage;
import org.gouji.consolidate.CountyCell;
import org.gouji.consolidate.CountyTable;
import org.gouji.consolidate.CountyTables;

/** {@code county-cells.csv}: every cell of every aggregate with the number of units behind it. */
public final class CountyCellsCsv {

    public static final String NAME = "county-cells.csv";

    public static final List<String> COLUMNS = List.of(
            "county",
            "year",
            "form",
            "aggregate",
            "table",
            "row_code",
            "column_code",
            "row",
            "column",
            "unit_of_measure",
            "value",
            "status",
            "expected",
            "counted",
            "blank",
            "mark",
            "unreadable",
            "absent",
            "missing",
            "excluded",
            "questioned");

    private final CsvFile file;
    private final String county;

    public CountyCellsCsv(CsvFile file, String county) {
        this.file = file;
        this.county = county;
    }

    public void write(CountyTables tables) {
        String year = tables.round().year().toString();
        String form = tables.round().form().id().id();
        for (CountyTable table : tables.tables()) {
            byte[] begin = CsvText.encoded(county, year, form, table.aggregate().code());
            table.cells().forEach(cell -> write(begin, cell));
        }
    }

    private void write(byte[] begin, CountyCell cell) {
        CsvBuffer line = file.line();
        line.encoded(begin).encoded(CsvText.encoded(EncodedCells.namesAndUnit(cell.cell())));
        CellsCsvWriter.appendNumber(cell.value(), line);
        line.field(cell.status().code());
        counts(cell.coverage()).forEach(line::field);
        file.endRow();
    }

    private static IntStream counts(CellCoverage coverage) {
        return IntStream.of(
                coverage.expected(),
                coverage.counted(),
                coverage.blank(),
                coverage.mark(),
                coverage.unreadable(),
                coverage.absent(),
                coverage.missing(),
                coverage.excluded(),
                coverage.questioned());
    }
}
