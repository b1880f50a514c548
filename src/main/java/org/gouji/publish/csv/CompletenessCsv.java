package org.gouji.publish.csv;

import java.util.List;
import org.gouji.consolidate.UnitCoverage;

/** {@code completeness.csv}: who had to report by when, what came when and how often, and what came from nobody. */
public final class CompletenessCsv {

    public static final String NAME = "completeness.csv";

    public static final List<String> COLUMNS = List.of(
            "unit_code",
            "unit",
            "kind",
            "year",
            "expected",
            "deadline",
            "status",
            "first_received",
            "received",
            "days_late",
            "versions",
            "duplicates",
            "predecessors",
            "successor");

    private final CsvFile file;

    public CompletenessCsv(CsvFile file) {
        this.file = file;
    }

    /**
     * What is known about one unit besides what became of its report.
     *
     * @param isExpected whether the roster has it in the year
     * @param deadline the last day in time, empty if it was not expected
     * @param firstReceived when the first of its reports on the year arrived, empty if none did
     * @param daysLate of the report that counts; empty if there is none or nobody expected it
     * @param versions different reports that it handed in
     * @param duplicates files that handed in one of these once more
     * @param predecessors codes of units that were merged into it, separated by blanks
     * @param successor code of the unit that it was merged into
     */
    public record Delivery(
            boolean isExpected,
            String deadline,
            String firstReceived,
            String daysLate,
            int versions,
            int duplicates,
            String predecessors,
            String successor) {}

    public void write(UnitCoverage unit, int year, Delivery delivery) {
        write(
                new String[] {unit.unit().code(), unit.name(), unit.kind()},
                year,
                unit.status().code(),
                unit.receipt().received(),
                delivery);
    }

    /** Writes a file that is nobody's report. */
    public void writeOrphan(int year, String received) {
        write(
                new String[] {"", "", ""},
                year,
                CoverageCsv.UNASSIGNED,
                received,
                new Delivery(false, "", received, "", 1, 0, "", ""));
    }

    private void write(String[] unit, int year, String status, String received, Delivery delivery) {
        file.row(
                unit[0],
                unit[1],
                unit[2],
                Integer.toString(year),
                delivery.isExpected() ? "1" : "0",
                delivery.deadline(),
                status,
                delivery.firstReceived(),
                received,
                delivery.daysLate(),
                Integer.toString(delivery.versions()),
                Integer.toString(delivery.duplicates()),
                delivery.predecessors(),
                delivery.successor());
    }
}
