package org.gouji.publish.csv;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;

/** A CSV file while it is written: header first, and at the end what is needed to recognise it again. */
public final class CsvFile implements AutoCloseable {

    private static final int DRAIN_AT = 1 << 16;
    private static final int ROOM_FOR_A_LINE = 1 << 12;

    private final Path path;
    private final HashedStream stream;
    private final CsvBuffer buffer = new CsvBuffer(DRAIN_AT + ROOM_FOR_A_LINE);
    private long rows;

    /**
     * A finished file.
     *
     * @param sha256 lower-case hex
     * @param rows lines after the header; a line break inside a field does not count
     */
    public record Written(String name, long bytes, String sha256, long rows) {}

    /** What a file is that is there already; it is no table, so it has no rows. */
    public static Written of(String name, byte[] content) {
        return new Written(
                name,
                content.length,
                HexFormat.of().formatHex(HashedStream.sha256().digest(content)),
                0);
    }

    /** Begins a new file. An {@link UncheckedIOException} here or later means that it cannot be written. */
    public CsvFile(Path path, List<String> columns) {
        this.path = path;
        try {
            this.stream = new HashedStream(new FileOutputStream(path.toFile()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        buffer.encoded(CsvText.encoded(columns.toArray(String[]::new))).endLine();
    }

    /** Writes a line of any fields. */
    public void row(String... fields) {
        buffer.encoded(CsvText.encoded(fields));
        endRow();
    }

    /** For fields of the line that is being written; {@link #endRow} ends it. */
    CsvBuffer line() {
        return buffer;
    }

    void endRow() {
        buffer.endLine();
        rows++;
        if (buffer.size() >= DRAIN_AT) {
            buffer.drain(this::write);
        }
    }

    /** Writes what is left and says what the file is. */
    public Written finish() {
        buffer.drain(this::write);
        close();
        return stream.written(String.valueOf(path.getFileName()), rows);
    }

    @Override
    public void close() {
        try {
            stream.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(byte[] content, int length) {
        try {
            stream.write(content, 0, length);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
