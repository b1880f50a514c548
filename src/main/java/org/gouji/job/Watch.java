package org.gouji.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import org.gouji.message.Refusal;

/**
 * What those who watch the machine are told.
 *
 * @param metrics file for the numbers of the last run, as Prometheus reads them; {@link #NOTHING} if nobody wants them
 * @param log file to which each run adds what it did, a line of JSON for each event; {@link #NOTHING} likewise
 */
public record Watch(Path metrics, Path log) {

    static final Path NOTHING = Path.of("");

    /** Of an office that looks at what the commands print. */
    static final Watch NONE = new Watch(NOTHING, NOTHING);

    boolean hasMetrics() {
        return !metrics.equals(NOTHING);
    }

    boolean hasLog() {
        return !log.equals(NOTHING);
    }

    /** A run that nobody could see is not begun. */
    void requireWritable() {
        if (hasMetrics()) {
            requireWritable(aside());
            deleteAside();
        }
        if (hasLog()) {
            requireWritable(log);
        }
    }

    /** Where the numbers are written before they have their name. */
    Path aside() {
        return metrics.resolveSibling("." + metrics.getFileName() + ".part");
    }

    private void deleteAside() {
        try {
            Files.deleteIfExists(aside());
        } catch (IOException e) {
            throw Refusal.at(metrics, "file.unwritable", Map.of("cause", e), e);
        }
    }

    private static void requireWritable(Path file) {
        try {
            Files.newByteChannel(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)
                    .close();
        } catch (IOException e) {
            throw Refusal.at(file, "file.unwritable", Map.of("cause", e), e);
        }
    }
}
