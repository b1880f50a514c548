package org.gouji.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gouji.publish.csv.CsvFile;
import org.gouji.publish.history.Changes;
import org.gouji.publish.history.Succession;
import org.gouji.publish.history.VersionsCsv;

/** What makes a package a version of itself: how it follows the one before, its copies for Excel, its description. */
final class Release {

    private final PackageContent content;
    private final PackageWriter files;
    private final Path stage;

    Release(PackageContent content, PackageWriter files, Path stage) {
        this.content = content;
        this.files = files;
        this.stage = stage;
    }

    /** Adds all of that to a stage with everything else; refuses if a number changed and nothing explains it. */
    void write(Optional<Path> before, int number, byte[] manifest) throws IOException {
        Succession succession = Succession.write(before, stage, number, content.definitions(), content.isReadAnew());
        requireExplained(succession.changes());
        DataPackage description = new DataPackage(content);
        for (CsvFile.Written file : files.written()) {
            description.add(file, files.columns().getOrDefault(file.name(), List.of()));
        }
        description.add(succession.changes().written(), Changes.COLUMNS);
        description.add(succession.versions(), VersionsCsv.COLUMNS);
        description.add(CsvFile.of(Manifest.NAME, manifest), List.of());
        for (CsvFile.Written copy : copies(succession)) {
            description.add(copy, List.of());
        }
        Files.write(stage.resolve(DataPackage.NAME), description.bytes(content.definitions()));
    }

    private List<CsvFile.Written> copies(Succession succession) throws IOException {
        List<CsvFile.Written> tables = new ArrayList<>(files.written());
        tables.add(succession.changes().written());
        tables.add(succession.versions());
        List<CsvFile.Written> copies = new ArrayList<>();
        for (CsvFile.Written table : tables) {
            ExcelCopies.copy(stage.resolve(table.name()), table.rows()).ifPresent(copies::add);
        }
        return copies;
    }

    private static void requireExplained(Changes changes) {
        if (changes.unexplained() > 0) {
            throw new IllegalStateException(
                    "Not published, %d numbers changed and no report, decision or rule explains it."
                            .formatted(changes.unexplained()));
        }
    }
}
