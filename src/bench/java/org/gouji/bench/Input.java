package org.gouji.bench;

import java.nio.charset.Charset;
import java.nio.file.Path;

/**
 * A generated file.
 *
 * @param bytes as they stand in the file
 * @param charset what they are written in, so that a floor need not find out
 */
@SuppressWarnings("ArrayRecordComponent") // never compared; held once for the length of a run
record Input(Path file, byte[] bytes, Charset charset) {

    String name() {
        return file.getFileName().toString();
    }

    /** The name without its ending. */
    String stem() {
        return name().substring(0, name().lastIndexOf('.'));
    }

    String decoded() {
        return decode(bytes);
    }

    /** Decodes bytes just read from the file. */
    String decode(byte[] read) {
        return new String(read, charset);
    }
}
