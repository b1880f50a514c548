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

/** {@code codebook.csv}: what every column and every code of the package means, as the resource of that name says. */
public final class CodebookCsv {

    public static final String NAME = "codebook.csv";

    public static final List<String> COLUMNS = List.of("file", "column", "code", "meaning_zh", "meaning_en");

    private CodebookCsv() {}

    public static void write(CsvFile file) {
        lines().stream().skip(1).forEach(file::row);
    }

    /** All lines, the header first. */
    static List<String[]> lines() {
        try (InputStream stream = CodebookCsv.class.getResourceAsStream("/" + NAME)) {
            if (stream == null) {
                throw new IllegalStateException("The program lacks " + NAME + ".");
            }
            try (CSVReader reader = new CSVReaderBuilder(new InputStreamReader(stream, StandardCharsets.UTF_8))
                    .withCSVParser(new RFC4180ParserBuilder().build())
                    .build()) {
                List<String[]> lines = reader.readAll();
                if (!Arrays.asList(lines.get(0)).equals(COLUMNS)) {
                    throw new IllegalStateException("The header of " + NAME + " is not " + COLUMNS + ".");
                }
                return lines;
            }
        } catch (CsvException | IOException e) {
            throw new IllegalStateException("The program's " + NAME + " cannot be read.", e);
        }
    }
}
