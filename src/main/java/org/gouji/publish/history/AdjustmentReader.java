package org.gouji.publish.history;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.gouji.publish.verify.CsvScanner;
import org.gouji.publish.verify.Header;

/** Reads by how much the county sums of a version are adjusted. */
final class AdjustmentReader {

    private static final String NAME = "adjustments.csv";

    private AdjustmentReader() {}

    /** The amounts by aggregate and cell, such as {@code AREA AD.norm.made}; an older version has none. */
    static Map<String, String> amounts(Path version) throws IOException {
        Map<String, String> amounts = new TreeMap<>();
        Path file = version.resolve(NAME);
        if (Files.exists(file)) {
            try (CsvScanner line = new CsvScanner(file)) {
                line.next();
                Header header = new Header(line.texts());
                while (line.next()) {
                    String sum = line.text(header.field("aggregate")) + " " + line.text(header.field("table")) + "."
                            + line.text(header.field("row_code")) + "." + line.text(header.field("column_code"));
                    amounts.merge(sum, line.text(header.field("amount")), AdjustmentReader::sum);
                }
            }
        }
        return amounts;
    }

    private static String sum(String one, String other) {
        return new BigDecimal(one).add(new BigDecimal(other)).toPlainString();
    }
}
