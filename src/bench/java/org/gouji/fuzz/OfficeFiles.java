package org.gouji.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

/** Bytes as files of the office's own. */
final class OfficeFiles {

    private OfficeFiles() {}

    /** Shows the bytes to a reader as a file of this name, of which the ending may count. */
    static void read(String name, byte[] bytes, Consumer<Path> reader) throws IOException {
        Path folder = Files.createTempDirectory("gouji-fuzz");
        Path file = folder.resolve(name);
        try {
            Files.write(file, bytes);
            reader.accept(file);
        } finally {
            Files.deleteIfExists(file);
            Files.delete(folder);
        }
    }
}
