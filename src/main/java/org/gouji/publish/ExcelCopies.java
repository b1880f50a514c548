package org.gouji.publish;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.gouji.publish.csv.CsvFile;

/**
 * Copies of CSV files for people who open them by double click: with a byte order mark, so that Excel sees UTF-8, with
 * its line ends, and with no text that it would take for a formula.
 */
final class ExcelCopies {

    static final String FOLDER = "excel";

    /** What Excel can show. */
    private static final int LINES = 1_048_576;

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final Set<Character> BEGIN_A_FORMULA = Set.of('=', '+', '-', '@', '\t', '\r');
    private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]+(\\.[0-9]+)?");

    private ExcelCopies() {}

    /** Copies a file into the folder of copies and says what the copy is, unless it is longer than Excel can show. */
    static Optional<CsvFile.Written> copy(Path file, long rows) throws IOException {
        if (rows >= LINES) {
            return Optional.empty();
        }
        Path folder = Files.createDirectories(file.resolveSibling(FOLDER));
        Path copy = folder.resolve(String.valueOf(file.getFileName()));
        try (BufferedReader reader = Files.newBufferedReader(file);
                Writer writer = Files.newBufferedWriter(copy, StandardCharsets.UTF_8)) {
            writer.write(BYTE_ORDER_MARK);
            new FieldCopy(reader, writer).copy();
        }
        return Optional.of(CsvFile.of(FOLDER + "/" + copy.getFileName(), Files.readAllBytes(copy)));
    }

    /** Copies field by field, a character ahead: only the beginning of a field tells whether it has to be changed. */
    private static final class FieldCopy {

        private final BufferedReader reader;
        private final Writer writer;
        private final StringBuilder field = new StringBuilder();
        private boolean isQuoted;

        FieldCopy(BufferedReader reader, Writer writer) {
            this.reader = reader;
            this.writer = writer;
        }

        void copy() throws IOException {
            boolean inside = false;
            for (int c = reader.read(); c >= 0; c = reader.read()) {
                if (c == '"') {
                    isQuoted = true;
                    inside = !inside;
                    field.append('"');
                } else if (!inside && (c == ',' || c == '\n')) {
                    endField();
                    writer.write(c == ',' ? "," : "\r\n");
                } else {
                    field.append((char) c);
                }
            }
            endField();
        }

        private void endField() throws IOException {
            int first = isQuoted ? 1 : 0;
            boolean isFormula = field.length() > first
                    && BEGIN_A_FORMULA.contains(field.charAt(first))
                    && !NUMBER.matcher(field).matches();
            if (isFormula) {
                field.insert(first, '\'');
            }
            writer.append(field);
            field.setLength(0);
            isQuoted = false;
        }
    }
}
