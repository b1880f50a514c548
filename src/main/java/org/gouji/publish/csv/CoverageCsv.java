package org.gouji.publish.csv;

import java.time.LocalDate;
import java.util.List;
import org.gouji.consolidate.Likeness;
import org.gouji.consolidate.UnitCoverage;
import org.gouji.consolidate.UnitCoverage.Receipt;
import org.gouji.model.ReportYear;

/** {@code coverage.csv}: who reported, who did not, and which reports were not counted and why. */
public final class CoverageCsv {

    public static final String NAME = "coverage.csv";

    public static final List<String> COLUMNS = List.of(
            "unit_code",
            "unit",
            "kind",
            "year",
            "status",
            "form",
            "received",
            "file",
            "submission",
            "errors",
            "warnings");

    static final String UNASSIGNED = "unassigned";

    private final CsvFile file;
    private final String year;

    public CoverageCsv(CsvFile file, ReportYear year) {
        this.file = file;
        this.year = year.toString();
    }

    public void write(UnitCoverage unit) {
        write(unit.unit().code(), unit.name(), unit.kind(), unit.status().code(), unit.receipt());
    }

    /** Writes a report that could not be assigned to a unit. */
    public void writeUnassigned(String report, LocalDate received, int errors, int warnings) {
        write(
                "",
                "",
                "",
                UNASSIGNED,
                new Receipt("", received.toString(), report, "", errors, warnings, Likeness.NONE));
    }

    private void write(String code, String name, String kind, String status, Receipt receipt) {
        file.line()
                .field(code)
                .field(name)
                .field(kind)
                .field(year)
                .field(status)
                .field(receipt.form())
                .field(receipt.received())
                .field(receipt.file())
                .field(receipt.submission())
                .field(receipt.errors())
                .field(receipt.warnings());
        file.endRow();
    }
}
