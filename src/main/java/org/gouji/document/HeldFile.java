package org.gouji.document;

import java.io.IOException;

/**
 * A file held by another, unpacked only when it is its turn.
 *
 * @param name its path inside what holds it, with {@code /}, safe to be shown
 * @param beside what it may show and is held beside it
 */
public record HeldFile(String name, Content content, Beside beside) {

    /** Of what is only mentioned. */
    public static final Content NO_CONTENT = () -> new byte[0];

    /** A file that stands by itself. */
    public HeldFile(String name, Content content) {
        this(name, content, Beside.NOTHING);
    }

    /** Where the bytes of a file come from. */
    @FunctionalInterface
    public interface Content {

        /** Unpacks the file; one that cannot be unpacked is refused alone. */
        byte[] bytes() throws IOException;
    }
}
