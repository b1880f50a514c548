package org.gouji.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import org.gouji.message.Refusal;

/** A file that a command writes where the operator asked for it. */
record OutputFile(Path path) {

    /** Writes it aside and renames it, so that nobody ever sees half a file; the folder has to be there. */
    void write(byte[] content) {
        Path aside = path.resolveSibling("." + path.getFileName() + ".part");
        try {
            try (OutputStream out = Files.newOutputStream(aside)) {
                out.write(content); // in one go; Files.write asks the kernel once for every 8 KB
            }
            Files.move(aside, path, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw Refusal.at(path, "file.unwritable", Map.of("cause", e), e);
        }
    }
}
