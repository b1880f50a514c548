package org.gouji.publish;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gouji.publish.csv.CsvFile;
import org.gouji.publish.csv.HashedStream;

/**
 * Copies of CSV files for people who open them by double click: with a byte order mark, so that Excel sees UTF-8, with
 * its line ends, and with no text that it would take for a formula.
 */
final class ExcelCopies {

    static final String FOLDER = "excel";

    /** What Excel can show. */
    private static final int LINES = 1_048_576;

    private static final int BUFFER = 1 << 16;
    private static final byte[] BYTE_ORDER_MARK = "\uFEFF".getBytes(StandardCharsets.UTF_8);
    private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]+(\\.[0-9]+)?");

    private ExcelCopies() {}

    /** Copies a file into the folder of copies and says what the copy is, unless it is longer than Excel can show. */
    static Optional<CsvFile.Written> copy(Path file, long rows) throws IOException {
        if (rows >= LINES) {
            return Optional.empty();
        }
        Path folder = Files.createDirectories(file.resolveSibling(FOLDER));
        Path copy = folder.resolve(String.valueOf(file.getFileName()));
        HashedStream hashed = new HashedStream(Files.newOutputStream(copy));
        try (InputStream in = Files.newInputStream(file);
                hashed) {
            hashed.write(BYTE_ORDER_MARK);
            new FieldCopy(hashed).copy(in);
        }
        return Optional.of(hashed.written(FOLDER + "/" + copy.getFileName(), 0));
    }

    /** Copies byte by byte; only a field that begins like a formula is held back until its end. */
    private static final class FieldCopy {

        private final OutputStream out;
        private final byte[] ready = new byte[BUFFER];
        private int size;
        private final ByteArrayOutputStream suspect = new ByteArrayOutputStream();
        private boolean isAtBegin = true;
        private boolean isSuspect;
        private boolean isInside;

        FieldCopy(OutputStream out) {
            this.out = out;
        }

        void copy(InputStream in) throws IOException {
            byte[] buffer = new byte[BUFFER];
            for (int read = in.read(buffer); read > 0; read = in.read(buffer)) {
                for (int i = 0; i < read; i++) {
                    i += putOrdinary(buffer, i, read);
                    if (i < read) {
                        take(buffer[i]);
                    }
                }
            }
            release();
            drain();
        }

        /** Inside a field, all up to the next byte that may mean something; returns how many they are. */
        private int putOrdinary(byte[] buffer, int from, int limit) throws IOException {
            if (isAtBegin || isSuspect) {
                return 0;
            }
            int to = from;
            while (to < limit && (buffer[to] & 0xFF) > ',') {
                to++;
            }
            int length = to - from;
            if (length > ready.length - size) {
                drain();
            }
            System.arraycopy(buffer, from, ready, size, length);
            size += length;
            return length;
        }

        private void take(byte b) throws IOException {
            if (!isInside && (b == ',' || b == '\n')) {
                release();
                if (b == '\n') {
                    put((byte) '\r');
                }
                put(b);
                isAtBegin = true;
                return;
            }
            if (b == '"') {
                isInside = !isInside;
            } else if (isAtBegin) {
                isAtBegin = false;
                isSuspect = b == '=' || b == '+' || b == '-' || b == '@' || b == '\t' || b == '\r';
            }
            if (isSuspect) {
                suspect.write(b);
            } else {
                put(b);
            }
        }

        /** A quotation mark that opens the field is out already, so the apostrophe comes behind it. */
        private void release() throws IOException {
            if (!isSuspect) {
                return;
            }
            if (!NUMBER.matcher(suspect.toString(StandardCharsets.UTF_8)).matches()) {
                put((byte) '\'');
            }
            for (byte held : suspect.toByteArray()) {
                put(held);
            }
            suspect.reset();
            isSuspect = false;
        }

        private void put(byte b) throws IOException {
            if (size == ready.length) {
                drain();
            }
            ready[size++] = b;
        }

        private void drain() throws IOException {
            out.write(ready, 0, size);
            size = 0;
        }
    }
}
