package org.gouji.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who may store what of a run that is divided. */
class PartitionStoreTest {

    private static final OffsetDateTime NOW = OffsetDateTime.of(2023, 3, 1, 2, 0, 0, 0, ZoneOffset.UTC);
    private static final int LEASE = 60;

    private final DatabaseSettings settings = EmbeddedPostgresql.fresh();
    private final Database database = Database.open(settings);
    private final PartitionStore partitions = Store.of(database.dataSource()).partitions();

    @BeforeEach
    void enter() {
        Store.of(database.dataSource()).runs().start(new Run(1, "job", "print", NOW, NOW, RunState.STARTED));
        partitions.enter(1, List.of(new Partition("a", "c", 3, 90), new Partition("d", "d", 1, 10)), LEASE);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void eachPartitionIsTakenOnceAndTheDearestFirst() {
        PartitionLease first = take("one");
        PartitionLease second = take("other");

        assertThat(first.first()).isEqualTo("a");
        assertThat(second.first()).isEqualTo("d");
        assertThat(partitions.take(1, "third", false)).isEmpty();
        assertThat(partitions.offered()).map(Run::id).contains(1L);
        assertThat(partitions.finish(first)).isTrue();
        assertThat(partitions.finish(second)).isTrue();
        assertThat(partitions.offered()).isEmpty();
        assertThat(partitions.counts(1)).isEqualTo(new PartitionCounts(2, 0, 0, 2, 0, 4, 0));
    }

    @Test
    void whoLetsTheLeaseEndComesTooLate() {
        PartitionLease late = take("late");
        take("other");
        endLeases();

        PartitionLease again = take("new");

        assertThat(again.seq()).isEqualTo(late.seq());
        assertThat(partitions.extend(late)).isFalse();
        assertThat(partitions.isHeld(late)).isFalse();
        assertThat(partitions.finish(late)).isFalse();
        assertThat(partitions.finish(again)).isTrue();
        assertThat(partitions.counts(1).again()).isEqualTo(1);
    }

    @Test
    void aLeaseThatIsKeptIsNotTakenOver() {
        PartitionLease lease = take("slow");
        take("other");
        endLeases();

        assertThat(partitions.extend(lease)).isTrue();
        assertThat(take("new").seq()).isNotEqualTo(lease.seq());
        assertThat(partitions.finish(lease)).isTrue();
    }

    /** A worker that stands still in a transaction would hold up everybody. */
    @Test
    void whoComesTooLateIsCutOff() {
        try (Database late = Database.openForWorker(settings, "late", 1)) {
            partitions.greet("late", 1);
            take("late");
            take("other");
            endLeases();
            JdbcClient db = JdbcClient.create(late.dataSource());

            assertThatThrownBy(() -> late.transactions().executeWithoutResult(status -> {
                        db.sql("select 1").query(Integer.class).single();
                        take("new");
                        db.sql("select 1").query(Integer.class).single();
                    }))
                    .satisfies(failure -> assertThat(Database.isLost(failure)).isTrue());
        }
    }

    @Test
    void anotherStartOfTheRunTakesEverythingAway() {
        PartitionLease lease = take("worker");

        partitions.revoke();

        assertThat(partitions.finish(lease)).isFalse();
        assertThat(partitions.counts(1).partitions()).isZero();
    }

    @Test
    void whoLeavesGivesBackWhatItHas() {
        partitions.greet("leaver", 2);
        PartitionLease lease = take("leaver");
        take("other");

        partitions.leave("leaver");

        assertThat(partitions.finish(lease)).isFalse();
        assertThat(take("new").seq()).isEqualTo(lease.seq());
        assertThat(partitions.workers(1)).singleElement().matches(WorkerLine::hasLeft);
    }

    @Test
    void whatIsLeftToTheManagerIsNobodyElses() {
        partitions.leaveToManager(take("blind"));
        take("other");

        assertThat(partitions.take(1, "worker", false)).isEmpty();
        assertThat(partitions.take(1, "manager", true)).isPresent();
    }

    @Test
    void aFailureIsSaidAndNotTriedAgain() {
        partitions.fail(take("unlucky"), "x".repeat(3000));

        assertThat(partitions.counts(1).failed()).isEqualTo(1);
        assertThat(partitions.failure(1)).startsWith("unlucky: a: xxx");
        assertThat(take("new").first()).isEqualTo("d");
    }

    private PartitionLease take(String worker) {
        Optional<PartitionLease> taken = partitions.take(1, worker, false);
        assertThat(taken).isPresent();
        return taken.orElseThrow();
    }

    private void endLeases() {
        JdbcClient.create(database.dataSource())
                .sql("update read_partition set leased_until = current_timestamp - interval '1' second")
                .update();
    }
}
