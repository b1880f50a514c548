package org.gouji.publish.csv;

import java.util.List;
import java.util.stream.Collectors;
import org.gouji.consolidate.Bridge;
import org.gouji.consolidate.BridgeLine;
import org.gouji.consolidate.CountyTables;
import org.gouji.model.UnitCode;

/** {@code bridge.csv}: from the numbers that the county published itself to the sums of its units, cause by cause. */
public final class BridgeCsv {

    public static final String NAME = "bridge.csv";

    public static final List<String> COLUMNS = List.of(
            "report",
            "aggregate",
            "table",
            "row_code",
            "column_code",
            "row",
            "column",
            "published",
            "summed",
            "cause",
            "unit_code",
            "unit",
            "amount");

    private final CsvFile file;
    private final CountyTables tables;

    public BridgeCsv(CsvFile file, CountyTables tables) {
        this.file = file;
        this.tables = tables;
    }

    public void write(Bridge bridge) {
        bridge.lines().forEach(line -> write(bridge, line));
    }

    private void write(Bridge bridge, BridgeLine line) {
        CsvBuffer buffer = file.line();
        buffer.field(bridge.report().code()).field(bridge.aggregate().code());
        String[] names = EncodedCells.namesAndUnit(line.cell());
        for (int name = 0; name < 5; name++) {
            buffer.field(names[name]);
        }
        CellsCsvWriter.appendNumber(line.published(), buffer);
        CellsCsvWriter.appendNumber(line.summed(), buffer);
        buffer.field(line.cause().code())
                .field(line.units().stream().map(UnitCode::code).collect(Collectors.joining(" ")))
                .field(line.units().stream().map(tables::name).collect(Collectors.joining("、")))
                .field(line.amount().toPlainString());
        file.endRow();
    }
}
