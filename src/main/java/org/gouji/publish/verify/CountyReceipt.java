package org.gouji.publish.verify;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gouji.model.CellKey;

/**
 * How one county number came about, as a package itself says it: the number, what each unit contributed, and who did not.
 *
 * @param row label of the row in the official form
 * @param column label of the column in the official form
 * @param value what was added up; empty where nobody has a number
 * @param status {@code complete}, {@code partial}, {@code empty} or {@code not_summed}
 * @param contributions one for each report, by unit
 * @param without units that are due and have no report that counts, by code
 * @param adjustments what the office added to the sum, or set instead of it
 */
public record CountyReceipt(
        String row,
        String column,
        String unitOfMeasure,
        String value,
        String status,
        List<Contribution> contributions,
        List<Absence> without,
        List<Adjusted> adjustments) {

    private static final String ADJUSTMENTS = AdjustmentRecount.ADJUSTMENTS;
    private static final String AGGREGATES = "aggregates.csv";
    private static final String COVERAGE = "coverage.csv";
    private static final String COUNTY = "county-cells.csv";
    private static final String UNITS = "unit-cells.csv";

    public CountyReceipt {
        contributions = List.copyOf(contributions);
        without = List.copyOf(without);
        adjustments = List.copyOf(adjustments);
    }

    /** What is published: the sum, or what it is adjusted to. */
    public String published() {
        return adjustments.isEmpty() ? value : adjustments.get(0).result();
    }

    /**
     * What a unit's report says in the cell.
     *
     * @param state state of the cell, such as {@code number} or {@code blank}
     * @param counted whether the value is in the sum
     * @param value what counts: the number decided on, if there is a decision
     * @param raw the text that stands there
     * @param decision id of the decision by which another number counts, empty if there is none
     * @param source place in the file
     */
    public record Contribution(
            String unitCode,
            String unit,
            String state,
            boolean counted,
            String value,
            String raw,
            String decision,
            String file,
            String sha256,
            String source) {}

    /**
     * An amount that the office added to the sum.
     *
     * @param kind {@code adjust}, or {@code manual} for a number of the county's own
     * @param result what is published, with all of them
     * @param decision id of the decision
     */
    public record Adjusted(
            String kind, String amount, String result, String decision, String author, String date, String reason) {}

    /** A unit that is due and not counted, and why, such as {@code missing}. */
    public record Absence(String unitCode, String unit, String status) {}

    /** Asks the package in a folder for a cell of an aggregate; empty if it has no such number. */
    public static Optional<CountyReceipt> of(Path folder, String aggregate, CellKey cell) throws IOException {
        Optional<Map<String, String>> county = numberOf(folder.resolve(COUNTY), aggregate, cell);
        if (county.isEmpty()) {
            return Optional.empty();
        }
        Members members = new Members();
        if (Files.exists(folder.resolve(AGGREGATES))) {
            eachLine(folder.resolve(AGGREGATES), members::takeAggregate);
        }
        eachLine(folder.resolve(COVERAGE), members::take);
        List<Absence> without = new ArrayList<>();
        List<String> counted = new ArrayList<>();
        eachLine(folder.resolve(COVERAGE), (line, header) -> {
            String status = line.text(header.field("status"));
            String code = line.text(header.field("unit_code"));
            Members.Unit unit = members.unit(code);
            if (unit.isIn(aggregate)) {
                if (unit.isCounted()) {
                    counted.add(code);
                } else if (!status.equals("vertical")) {
                    without.add(new Absence(code, line.text(header.field("unit")), status));
                }
            }
        });
        List<Contribution> contributions = new ArrayList<>();
        eachLine(folder.resolve(UNITS), (line, header) -> {
            if (isAt(line, header, cell) && counted.contains(line.text(header.field("unit_code")))) {
                contributions.add(contribution(line, header));
            }
        });
        List<Adjusted> adjustments = new ArrayList<>();
        if (Files.exists(folder.resolve(ADJUSTMENTS))) {
            eachLine(folder.resolve(ADJUSTMENTS), (line, header) -> {
                if (line.text(header.field("aggregate")).equals(aggregate) && isAt(line, header, cell)) {
                    adjustments.add(adjusted(line, header));
                }
            });
        }
        Map<String, String> number = county.get();
        return Optional.of(new CountyReceipt(
                number.getOrDefault("row", ""),
                number.getOrDefault("column", ""),
                number.getOrDefault("unit_of_measure", ""),
                number.getOrDefault("value", ""),
                number.getOrDefault("status", ""),
                contributions,
                without,
                adjustments));
    }

    private static Adjusted adjusted(CsvScanner line, Header header) throws IOException {
        return new Adjusted(
                line.text(header.field("kind")),
                line.text(header.field("amount")),
                line.text(header.field("result")),
                line.text(header.field("decision")),
                line.text(header.field("author")),
                line.text(header.field("date")),
                line.text(header.field("reason")));
    }

    /** The line of a county number, by column. */
    private static Optional<Map<String, String>> numberOf(Path file, String aggregate, CellKey cell)
            throws IOException {
        List<Map<String, String>> found = new ArrayList<>();
        eachLine(file, (line, header) -> {
            if (line.text(header.field("aggregate")).equals(aggregate) && isAt(line, header, cell)) {
                Map<String, String> fields = new LinkedHashMap<>();
                for (String name : header.names()) {
                    fields.put(name, line.text(header.field(name)));
                }
                found.add(fields);
            }
        });
        return found.stream().findFirst();
    }

    private static boolean isAt(CsvScanner line, Header header, CellKey cell) throws IOException {
        return line.text(header.field("column_code")).equals(cell.column())
                && line.text(header.field("row_code")).equals(cell.row())
                && line.text(header.field("table")).equals(cell.table());
    }

    private static Contribution contribution(CsvScanner line, Header header) throws IOException {
        boolean isOlder = header.optional("decision") == Header.NONE;
        String decision = isOlder ? "" : line.text(header.field("decision"));
        return new Contribution(
                line.text(header.field("unit_code")),
                line.text(header.field("unit")),
                line.text(header.field("state")),
                line.text(header.field("counted")).equals("1"),
                line.text(header.field(decision.isEmpty() ? "value" : "decided_value")),
                line.text(header.field("raw")),
                decision,
                line.text(header.field("file")),
                line.text(header.field("sha256")),
                line.text(header.field("source")));
    }

    private static void eachLine(Path file, LineConsumer consumer) throws IOException {
        try (CsvScanner line = new CsvScanner(file)) {
            if (line.next()) {
                Header header = new Header(line.texts());
                while (line.next()) {
                    consumer.take(line, header);
                }
            }
        }
    }
}
