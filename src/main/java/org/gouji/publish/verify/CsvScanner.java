package org.gouji.publish.verify;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Reads a CSV file as RFC 4180 says, line by line, and hashes it on the way. It works on bytes: of the millions of
 * fields in a package only a few are ever looked at as text.
 */
final class CsvScanner implements AutoCloseable {

    private static final int CHUNK = 1 << 16;
    private static final int END = -1;

    private final InputStream stream;
    private final MessageDigest digest = sha256();
    private final byte[] chunk = new byte[CHUNK];
    private int position;
    private int limit;
    private long bytes;

    private byte[] line = new byte[1 << 10];
    private int length;
    private int[] ends = new int[32];
    private int fields;

    CsvScanner(Path file) throws IOException {
        stream = Files.newInputStream(file);
    }

    /** Goes to the next line; false at the end of the file. */
    boolean next() throws IOException {
        fields = 0;
        length = 0;
        int b = read();
        if (b == END) {
            return false;
        }
        while (b != END && b != '\n') {
            if (b == '"') {
                b = quoted();
            } else if (b == ',') {
                endField();
                b = read();
            } else {
                append(b);
                b = read();
            }
        }
        endField();
        return true;
    }

    int fields() {
        return fields;
    }

    String text(int field) {
        int start = start(field);
        return new String(line, start, ends[field] - start, StandardCharsets.UTF_8);
    }

    List<String> texts() {
        return IntStream.range(0, fields).mapToObj(this::text).toList();
    }

    /** Whether a field holds exactly these bytes. */
    boolean is(int field, byte[] content) {
        return Arrays.equals(line, start(field), ends[field], content, 0, content.length);
    }

    /** The number of bytes read, all of them once {@link #next} has said that there are no more. */
    long bytes() {
        return bytes;
    }

    /** Hash of the bytes read, as lower-case hex; asked once, at the end. */
    String hash() {
        return HexFormat.of().formatHex(digest.digest());
    }

    @Override
    public void close() throws IOException {
        stream.close();
    }

    /** Reads the rest of a quoted piece and gives the byte after it. */
    private int quoted() throws IOException {
        while (true) {
            int b = read();
            if (b == END) {
                throw new IOException("a quotation mark is not closed");
            }
            if (b == '"') {
                int after = read();
                if (after != '"') {
                    return after;
                }
            }
            append(b);
        }
    }

    private int read() throws IOException {
        if (position < limit) {
            return chunk[position++] & 0xFF;
        }
        limit = stream.read(chunk);
        position = 0;
        if (limit <= 0) {
            limit = 0;
            return END;
        }
        digest.update(chunk, 0, limit);
        bytes += limit;
        return chunk[position++] & 0xFF;
    }

    private void append(int b) {
        if (length == line.length) {
            line = Arrays.copyOf(line, 2 * length);
        }
        line[length++] = (byte) b;
    }

    private void endField() {
        if (fields == ends.length) {
            ends = Arrays.copyOf(ends, 2 * fields);
        }
        ends[fields++] = length;
    }

    private int start(int field) {
        return field == 0 ? 0 : ends[field - 1];
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }
}
