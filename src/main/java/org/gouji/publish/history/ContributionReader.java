package org.gouji.publish.history;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.gouji.publish.verify.CsvScanner;
import org.gouji.publish.verify.Header;
import org.jspecify.annotations.Nullable;

/** Reads {@code contributions.csv} unit by unit, one in memory at a time. */
final class ContributionReader implements AutoCloseable {

    private static final String NAME = "contributions.csv";

    private final @Nullable CsvScanner lines;
    private final Header header;
    private boolean hasLine;

    /** Of the version in a folder; one from before there was such a file has no contributions. */
    ContributionReader(Path version) throws IOException {
        Path file = version.resolve(NAME);
        lines = Files.exists(file) ? new CsvScanner(file) : null;
        header = lines != null && lines.next() ? new Header(lines.texts()) : new Header(List.of());
        hasLine = lines != null && lines.next();
    }

    /** The next unit in the order of their codes. */
    Optional<UnitNumbers> next() throws IOException {
        if (lines == null || !hasLine) {
            return Optional.empty();
        }
        String unit = text(lines, "unit_code");
        String aggregates = text(lines, "aggregates");
        String file = text(lines, "file");
        String sha256 = text(lines, "sha256");
        TreeMap<String, String> values = new TreeMap<>();
        do {
            String cell = text(lines, "table") + "." + text(lines, "row_code") + "." + text(lines, "column_code");
            values.put(cell, text(lines, "value"));
            hasLine = lines.next();
        } while (hasLine && text(lines, "unit_code").equals(unit));
        return Optional.of(new UnitNumbers(unit, aggregates, file, sha256, values));
    }

    private String text(CsvScanner line, String column) throws IOException {
        return line.text(header.field(column));
    }

    @Override
    public void close() throws IOException {
        if (lines != null) {
            lines.close();
        }
    }
}
