package org.gouji.publish;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gouji.model.CellKey;
import org.gouji.publish.csv.AdjustmentsCsv;
import org.gouji.publish.csv.CountyCellsCsv;
import org.gouji.publish.verify.CsvScanner;
import org.gouji.publish.verify.Header;

/**
 * What a county or a region published for its whole area.
 *
 * @param cells by key
 */
record RegionNumbers(Map<CellKey, Published> cells) {

    /** How many units stand behind a number, in the order of these columns. */
    static final List<String> COUNTS = List.of(
            "expected", "counted", "blank", "mark", "unreadable", "absent", "missing", "excluded", "questioned");

    private static final String AREA = "AREA";

    /**
     * One number.
     *
     * @param summed what was added up below; empty if nobody has a number
     * @param amount by how much the office there adjusted it; empty if it did not
     * @param value what it published; empty if it has no number
     */
    record Published(
            Optional<BigDecimal> summed,
            Optional<BigDecimal> amount,
            Optional<BigDecimal> value,
            String status,
            List<Integer> counts) {}

    /** Reads the package in a folder. */
    static RegionNumbers of(Path version, boolean isRegion) throws IOException {
        Map<CellKey, BigDecimal> amounts = new HashMap<>();
        Map<CellKey, BigDecimal> results = new HashMap<>();
        Optional<Path> adjustments = Manifest.published(version, AdjustmentsCsv.NAME);
        if (adjustments.isPresent()) {
            each(adjustments.get(), line -> {
                amounts.merge(line.cell(), line.number("amount").orElseThrow(), BigDecimal::add);
                results.put(line.cell(), line.number("result").orElseThrow());
            });
        }
        Map<CellKey, Published> cells = new LinkedHashMap<>();
        String name = isRegion ? RegionWriter.CELLS : CountyCellsCsv.NAME;
        each(Manifest.published(version, name).orElseThrow(), line -> {
            CellKey cell = line.cell();
            Optional<BigDecimal> summed = line.number("value");
            cells.put(
                    cell,
                    new Published(
                            summed,
                            Optional.ofNullable(amounts.get(cell)),
                            Optional.ofNullable(results.get(cell)).or(() -> summed),
                            line.text("status"),
                            line.counts()));
        });
        return new RegionNumbers(cells);
    }

    /** A line of a published file. */
    private record Line(CsvScanner scanner, Header header) {

        String text(String column) throws IOException {
            return scanner.text(header.field(column));
        }

        CellKey cell() throws IOException {
            return new CellKey(text("table"), text("row_code"), text("column_code"));
        }

        Optional<BigDecimal> number(String column) throws IOException {
            String text = text(column);
            return text.isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(text));
        }

        List<Integer> counts() throws IOException {
            List<Integer> counts = new ArrayList<>();
            for (String column : COUNTS) {
                counts.add(Integer.parseInt(text(column)));
            }
            return counts;
        }
    }

    private interface Reading {
        void of(Line line) throws IOException;
    }

    /** Of the whole area alone. */
    private static void each(Path file, Reading reading) throws IOException {
        try (CsvScanner scanner = new CsvScanner(file)) {
            scanner.next();
            Line line = new Line(scanner, new Header(scanner.texts()));
            while (scanner.next()) {
                if (line.text("aggregate").equals(AREA)) {
                    reading.of(line);
                }
            }
        }
    }
}
