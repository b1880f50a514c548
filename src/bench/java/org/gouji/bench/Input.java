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

    String decoded() {
        return new String(bytes, charset);
    }
}
