package org.gouji.publish.csv;

import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Counts and hashes what is written through it. To be written to in large pieces. */
public final class HashedStream extends OutputStream {

    private final OutputStream stream;
    private final MessageDigest digest = sha256();
    private long bytes;

    public HashedStream(OutputStream stream) {
        this.stream = stream;
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] content, int from, int length) throws IOException {
        stream.write(content, from, length);
        digest.update(content, from, length);
        bytes += length;
    }

    @Override
    public void flush() throws IOException {
        stream.flush();
    }

    @Override
    public void close() throws IOException {
        stream.close();
    }

    /** What was written, asked once at the end. */
    public CsvFile.Written written(String name, long rows) {
        return new CsvFile.Written(name, bytes, HexFormat.of().formatHex(digest.digest()), rows);
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }
}
