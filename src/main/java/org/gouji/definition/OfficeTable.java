package org.gouji.definition;

import com.opencsv.CSVReader;
import com.opencsv.CSVReaderBuilder;
import com.opencsv.RFC4180ParserBuilder;
import com.opencsv.exceptions.CsvValidationException;
import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.gouji.message.Refusal;

/** A table that an office keeps, often with a spreadsheet program -> its lines: CSV in UTF-8 or GB18030, or XLSX. */
public final class OfficeTable {

    private static final Charset SPREADSHEET = Charset.forName("GB18030");
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private OfficeTable() {}

    /**
     * A line of the table; its fields are stripped of blanks.
     *
     * @param number of its first line in the file, which has more lines where a field has several; of its row on the sheet
     *     in a workbook
     */
    public record Line(long number, List<String> fields) {

        public Line {
            fields = List.copyOf(fields);
        }

        public boolean isEmpty() {
            return fields.stream().allMatch(String::isEmpty);
        }
    }

    /** Reads all lines. */
    public static List<Line> read(Path file) {
        byte[] bytes = bytes(file);
        return OfficeWorkbook.is(bytes) ? OfficeWorkbook.read(file, bytes) : readCsv(file, bytes);
    }

    private static List<Line> readCsv(Path file, byte[] bytes) {
        List<Line> lines = new ArrayList<>();
        long next = 1;
        try (CSVReader reader = new CSVReaderBuilder(new StringReader(text(file, bytes)))
                .withCSVParser(new RFC4180ParserBuilder().build())
                .build()) {
            for (String[] fields = reader.readNext(); fields != null; fields = reader.readNext()) {
                lines.add(
                        new Line(next, Arrays.stream(fields).map(String::strip).toList()));
                next = reader.getLinesRead() + 1;
            }
            return lines;
        } catch (CsvValidationException | IOException e) {
            throw Refusal.at(file + ":" + next, "file.not-csv", Map.of(), e);
        }
    }

    private static String text(Path file, byte[] bytes) {
        return Stream.of(StandardCharsets.UTF_8, SPREADSHEET)
                .flatMap(charset -> decoded(bytes, charset).stream())
                .findFirst()
                .map(text -> text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text)
                .orElseThrow(() -> Refusal.at(file + ":1", "file.not-text", Map.of()));
    }

    private static Optional<String> decoded(byte[] bytes, Charset charset) {
        try {
            return Optional.of(
                    charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (NoSuchFileException e) {
            throw Refusal.at(file, "file.none", Map.of(), e);
        } catch (IOException e) {
            throw Refusal.at(file, "file.unreadable", Map.of("cause", e), e);
        }
    }
}
