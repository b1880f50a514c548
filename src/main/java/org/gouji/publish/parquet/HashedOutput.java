package org.gouji.publish.parquet;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.parquet.io.OutputFile;
import org.apache.parquet.io.PositionOutputStream;
import org.gouji.publish.csv.CsvFile;
import org.gouji.publish.csv.HashedStream;

/** Where a table is written to; hashes on the way. */
final class HashedOutput implements OutputFile, AutoCloseable {

    private static final int BUFFER = 1 << 16;

    private final HashedStream hashed;
    private final OutputStream stream;

    HashedOutput(Path file) throws IOException {
        hashed = new HashedStream(Files.newOutputStream(file));
        stream = new BufferedOutputStream(hashed, BUFFER);
    }

    /** What was written, once it is closed. */
    CsvFile.Written written(String name) {
        return hashed.written(name, 0);
    }

    @Override
    public PositionOutputStream create(long blockSizeHint) {
        return new Counted();
    }

    @Override
    public PositionOutputStream createOrOverwrite(long blockSizeHint) {
        return create(blockSizeHint);
    }

    @Override
    public boolean supportsBlockSize() {
        return false;
    }

    @Override
    public long defaultBlockSize() {
        return 0;
    }

    @Override
    public void close() throws IOException {
        stream.close();
    }

    private final class Counted extends PositionOutputStream {

        private long position;

        @Override
        public long getPos() {
            return position;
        }

        @Override
        public void write(int b) throws IOException {
            stream.write(b);
            position++;
        }

        @Override
        public void write(byte[] content, int from, int length) throws IOException {
            stream.write(content, from, length);
            position += length;
        }

        @Override
        public void flush() throws IOException {
            stream.flush();
        }

        @Override
        public void close() throws IOException {
            stream.close();
        }
    }
}
