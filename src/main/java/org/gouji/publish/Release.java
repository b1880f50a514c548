package org.gouji.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.gouji.consolidate.Aggregate;
import org.gouji.model.ReportYear;
import org.gouji.publish.csv.CsvFile;
import org.gouji.publish.history.Changes;
import org.gouji.publish.history.Succession;
import org.gouji.publish.history.VersionsCsv;
import org.gouji.publish.office.OfficeDocuments;

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
        DataPackage description = new DataPackage(
                content.name(),
                content.roster().county().name(),
                content.round().year(),
                content.round().form());
        for (CsvFile.Written file : files.written()) {
            description.add(file, files.columns().getOrDefault(file.name(), List.of()));
        }
        description.add(succession.changes().written(), Changes.COLUMNS);
        description.add(succession.versions(), VersionsCsv.COLUMNS);
        if (content.copies().contains(PackageCopy.PARQUET)) {
            for (CsvFile.Written copy : parquet(succession)) {
                description.add(copy, List.of());
            }
        }
        if (content.copies().contains(PackageCopy.OFFICE)) {
            for (CsvFile.Written document : office()) {
                description.add(document, List.of());
            }
        }
        description.add(CsvFile.of(Manifest.NAME, manifest), List.of());
        for (CsvFile.Written copy : excel(succession)) {
            description.add(copy, List.of());
        }
        Files.write(stage.resolve(DataPackage.NAME), description.bytes(content.definitions()));
    }

    private List<CsvFile.Written> office() throws IOException {
        ReportYear year = content.round().year();
        return OfficeDocuments.write(
                stage,
                content.roster().county().name(),
                year,
                content.round().form(),
                Aggregate.ofCounty(content.roster(), year));
    }

    /** Of the tables that have a header; those in the official shape are for people. */
    private List<CsvFile.Written> parquet(Succession succession) throws IOException {
        Map<String, List<String>> tables = new TreeMap<>(files.columns());
        tables.put(succession.changes().written().name(), Changes.COLUMNS);
        tables.put(succession.versions().name(), VersionsCsv.COLUMNS);
        return new ColumnTypes(content.round().form()).parquet(stage, tables);
    }

    /** Writes only what changed since a version, explained or not, and says where. */
    Path writeChanges(Path before, int number) throws IOException {
        Succession.write(Optional.of(before), stage, number, content.definitions(), content.isReadAnew());
        return stage.resolve(Changes.NAME);
    }

    private List<CsvFile.Written> excel(Succession succession) throws IOException {
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
