package org.gouji.publish.csv;

import com.opencsv.CSVReader;
import com.opencsv.CSVReaderBuilder;
import com.opencsv.RFC4180ParserBuilder;
import com.opencsv.exceptions.CsvException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** A table that comes with the program as a CSV file. */
final class ResourceTable {

    private ResourceTable() {}

    /** All lines but the header, which has to be this one. */
    static List<String[]> lines(String name, List<String> columns) {
        try (InputStream stream = ResourceTable.class.getResourceAsStream("/" + name)) {
            if (stream == null) {
                throw new IllegalStateException("The program lacks " + name + ".");
            }
            try (CSVReader reader = new CSVReaderBuilder(new InputStreamReader(stream, StandardCharsets.UTF_8))
                    .withCSVParser(new RFC4180ParserBuilder().build())
                    .build()) {
                List<String[]> lines = reader.readAll();
                if (!Arrays.asList(lines.get(0)).equals(columns)) {
                    throw new IllegalStateException("The header of " + name + " is not " + columns + ".");
                }
                return List.copyOf(lines.subList(1, lines.size()));
            }
        } catch (CsvException | IOException e) {
            throw new IllegalStateException("The program's " + name + " cannot be read.", e);
        }
    }
}
