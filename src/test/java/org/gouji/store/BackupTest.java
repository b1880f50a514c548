package org.gouji.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.gouji.message.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is refused; that what is saved can be gone on with is a promise of the runs. */
class BackupTest {

    private static final OffsetDateTime NIGHT = OffsetDateTime.parse("2023-02-01T02:00:00Z");

    @TempDir
    private Path folder;

    @Test
    void everyTableIsSaved() throws IOException {
        Path saved = saved(filled(RunState.COMPLETED));

        try (ZipFile zip = new ZipFile(saved.toFile())) {
            assertThat(zip.stream().map(ZipEntry::getName))
                    .contains("run.csv", "submission_cells.csv", "finding_history.csv", "reply.csv", "about.csv")
                    .noneMatch(name -> name.startsWith("batch") || name.startsWith("flyway"));
            assertThat(new String(zip.getInputStream(zip.getEntry("run.csv")).readAllBytes(), StandardCharsets.UTF_8))
                    .contains("\"县\"\"A\"\"\",\"print\",\"2023-02-01T02:00Z\"");
        }
    }

    @Test
    void aRunThatDidNotEndIsNotSaved() {
        DatabaseSettings database = filled(RunState.FAILED);

        assertThatThrownBy(() -> saved(database))
                .satisfies(Refused.with(
                        database.url() + ": The last run did not come to its end, run again and then back up."));
    }

    @Test
    void aDatabaseThatHoldsSomethingIsLeftAlone() throws IOException {
        DatabaseSettings database = filled(RunState.COMPLETED);
        Path saved = saved(database);

        assertThatThrownBy(() -> Backup.restore(saved, database))
                .satisfies(
                        Refused.with(
                                database.url()
                                        + ": There is something in this database already (table run), nothing was restored, name an empty one."));
    }

    @Test
    void aDamagedBackupRestoresNothing() throws IOException {
        Path saved = saved(filled(RunState.COMPLETED));
        Path shorter = without(saved, "run.csv");
        DatabaseSettings empty = database("empty");

        assertThatThrownBy(() -> Backup.restore(shorter, empty))
                .satisfies(Refused.with(
                        shorter + ": The backup is damaged (run), nothing was restored, take another one."));
        assertThat(Backup.restore(saved, empty)).isEqualTo(1);
    }

    @Test
    void anOlderBackupIsBroughtUpToDate() throws IOException {
        Path saved = saved(filled(RunState.COMPLETED));
        Path older = of(saved, "7", "finding_history.csv");
        DatabaseSettings empty = database("empty");

        assertThat(Backup.restore(older, empty)).isEqualTo(1);
        try (Database database = Database.openForReading(empty)) {
            assertThat(Store.of(database.dataSource()).runs().last()).isPresent();
            assertThat(Store.of(database.dataSource()).history().openErrors()).isZero();
        }
    }

    @Test
    void aNewerBackupIsLeftToANewerProgram() throws IOException {
        Path newer = of(saved(filled(RunState.COMPLETED)), "9999", "");

        assertThatThrownBy(() -> Backup.restore(newer, database("empty")))
                .satisfies(Refused.with(newer + ": The backup is of a newer Gouji (tables 9999, this one knows up to "
                        + Schema.VERSION + "), start that one."));
    }

    @Test
    void anotherFileIsNoBackup() throws IOException {
        Path other = folder.resolve("other.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(other))) {
            zip.putNextEntry(new ZipEntry("letter.txt"));
        }

        assertThatThrownBy(() -> Backup.restore(other, database("empty")))
                .satisfies(
                        Refused.with(other + ": Not a backup of Gouji, name a file that 'gouji backup' has written."));
    }

    private DatabaseSettings database(String name) {
        return DatabaseSettings.embedded(
                "jdbc:hsqldb:file:" + folder.resolve(name).resolve("gouji"));
    }

    private DatabaseSettings filled(RunState state) {
        DatabaseSettings settings = database("filled");
        try (Database database = Database.open(settings)) {
            Store.of(database.dataSource()).runs().start(new Run(1, "县\"A\"", "print", NIGHT, NIGHT, state));
        }
        return settings;
    }

    private Path saved(DatabaseSettings database) throws IOException {
        Path file = folder.resolve("saved.zip");
        try (OutputStream out = Files.newOutputStream(file)) {
            Backup.write(database, out);
        }
        return file;
    }

    private Path without(Path backup, String left) throws IOException {
        return of(backup, Schema.VERSION, left);
    }

    /** The backup as one of tables of this version, without one of them. */
    private Path of(Path backup, String version, String left) throws IOException {
        Path file = folder.resolve("other-version.zip");
        try (ZipFile zip = new ZipFile(backup.toFile());
                ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
            for (ZipEntry entry :
                    zip.stream().filter(each -> !each.getName().equals(left)).toList()) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                String content = new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
                String ours = "\"schema\",\"" + Schema.VERSION + "\"";
                out.write(
                        content.replace(ours, "\"schema\",\"" + version + "\"").getBytes(StandardCharsets.UTF_8));
            }
        }
        return file;
    }
}
