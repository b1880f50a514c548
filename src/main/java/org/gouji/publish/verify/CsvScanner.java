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
 * Reads a CSV file as RFC 4180 says, line by line, and hashes it on the way. Fields stay where they are in the buffer:
 * of the millions in a package only a few are ever looked at as text.
 */
public final class CsvScanner implements AutoCloseable {

    private static final byte QUOTE = '"';
    private static final byte SEPARATOR = ',';
    private static final byte END_OF_LINE = '\n';

    private final InputStream stream;
    private final MessageDigest digest = sha256();
    private byte[] buffer = new byte[1 << 16];
    private int limit;
    private long bytes;

    /** Where the next line begins; behind it is the present one. */
    private int next;

    private int[] starts = new int[32];
    private int[] ends = new int[32];
    private int fields;

    public CsvScanner(Path file) throws IOException {
        stream = Files.newInputStream(file);
    }

    /** Goes to the next line; false at the end of the file. */
    public boolean next() throws IOException {
        fields = 0;
        if (next == limit && !fill()) {
            return false;
        }
        int start = next;
        int at = start;
        boolean quoted = false;
        // Held here, for a look at a field of this object for each byte would take twice the time.
        byte[] content = buffer;
        int end = limit;
        while (true) {
            while (at < end && (content[at] & 0xFF) > SEPARATOR) {
                at++;
            }
            if (at == end) {
                int moved = next;
                boolean more = fill();
                start -= moved;
                at -= moved;
                if (!more) {
                    break;
                }
                content = buffer;
                end = limit;
                continue;
            }
            byte b = content[at++];
            if (b == QUOTE) {
                quoted = !quoted; // a doubled quote closes and opens again
            } else if (b == SEPARATOR && !quoted) {
                addField(start, at - 1);
                start = at;
            } else if (b == END_OF_LINE && !quoted) {
                addField(start, at - 1);
                next = at;
                return true;
            }
        }
        if (quoted) {
            throw new IOException("a quotation mark is not closed");
        }
        addField(start, at);
        next = at;
        return true;
    }

    int fields() {
        return fields;
    }

    public String text(int field) {
        String raw = new String(buffer, starts[field], ends[field] - starts[field], StandardCharsets.UTF_8);
        return raw.startsWith("\"") ? raw.substring(1, raw.length() - 1).replace("\"\"", "\"") : raw;
    }

    public List<String> texts() {
        return IntStream.range(0, fields).mapToObj(this::text).toList();
    }

    /** Whether a field holds exactly these bytes, without quotation marks around them. */
    boolean is(int field, byte[] content) {
        return Arrays.equals(buffer, starts[field], ends[field], content, 0, content.length);
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

    private void addField(int start, int end) {
        if (fields == starts.length) {
            starts = Arrays.copyOf(starts, 2 * fields);
            ends = Arrays.copyOf(ends, 2 * fields);
        }
        starts[fields] = start;
        ends[fields++] = end;
    }

    /** Moves the unfinished line to the front, with the fields found in it, and reads on; false if there is no more. */
    private boolean fill() throws IOException {
        int unfinished = limit - next;
        if (unfinished == buffer.length) {
            buffer = Arrays.copyOf(buffer, 2 * buffer.length);
        }
        System.arraycopy(buffer, next, buffer, 0, unfinished);
        for (int field = 0; field < fields; field++) {
            starts[field] -= next;
            ends[field] -= next;
        }
        next = 0;
        int read = stream.read(buffer, unfinished, buffer.length - unfinished);
        limit = unfinished + Math.max(read, 0);
        if (read <= 0) {
            return false;
        }
        digest.update(buffer, unfinished, read);
        bytes += read;
        return true;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }
}
