package org.gouji.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.gouji.model.OperatorException;

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
            throw new OperatorException("%s: 没有这个文件，请检查文件名。 There is no such file, check its name.".formatted(path), e);
        } catch (IOException e) {
            throw new OperatorException(
                    (Files.isDirectory(path)
                                    ? "%s: 这是文件夹，请给出其中的文件。 This is a folder, name the files in it."
                                    : "%s: 文件打不开，请检查权限。 The file cannot be read, check its permissions.")
                            .formatted(path),
                    e);
        }
    }
}
