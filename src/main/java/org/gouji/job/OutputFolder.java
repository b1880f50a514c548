package org.gouji.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.gouji.message.Refusal;

/** The folder for published packages, tried before hours are spent on what goes into it. */
final class OutputFolder {

    private OutputFolder() {}

    /** Makes the folder where needed, and finds out by writing whether it can be written. */
    static void requireWritable(Path output) {
        try {
            Files.createDirectories(output);
            Files.delete(Files.createTempFile(output, ".gouji", ""));
        } catch (IOException e) {
            throw Refusal.at(output, "job.output", Map.of("cause", e.getClass().getSimpleName()), e);
        }
    }
}
