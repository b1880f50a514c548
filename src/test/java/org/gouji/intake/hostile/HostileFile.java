package org.gouji.intake.hostile;

import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * A file that was made to do harm.
 *
 * @param name in the inbox, which also says what is special about it
 * @param seen what a person sees in its first cell, empty if the file is not about that
 */
public record HostileFile(String name, String seen, Maker maker) {

    /** Makes the content of a file when it is needed; the same each time. */
    @FunctionalInterface
    public interface Maker {
        byte[] bytes() throws IOException;
    }

    /** A file that has only to be survived and recorded. */
    static HostileFile hostile(String name, Maker maker) {
        return new HostileFile(name, "", maker);
    }

    /** A file whose first cell must not be read as another number than this one without a word. */
    static HostileFile showing(String seen, String name, Maker maker) {
        return new HostileFile(name, seen, maker);
    }

    boolean isAboutNumber() {
        return !seen.isEmpty();
    }

    /** What the name ends with tells which honest file it is compared with. */
    public String extension() {
        return name.substring(name.lastIndexOf('.') + 1);
    }

    public byte[] bytes() {
        try {
            return maker.bytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
