package org.gouji.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.gouji.job.WorkingProcess.Role;
import org.gouji.message.Refused;
import org.gouji.model.OperatorException;
import org.gouji.store.Database;
import org.gouji.store.DatabaseSettings;
import org.gouji.store.EmbeddedPostgresql;
import org.gouji.store.WorkerLine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run whose files are read by several processes. */
class DistributedRunTest {

    private static final int REPORTS = 12;
    private static final long LONG_ENOUGH = 60;

    /** Milliseconds for a file, so that a worker can be met at work. */
    private static final long SLOW = 3000;

    @TempDir
    private Path alone;

    @TempDir
    private Path distributed;

    private final DatabaseSettings database = EmbeddedPostgresql.fresh();

    @SuppressWarnings("NullAway.Init") // set before each test
    private InventedCounty county;

    @BeforeEach
    void fill() throws IOException {
        county = fill(distributed, database);
    }

    /** One worker is killed, one stands still, the manager is killed; another one brings the run to its end. */
    @Test
    void theResultIsThatOfOneProcessWhateverHappensToTheOthers() throws Exception {
        Database.open(database).close();
        List<Process> workers = new ArrayList<>();
        for (int number = 0; number < 3; number++) {
            workers.add(WorkingProcess.start(distributed, database, SLOW, Role.WORKER, "worker" + number + ".log"));
        }
        Process manager = WorkingProcess.start(distributed, database, SLOW, Role.MANAGER, "manager.log");
        try {
            await(() -> hasTaken(workers.get(0)));
            workers.get(0).destroyForcibly();
            await(() -> hasTaken(workers.get(1)));
            WorkingProcess.signal(workers.get(1), "STOP");
            manager.destroyForcibly();
            assertThat(manager.waitFor(LONG_ENOUGH, TimeUnit.SECONDS)).isTrue();

            CountyStatus status = county.distribute(InventedCounty::read, RunProgress.SILENT);

            assertThat(status.run().id()).isEqualTo(1);
            assertThat(status.partitions().isDone()).isTrue();
            WorkingProcess.signal(workers.get(1), "CONT");
            await(() -> isFree(workers.get(1)));
            workers.get(2).destroy();
            assertThat(workers.get(2).waitFor(LONG_ENOUGH, TimeUnit.SECONDS)).isTrue();
            assertThat(line(workers.get(2))).map(WorkerLine::hasLeft).contains(true);
            assertIsAsAlone();
        } finally {
            workers.forEach(Process::destroyForcibly);
            manager.destroyForcibly();
        }
    }

    @Test
    void aRunWithoutWorkersIsDoneByItsManager() throws IOException {
        CountyStatus status = county.distribute(InventedCounty::read, RunProgress.SILENT);

        assertThat(status.partitions().stored()).isGreaterThan(REPORTS / 3);
        assertThat(status.workers()).singleElement().satisfies(worker -> {
            assertThat(worker.hasLeft()).isTrue();
            assertThat(worker.files()).isEqualTo(REPORTS + 2);
        });
    }

    /** A drive that is not there must not look like a county that sent broken files. */
    @Test
    void aFileThatAWorkerDoesNotSeeIsLeftToTheManager() throws Exception {
        Path elsewhere = alone.resolve("elsewhere");
        InventedCounty blind = fill(elsewhere, database);
        Files.delete(blind.file("2023-01-10/0.txt"));
        county.run();
        for (int number = 0; number < REPORTS; number++) {
            county.report("2023-01-11/again%d.txt".formatted(number), InventedCounty.CEDAR, 2019, 100 + number);
        }
        AtomicInteger left = new AtomicInteger();
        CompletableFuture<Void> worker = CompletableFuture.runAsync(
                () -> blind.work(InventedCounty::read, LONG_ENOUGH, isStored -> left.addAndGet(isStored ? 0 : 1)));

        CountyStatus status = county.distribute(WorkingProcess.slowly(200), RunProgress.SILENT);

        assertThat(status.counts().rejected()).isZero();
        assertThatThrownBy(worker::join)
                .hasCauseInstanceOf(OperatorException.class)
                .hasMessageContaining("The files here are not those that the run has listed");
        assertThat(left).hasValue(3);
    }

    @Test
    void aWorkerWithAnotherRosterIsRefused() throws Exception {
        county.run();
        county.report("2023-01-11/new.txt", InventedCounty.CEDAR, 2019, 100);
        InventedCounty other = fill(alone.resolve("elsewhere"), database);
        other.roster("990100101,青杉镇,,township,990100,,,\n");
        CompletableFuture<Void> worker =
                CompletableFuture.runAsync(() -> other.work(InventedCounty::read, LONG_ENOUGH, WorkerProgress.SILENT));

        county.distribute(WorkingProcess.slowly(3000), RunProgress.SILENT);

        assertThatThrownBy(worker::join)
                .hasCauseInstanceOf(OperatorException.class)
                .hasMessageContaining("another roster than this worker");
    }

    /** Another worker would only meet it again. */
    @Test
    void aFaultOfTheProgramEndsTheRunAtOnce() {
        FileReader faulty = (name, bytes) -> {
            throw new IllegalStateException("A fault in " + name + ".");
        };

        assertThatThrownBy(() -> county.distribute(faulty, RunProgress.SILENT))
                .isInstanceOf(IllegalStateException.class)
                .hasStackTraceContaining("A fault in ");
    }

    @Test
    void aDatabaseInAFileIsNotShared() throws IOException {
        InventedCounty small = fill(alone, DatabaseSettings.embedded("jdbc:hsqldb:file:" + alone.resolve("db/gouji")));

        assertThatThrownBy(() -> small.work(InventedCounty::read, 0, WorkerProgress.SILENT))
                .satisfies(
                        Refused.with(
                                "jdbc:hsqldb:file:" + alone.resolve("db/gouji")
                                        + ": This database belongs to one process at a time, several need PostgreSQL: write its address as database.url."));
    }

    private void assertIsAsAlone() throws IOException {
        InventedCounty expected = fill(alone, EmbeddedPostgresql.fresh());
        expected.run();
        county.assertIsLike(expected);
    }

    /** With a document that two files hand in, and one that nobody can read. */
    private static InventedCounty fill(Path folder, DatabaseSettings database) throws IOException {
        InventedCounty county = new InventedCounty(folder, database);
        county.reports(REPORTS, 6);
        county.report("2023-01-09/same.txt", InventedCounty.CEDAR, 2019, 0);
        county.write("2023-01-20/nonsense.txt", "no report");
        return county;
    }

    private boolean hasTaken(Process worker) {
        return line(worker).filter(line -> line.taken() > 0).isPresent();
    }

    /** Whether it is heard of again and knows that what it had is no longer its own. */
    private boolean isFree(Process worker) {
        return line(worker)
                .filter(line -> line.taken() == 0 && line.silent() < 2)
                .isPresent();
    }

    private Optional<WorkerLine> line(Process worker) {
        return county.workers().stream()
                .filter(line -> line.worker().contains(" " + worker.pid() + " "))
                .findFirst();
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(LONG_ENOUGH);
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("waited long enough").isLessThan(end);
            Thread.sleep(20);
        }
    }
}
