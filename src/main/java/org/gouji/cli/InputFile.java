package org.gouji.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import org.gouji.message.Refusal;

/** A file named on the command line. */
record InputFile(Path path) {

    String fileName() {
        return String.valueOf(path.getFileName());
    }

    /** The file's name without its last extension: what its result files are called by. */
    String stem() {
        String name = fileName();
        int dot = name.lastIndexOf('.');
        return dot <= 0 ? name : name.substring(0, dot);
    }

    /** How many bytes it has, 0 if that cannot be said: then asking for the content tells why. */
    long size() {
        return path.toFile().length();
    }

    /** The content; a file that cannot be read is the operator's to mend. */
    byte[] bytes() {
        try {
            return Files.readAllBytes(path);
        } catch (NoSuchFileException e) {
            throw Refusal.at(path, "file.none", Map.of(), e);
        } catch (IOException e) {
            throw Files.isDirectory(path)
                    ? Refusal.at(path, "file.folder", Map.of(), e)
                    : Refusal.at(path, "file.unreadable", Map.of("cause", e), e);
        }
    }
}
