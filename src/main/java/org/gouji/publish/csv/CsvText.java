package org.gouji.publish.csv;

import com.opencsv.CSVWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Fields -> a piece of a CSV line. Quotes only what has to be quoted. */
final class CsvText {

    private CsvText() {}

    /** The fields with a separator between them. */
    static byte[] encoded(String... fields) {
        StringWriter text = new StringWriter();
        try (CSVWriter writer = new CSVWriter(
                text,
                CSVWriter.DEFAULT_SEPARATOR,
                CSVWriter.DEFAULT_QUOTE_CHARACTER,
                CSVWriter.DEFAULT_ESCAPE_CHARACTER,
                "")) {
            writer.writeNext(fields, false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
