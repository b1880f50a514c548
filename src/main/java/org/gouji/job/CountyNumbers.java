package org.gouji.job;

import java.util.ArrayList;
import java.util.List;
import org.gouji.consolidate.CellCoverage;
import org.gouji.consolidate.CountyCell;
import org.gouji.consolidate.CountyTable;
import org.gouji.consolidate.CountyTables;
import org.gouji.model.Value;
import org.gouji.store.CountyNumber;
import org.gouji.store.CountyNumber.Behind;
import org.gouji.store.UnitLine;

/** County tables -> the rows in which they are kept. */
final class CountyNumbers {

    private CountyNumbers() {}

    static List<CountyNumber> of(CountyTables tables) {
        List<CountyNumber> numbers = new ArrayList<>();
        for (CountyTable table : tables.tables()) {
            table.cells().forEach(cell -> numbers.add(number(table, cell)));
        }
        return numbers;
    }

    /** Who reported and who did not. */
    static List<UnitLine> units(CountyTables tables) {
        int year = tables.round().year().year();
        return tables.units().stream()
                .map(unit -> new UnitLine(
                        year,
                        unit.unit().code(),
                        unit.name(),
                        unit.status().code(),
                        unit.receipt().errors(),
                        unit.receipt().warnings()))
                .toList();
    }

    private static CountyNumber number(CountyTable table, CountyCell cell) {
        CellCoverage coverage = cell.coverage();
        String amount = cell.value() instanceof Value.Amount sum ? sum.number().toPlainString() : "";
        return new CountyNumber(
                table.aggregate().code(),
                cell.cell().key(),
                cell.status().code(),
                amount,
                new Behind(
                        coverage.expected(),
                        coverage.counted(),
                        coverage.blank(),
                        coverage.mark(),
                        coverage.unreadable(),
                        coverage.absent(),
                        coverage.missing(),
                        coverage.excluded(),
                        coverage.questioned()));
    }
}
