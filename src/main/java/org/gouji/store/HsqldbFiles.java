package org.gouji.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.gouji.message.Refusal;

/**
 * The files of an HSQLDB. A new one first has a log, then {@code .script.new}, then properties that say {@code yes-new-files},
 * and only then a script; later files change places in the same order, and there is always one whole set of them.
 */
final class HsqldbFiles {

    /** What the properties say once the new files are whole and only have to take their places. */
    private static final String WHOLE = "yes-new-files";

    /** All that a database may have before its first script. */
    private static final List<String> OF_UNFINISHED = List.of(".properties", ".properties.new", ".log", ".script.new");

    private final Path database;

    /** Of the database's file, without the endings that HSQLDB adds. */
    HsqldbFiles(Path database) {
        this.database = database;
    }

    /**
     * A run killed while it made the database leaves files without a script, which HSQLDB can never open again. Nothing was
     * ever stored in them; they are put aside, and the database is made anew.
     */
    void putUnfinishedAside() {
        if (isFinished()) {
            return;
        }
        for (String ending : OF_UNFINISHED) {
            Path file = beside(ending);
            try {
                if (Files.exists(file)) {
                    Files.move(file, beside(ending + ".unfinished"), StandardCopyOption.REPLACE_EXISTING);
                }
            } catch (IOException e) {
                throw Refusal.at(file, "database.unfinished", Map.of("cause", e), e);
            }
        }
    }

    /** Whether anything may have been stored in it. */
    private boolean isFinished() {
        return Files.exists(beside(".script"))
                || Files.exists(beside(".data"))
                || (Files.exists(beside(".script.new")) && areNewFilesWhole());
    }

    private boolean areNewFilesWhole() {
        Path file = beside(".properties");
        if (!Files.exists(file)) {
            return false;
        }
        Properties properties = new Properties();
        try (InputStream bytes = Files.newInputStream(file)) {
            properties.load(bytes);
        } catch (IOException e) {
            throw Refusal.at(file, "database.unfinished", Map.of("cause", e), e);
        }
        return WHOLE.equals(properties.getProperty("modified"));
    }

    private Path beside(String ending) {
        return database.resolveSibling(database.getFileName() + ending);
    }
}
