package org.gouji.document;

import java.io.IOException;

/**
 * A file held by another, unpacked only when it is its turn.
 *
 * @param name its path inside what holds it, with {@code /}, safe to be shown
 */
public record HeldFile(String name, Content content) {

    /** Where the bytes of a file come from. */
    @FunctionalInterface
    public interface Content {

        /** Unpacks the file; one that cannot be unpacked is refused alone. */
        byte[] bytes() throws IOException;
    }
}
