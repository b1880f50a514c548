package org.gouji.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.gouji.intake.FileReading;
import org.gouji.message.Refused;
import org.gouji.store.DatabaseSettings;
import org.gouji.store.EmbeddedPostgresql;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A run whose database is gone in the middle. */
class LostDatabaseTest {

    private static final int REPORTS = 12;
    private static final AtomicInteger NAMES = new AtomicInteger();

    /** When a run can lose its database. */
    private enum Moment {
        READING,
        STORED,
        PUBLISHED
    }

    @TempDir
    private Path disturbed;

    @TempDir
    private Path undisturbed;

    @ParameterizedTest(name = "lost at {0} after {1}")
    @CsvSource({"READING, 4", "STORED, 1", "PUBLISHED, 1"})
    void theRunGoesOnAndNothingIsDoubled(Moment moment, int passes) throws IOException {
        String name = "lost" + NAMES.incrementAndGet();
        DatabaseSettings fresh = EmbeddedPostgresql.fresh();
        DatabaseSettings named =
                new DatabaseSettings(fresh.url() + "&ApplicationName=" + name, fresh.user(), fresh.password());
        Loss loss = new Loss(moment, passes, () -> EmbeddedPostgresql.cutOff(name));
        InventedCounty county = fill(disturbed, named);

        CountyStatus status = county.run(loss::read, loss);

        assertThat(loss.notices).contains("DATABASE_LOST");
        assertThat(status.run().id()).isEqualTo(1);
        assertIsAsUndisturbed(county);
    }

    @Test
    void aServerThatStaysAwayIsSaidInOneLineAndTheNextRunGoesOn() throws IOException {
        Path data = disturbed.resolve("server");
        EmbeddedPostgres server = start(data, 0);
        DatabaseSettings database =
                new DatabaseSettings(server.getJdbcUrl("postgres", "postgres"), "postgres", "postgres");
        InventedCounty county = fill(disturbed, database);
        Loss loss = new Loss(Moment.STORED, 1, () -> close(server));

        assertThatThrownBy(() -> county.runImpatiently(loss))
                .satisfies(Refused.with(database.url()
                        + ": The connection to the database is lost, run again and it goes on where it stopped."));

        EmbeddedPostgres again = start(data, server.getPort());
        try {
            assertThat(county.run().run().id()).isEqualTo(1);
            assertIsAsUndisturbed(county);
        } finally {
            close(again);
        }
    }

    private static EmbeddedPostgres start(Path data, int port) throws IOException {
        EmbeddedPostgres.Builder builder =
                EmbeddedPostgres.builder().setDataDirectory(data).setCleanDataDirectory(false);
        return (port == 0 ? builder : builder.setPort(port)).start();
    }

    private static void close(EmbeddedPostgres server) {
        try {
            server.close();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private void assertIsAsUndisturbed(InventedCounty county) throws IOException {
        InventedCounty expected = fill(undisturbed, EmbeddedPostgresql.fresh());
        expected.run();
        county.assertIsLike(expected);
    }

    private static InventedCounty fill(Path folder, DatabaseSettings database) throws IOException {
        InventedCounty county = new InventedCounty(folder, database);
        county.reports(REPORTS, 3);
        return county;
    }

    /** Does something once, at a moment of a run, when it has come by so many times. */
    private static final class Loss implements RunProgress {

        private final Moment moment;
        private final AtomicInteger passes;
        private final Runnable loss;
        private final List<String> notices = new ArrayList<>();

        Loss(Moment moment, int passes, Runnable loss) {
            this.moment = moment;
            this.passes = new AtomicInteger(passes);
            this.loss = loss;
        }

        private void pass(Moment here) {
            if (here == moment && passes.getAndDecrement() == 0) {
                loss.run();
            }
        }

        FileReading read(String name, byte[] bytes) {
            pass(Moment.READING);
            return InventedCounty.read(name, bytes);
        }

        @Override
        public void says(RunNotice notice, long number) {
            notices.add(notice.name());
            if (notice == RunNotice.PUBLISHED) {
                pass(Moment.PUBLISHED);
            }
        }

        @Override
        public void begins(long files) {}

        @Override
        public void advances(long files) {
            pass(Moment.STORED);
        }
    }
}
