package org.gouji.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.gouji.job.KilledRun.Point;
import org.gouji.model.OperatorException;
import org.gouji.store.DatabaseSettings;
import org.gouji.store.EmbeddedPostgresql;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Kills a process that is in the middle of a run, and does the next one. */
class KilledRunTest {

    private static final int REPORTS = 12;
    private static final long LONG_ENOUGH = 120;

    @TempDir
    private Path killed;

    @TempDir
    private Path undisturbed;

    @ParameterizedTest(name = "killed at {0} after {1}")
    @CsvSource({"LISTED, 0", "READING, 0", "READING, 7", "STORED, 0", "STORED, 3", "PUBLISHED, 0", "PUBLISHED, 1"})
    void theNextRunEndsWhereAnUndisturbedOneWould(Point point, int passes) throws Exception {
        InventedCounty expected = undisturbed(hsqldb(undisturbed));
        InventedCounty county = fill(killed, hsqldb(killed));
        List<String> notices = new ArrayList<>();

        assertThat(end(KilledRun.start(killed, hsqldb(killed), point, passes))).isNotZero();
        CountyStatus result = county.run(InventedCounty::read, noting(notices));

        assertThat(notices).containsExactly("RECOVERED 1");
        assertThat(result.run().id()).isEqualTo(1);
        county.assertIsLike(expected);
    }

    @Test
    void soItIsOnAServer() throws Exception {
        InventedCounty expected = undisturbed(EmbeddedPostgresql.fresh());
        DatabaseSettings database = EmbeddedPostgresql.fresh();
        InventedCounty county = fill(killed, database);

        assertThat(end(KilledRun.start(killed, database, Point.STORED, 1))).isNotZero();
        county.run();

        county.assertIsLike(expected);
    }

    @ParameterizedTest(name = "killed at random moments, seed {0}")
    @ValueSource(longs = {1, 2})
    void soItIsAtAnyMoment(long seed) throws Exception {
        InventedCounty expected = undisturbed(hsqldb(undisturbed));
        InventedCounty county = fill(killed, hsqldb(killed));
        Random random = new Random(seed);

        for (int round = 0; round < 3; round++) {
            Process process = KilledRun.start(killed, hsqldb(killed), Point.NEVER, 0);
            process.waitFor(random.nextInt(4000), TimeUnit.MILLISECONDS);
            process.destroyForcibly();
            end(process);
        }
        county.run();

        assertThat(withoutRuns(county.tables())).isEqualTo(withoutRuns(expected.tables()));
        assertThat(county.published()).isEqualTo(expected.published());
    }

    @Test
    void aRunThatIsAliveIsLeftAlone() throws Exception {
        InventedCounty county = fill(killed, hsqldb(killed));
        FileReader whileAnotherTries = (name, bytes) -> {
            if (name.equals("1.txt")) {
                assertThatThrownBy(() -> end(KilledRun.start(killed, hsqldb(killed), Point.NEVER, 0), 0))
                        .isInstanceOf(OperatorException.class);
            }
            return InventedCounty.read(name, bytes);
        };

        assertThat(county.run(whileAnotherTries, RunProgress.SILENT).counts().read())
                .isEqualTo(REPORTS + 1);
        assertThat(killed.resolve("killed.log")).content().contains("Another run is alive");
    }

    private InventedCounty undisturbed(DatabaseSettings database) throws IOException {
        InventedCounty county = fill(undisturbed, database);
        county.run();
        return county;
    }

    private static InventedCounty fill(Path folder, DatabaseSettings database) throws IOException {
        InventedCounty county = new InventedCounty(folder, database);
        List<String> units = List.of(InventedCounty.CEDAR, InventedCounty.BAMBOO, InventedCounty.BUREAU);
        for (int number = 0; number < REPORTS; number++) {
            county.report("2023-01-10/%d.txt".formatted(number), units.get(number % 3), 2019 + number / 3, number);
        }
        county.reply("2023-01-10/reply.txt", "990100101", 2019, "2023-01-10", "2020-01-20");
        return county;
    }

    private static DatabaseSettings hsqldb(Path folder) {
        return DatabaseSettings.embedded("jdbc:hsqldb:file:" + folder.resolve("database/gouji"));
    }

    /** Which run first saw a file depends on which of the killed ones came so far. */
    private static List<String> withoutRuns(List<String> rows) {
        return rows.stream()
                .map(row -> row.replaceAll("(?i)(first_run|run_id)=\\d+", "$1=?"))
                .filter(row -> !row.startsWith("run_file"))
                .toList();
    }

    private static int end(Process process) throws InterruptedException {
        assertThat(process.waitFor(LONG_ENOUGH, TimeUnit.SECONDS)).isTrue();
        return process.exitValue();
    }

    private static void end(Process process, int expected) throws InterruptedException {
        if (end(process) != expected) {
            throw new OperatorException("The process ended with " + process.exitValue() + ".");
        }
    }

    private static RunProgress noting(List<String> notices) {
        return new RunProgress() {
            @Override
            public void says(RunNotice notice, long number) {
                if (notice != RunNotice.PUBLISHED) {
                    notices.add(notice + " " + number);
                }
            }

            @Override
            public void begins(long files) {}

            @Override
            public void advances(long files) {}
        };
    }
}
