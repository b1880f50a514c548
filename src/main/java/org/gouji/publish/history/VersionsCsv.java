package org.gouji.publish.history;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.gouji.publish.csv.CsvFile;
import org.gouji.publish.verify.CsvScanner;

/** {@code versions.csv}: all versions up to this one, and why each took the place of the one before. */
public final class VersionsCsv {

    public static final String NAME = "versions.csv";

    public static final List<String> COLUMNS = List.of("version", "supersedes", "changes", "reason");

    private VersionsCsv() {}

    /** Writes the list of the version before with one line more. */
    static CsvFile.Written write(Path before, Path after, List<String> line) throws IOException {
        try (CsvFile file = new CsvFile(after.resolve(NAME), COLUMNS)) {
            for (List<String> former : lines(before.resolve(NAME))) {
                file.row(former.toArray(String[]::new));
            }
            file.row(line.toArray(String[]::new));
            return file.finish();
        }
    }

    private static List<List<String>> lines(Path file) throws IOException {
        List<List<String>> lines = new ArrayList<>();
        if (Files.exists(file)) {
            try (CsvScanner scanner = new CsvScanner(file)) {
                scanner.next();
                while (scanner.next()) {
                    lines.add(scanner.texts());
                }
            }
        }
        return lines;
    }
}
