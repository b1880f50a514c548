package org.gouji.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gouji.model.OperatorException;
import org.gouji.store.DatabaseSettings;
import org.gouji.store.FileStamp;
import org.gouji.store.KnownFile;
import org.gouji.store.RunCounts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Runs on a machine on which something is wrong, or not yet right. */
class FaultyRunTest {

    private static final int REPORTS = 12;
    private static final int OF_YEAR = 3;

    @TempDir
    private Path folder;

    @TempDir
    private Path undisturbed;

    @Test
    void whatIsStillComingIsLeftForTheNextRunAndNothingElseIs() throws IOException {
        InventedCounty county = county(folder, folder);
        county.report("2023-01-10/coming.txt", InventedCounty.CEDAR, 2022, 3);
        county.report("2023-01-10/there.txt", InventedCounty.BAMBOO, 2022, 4);
        county.touch("2023-01-10/coming.txt", Instant.parse("2023-03-01T01:59:30Z"));
        List<String> notices = new ArrayList<>();

        RunCounts first = county.run(settling(county, 60), InventedCounty::read, noting(notices))
                .counts();
        RunCounts next = county.run(settling(county, 20), InventedCounty::read, RunProgress.SILENT)
                .counts();

        assertThat(first.found()).isEqualTo(1);
        assertThat(first.read()).isEqualTo(1);
        assertThat(notices).contains("ARRIVING 1");
        assertThat(next.found()).isEqualTo(2);
        assertThat(next.read()).isEqualTo(1);
    }

    @Test
    void aReportThatIsBeingOverwrittenIsNotTakenForGone() throws IOException {
        InventedCounty county = county(folder, folder);
        county.reports(REPORTS, OF_YEAR);
        county.run();
        Map<String, String> before = county.published();
        county.write("2023-01-10/0.txt", "half of");
        county.touch("2023-01-10/0.txt", Instant.parse("2023-03-01T01:59:59Z"));

        RunCounts counts = county.run(settling(county, 60), InventedCounty::read, RunProgress.SILENT)
                .counts();

        assertThat(counts.vanished()).isZero();
        assertThat(county.published()).isEqualTo(before);
    }

    @Test
    void aFileThatCouldNotBeReadIsTriedAgainThoughItDidNotChange() {
        FileStamp stamp = new FileStamp("a.txt", 10, 1);
        Map<String, KnownFile> known = Map.of("a.txt", new KnownFile(stamp, "", "f", true));

        assertThat(new InboxComparison(known, "f", Set.of())
                        .compare(List.of(stamp), List.of())
                        .pending())
                .containsExactly(stamp);
    }

    /** The disk fills up while packages are written or the database is, at one place or another. */
    @ParameterizedTest(name = "{0} of {1} kB")
    @CsvSource({
        "output, 100",
        "output, 300",
        "output, 500",
        "output, 700",
        "database, 8",
        "database, 20",
        "database, 60",
        "database, 100",
        "database, 150"
    })
    void aFullDiskIsSaidAndTheNextRunEndsAsIfItHadNotBeen(String full, int kilobytes) throws Exception {
        InventedCounty expected = county(undisturbed, undisturbed);
        expected.reports(REPORTS, OF_YEAR);
        expected.run();
        InventedCounty county = county(folder, folder);
        county.reports(REPORTS, OF_YEAR);
        Path disk = Files.createDirectories(folder.resolve(full));
        assumeTrue(
                succeeds("mount", "-t", "tmpfs", "-o", "size=" + kilobytes + "k", "tmpfs", disk.toString()),
                "NOT TESTED: a full disk needs the right to mount one");
        try {
            assertThatThrownBy(county::run)
                    .isInstanceOf(OperatorException.class)
                    .hasMessageContaining(folder.toString());
            assertThat(succeeds("mount", "-o", "remount,size=64m", disk.toString()))
                    .isTrue();

            county.run();

            assertThat(county.published()).isEqualTo(expected.published());
        } finally {
            succeeds("umount", disk.toString());
        }
    }

    private static boolean succeeds(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start()
                        .waitFor()
                == 0;
    }

    private static InventedCounty county(Path folder, Path database) throws IOException {
        return new InventedCounty(
                folder, DatabaseSettings.embedded("jdbc:hsqldb:file:" + database.resolve("database/gouji")));
    }

    private static JobSettings settling(InventedCounty county, int seconds) {
        JobSettings all = county.settings(2, 3);
        return new JobSettings(
                all.name(),
                all.county(),
                all.folders(),
                all.database(),
                all.years(),
                all.deadlines(),
                all.effort(),
                all.limits(),
                all.letters(),
                all.ocr(),
                all.copies(),
                all.watch(),
                seconds);
    }

    private static RunProgress noting(List<String> notices) {
        return new RunProgress() {
            @Override
            public void says(RunNotice notice, long number) {
                notices.add(notice + " " + number);
            }

            @Override
            public void begins(long files) {}

            @Override
            public void advances(long files) {}
        };
    }
}
