package org.gouji.document.sheet;

import com.opencsv.CSVReader;
import com.opencsv.CSVReaderBuilder;
import com.opencsv.RFC4180ParserBuilder;
import com.opencsv.exceptions.CsvValidationException;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.gouji.document.Budget;
import org.gouji.document.Piece;

/**
 * A text in which every line has as many fields -> pieces, as if it were the only sheet of a workbook: spreadsheet programs
 * write all lines as wide as the widest, though some leave the last empty fields out. Such a text is told by its lines, of
 * which nearly all are fields, and these mostly numbers or nothing; one of any other shape is none of theirs, whatever its name.
 */
public final class CsvReader {

    private static final List<Character> SEPARATORS = List.of(',', ';', '\t');
    private static final int FEWEST_LINES = 5;
    private static final String SEPARATOR_HINT = "sep=";

    private CsvReader() {}

    /** The pieces; empty if the text is no list of fields. */
    public static Optional<List<Piece>> read(String text, Budget budget) {
        int start = firstLine(text);
        String first = line(text, start);
        boolean goesOn = first.chars().filter(c -> c == '"').count() % 2 != 0;
        int skipped = (int) text.substring(0, start).lines().count();
        for (char separator : SEPARATORS) {
            if (goesOn || first.indexOf(separator) >= 0 || isAmongLines(separator, text)) {
                Optional<List<Piece>> pieces = read(text.substring(start), skipped, separator, budget);
                if (pieces.isPresent()) {
                    return pieces;
                }
            }
        }
        return Optional.empty();
    }

    /** Whether a separator ends a field here and there at the end of a line, as after empty ones. */
    private static boolean isAmongLines(char separator, String text) {
        return separator != '\t' && text.contains(separator + "" + separator);
    }

    /** Where the first line begins that is not blank and not a hint for Excel. */
    private static int firstLine(String text) {
        int start = 0;
        while (start < text.length()) {
            String line = line(text, start);
            if (!line.isBlank() && !line.startsWith(SEPARATOR_HINT)) {
                return start;
            }
            start += line.length() + 1;
        }
        return 0;
    }

    private static String line(String text, int start) {
        int end = text.indexOf('\n', start);
        return text.substring(start, end < 0 ? text.length() : end);
    }

    private static Optional<List<Piece>> read(String text, int firstRow, char separator, Budget budget) {
        Grid grid = Grid.ofTable(budget);
        Shape shape = new Shape();
        int row = firstRow;
        try (CSVReader lines = new CSVReaderBuilder(new StringReader(text))
                .withCSVParser(
                        new RFC4180ParserBuilder().withSeparator(separator).build())
                .build()) {
            for (String[] fields = lines.readNext(); fields != null; fields = lines.readNext()) {
                shape.add(fields);
                for (int column = 0; column < fields.length; column++) {
                    grid.add(row, column, fields[column], false);
                }
                row++;
            }
        } catch (IOException | CsvValidationException e) {
            return Optional.empty();
        }
        if (row < firstRow + FEWEST_LINES || !(shape.isEven() || (separator != '\t' && shape.isOfFigures()))) {
            return Optional.empty();
        }
        List<Piece> pieces = new ArrayList<>();
        GridReading.read(grid, pieces, new ArrayList<>());
        return Optional.of(pieces);
    }

    /** How the lines of a text look once they are cut into fields. */
    private static final class Shape {

        private static final int PERCENT = 100;
        private static final int LINES_OF_FIELDS = 70;
        private static final int SHORT_FIELDS = 60;

        private int lines;
        private int linesOfFields;
        private int fields;
        private int shortFields;
        private int width;
        private boolean isUneven;

        void add(String[] line) {
            if (line.length == 1 && line[0].isBlank()) {
                return;
            }
            isUneven |= width > 0 && line.length != width;
            width = line.length;
            lines++;
            if (line.length > 1) {
                linesOfFields++;
                fields += line.length;
                shortFields += (int) Arrays.stream(line).filter(Shape::isShort).count();
            }
        }

        private static boolean isShort(String field) {
            return field.chars().noneMatch(Character::isLetter);
        }

        boolean isEven() {
            return !isUneven && width > 1;
        }

        boolean isOfFigures() {
            return linesOfFields * PERCENT >= lines * LINES_OF_FIELDS && shortFields * PERCENT >= fields * SHORT_FIELDS;
        }
    }
}
