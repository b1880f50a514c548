package org.gouji.publish.csv;

import java.util.HexFormat;
import java.util.List;

/** {@code letters.csv}: to whom a letter is written, about how much, and in which files. */
public final class LettersCsv {

    public static final String NAME = "letters.csv";

    public static final List<String> COLUMNS =
            List.of("letter", "unit_code", "unit", "year", "errors", "warnings", "file", "sha256");

    private final CsvFile file;

    public LettersCsv(CsvFile file) {
        this.file = file;
    }

    /** Which letter a file holds, in one format. */
    public record Line(String letter, String unitCode, String unit, int year, int errors, int warnings) {}

    public void write(Line line, String name, byte[] content) {
        file.row(
                line.letter(),
                line.unitCode(),
                line.unit(),
                Integer.toString(line.year()),
                Integer.toString(line.errors()),
                Integer.toString(line.warnings()),
                name,
                HexFormat.of().formatHex(HashedStream.sha256().digest(content)));
    }
}
