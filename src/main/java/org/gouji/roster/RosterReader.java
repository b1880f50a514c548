package org.gouji.roster;

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
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gouji.model.OperatorException;

/** Roster file -> {@link Roster}. The file is the county's own CSV, often saved by a spreadsheet program. */
public final class RosterReader {

    private static final Charset SPREADSHEET = Charset.forName("GB18030");
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final County county;

    public RosterReader(County county) {
        this.county = county;
    }

    /** Reads the whole file; the first line that is wrong is named and nothing is taken over. */
    public Roster read(Path file) {
        return new Roster(county, units(file));
    }

    /** The units alone, for who needs no county. */
    public static List<Unit> units(Path file) {
        RosterLines lines = new RosterLines(file.toString());
        try (CSVReader reader = new CSVReaderBuilder(new StringReader(text(file)))
                .withCSVParser(new RFC4180ParserBuilder().build())
                .build()) {
            long line = 1;
            for (String[] fields = reader.readNext(); fields != null; fields = reader.readNext()) {
                lines.add(line, fields);
                line = reader.getLinesRead() + 1;
            }
            return lines.units();
        } catch (CsvValidationException | IOException e) {
            throw new OperatorException(
                    "%s:%d: not readable as CSV from here on; look for a quotation mark that is not closed"
                            .formatted(file, lines.lastLine() + 1),
                    e);
        }
    }

    private static String text(Path file) {
        byte[] bytes = bytes(file);
        return Stream.of(StandardCharsets.UTF_8, SPREADSHEET)
                .flatMap(charset -> decoded(bytes, charset).stream())
                .findFirst()
                .map(text -> text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text)
                .orElseThrow(() -> new OperatorException(
                        file + ":1: neither UTF-8 nor GB18030 text; save the roster as CSV UTF-8"));
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
            throw new OperatorException(file + ": no such file; give the path of the county's roster", e);
        } catch (IOException e) {
            throw new OperatorException(file + ": cannot be read (" + e.getMessage() + "); check the permissions", e);
        }
    }
}
