package org.gouji.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The partitions of a run and who reads them, on PostgreSQL alone. A partition is taken by one statement and ends by one
 * statement in the transaction that stores what was read; the second asks whether the first still holds. All times are
 * those of the server, so the clocks of the workers do not matter.
 */
public final class PartitionStore {

    private static final int LONGEST_FAILURE = 2000;

    private final JdbcClient db;
    private final JdbcTemplate batch;

    /** A partition that was just taken, and from whom if somebody had it before. */
    private record Taken(PartitionLease lease, String former) {}

    PartitionStore(JdbcClient db, JdbcTemplate batch) {
        this.db = db;
        this.batch = batch;
    }

    /**
     * Takes all partitions away, so that nothing more is stored by a worker, and cuts the connections of the workers: one
     * that stands still in the middle of a transaction would hold up everybody else. To be called outside a transaction.
     */
    public void revoke() {
        db.sql("delete from read_partition").update();
        db.sql("select worker_id from worker order by worker_id")
                .query(String.class)
                .list()
                .forEach(this::cutOff);
        db.sql("delete from worker where seen < current_timestamp - interval '1' day")
                .update();
    }

    /** Enters the partitions of a run, which are taken in this order; none may be there. */
    public void enter(long run, List<Partition> partitions, int leaseSeconds) {
        List<Integer> numbers = IntStream.range(0, partitions.size()).boxed().toList();
        Batches.update(batch, """
                insert into read_partition
                       (run_id, seq, first_path, last_path, files, cost,
                        state, reserved, attempt, worker, lease, leased_until, failure)
                values (?, ?, ?, ?, ?, ?, 'open', false, 0, '', ?, current_timestamp, '')
                """, numbers, (row, number) -> {
            Partition partition = partitions.get(number);
            row.setLong(1, run);
            row.setInt(2, number + 1);
            row.setString(3, partition.first());
            row.setString(4, partition.last());
            row.setInt(5, partition.files());
            row.setLong(6, partition.cost());
            row.setInt(7, leaseSeconds);
        });
    }

    /** The run whose partitions are there to be taken, if there is one. */
    public Optional<Run> offered() {
        return db.sql("""
                        select run_id, job_name, fingerprint, started, changed, state
                          from run
                         where run_id = (select max(run_id) from run) and state = 'started'
                           and exists (select 1
                                         from read_partition p
                                        where p.run_id = run.run_id and p.state in ('open', 'taken'))
                        """).query(RunStore::run).optional();
    }

    /**
     * Takes the next partition that nobody has, or whose worker let its lease end. The connections of that worker are cut.
     *
     * @param alsoReserved whether those too that only the manager may take
     */
    public Optional<PartitionLease> take(long run, String worker, boolean alsoReserved) {
        Optional<Taken> taken = db.sql("""
                        with next as (
                            select seq, worker, state
                              from read_partition
                             where run_id = :run
                               and (state = 'open' or state = 'taken' and leased_until < clock_timestamp())
                               and (:reserved or not reserved)
                             order by seq
                             limit 1
                               for update skip locked)
                        update read_partition p
                           set state = 'taken', worker = :worker, attempt = p.attempt + 1,
                               leased_until = clock_timestamp() + p.lease * interval '1' second
                          from next
                         where p.run_id = :run and p.seq = next.seq
                        returning p.seq, p.attempt, p.first_path, p.last_path,
                                  case when next.state = 'taken' then next.worker else '' end as former
                        """)
                .param("run", run)
                .param("worker", worker)
                .param("reserved", alsoReserved)
                .query((row, number) -> new Taken(
                        new PartitionLease(
                                run,
                                row.getInt("seq"),
                                row.getInt("attempt"),
                                worker,
                                row.getString("first_path"),
                                row.getString("last_path")),
                        row.getString("former")))
                .optional();
        taken.map(Taken::former)
                .filter(former -> !former.isEmpty() && !former.equals(worker))
                .ifPresent(this::cutOff);
        return taken.map(Taken::lease);
    }

    /** A worker that stands still may hold locks; without its connections it holds none, and is none the worse for it. */
    private void cutOff(String worker) {
        db.sql("""
                        select count(pg_terminate_backend(pid))
                          from pg_stat_activity
                         where datname = current_database() and application_name = :worker and pid <> pg_backend_pid()
                        """).param("worker", worker).query(Long.class).single();
    }

    public boolean isHeld(PartitionLease lease) {
        return db.sql("""
                        select count(*)
                          from read_partition
                         where run_id = :run and seq = :seq and attempt = :attempt and state = 'taken'
                        """)
                        .param("run", lease.run())
                        .param("seq", lease.seq())
                        .param("attempt", lease.attempt())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Begins the lease anew; false if the partition is no longer this worker's. */
    public boolean extend(PartitionLease lease) {
        return 0
                < db.sql("""
                        update read_partition
                           set leased_until = clock_timestamp() + lease * interval '1' second
                         where run_id = :run and seq = :seq and attempt = :attempt and state = 'taken'
                        """)
                        .param("run", lease.run())
                        .param("seq", lease.seq())
                        .param("attempt", lease.attempt())
                        .update();
    }

    /** Ends the partition, in the transaction that stores it; false if it is no longer this worker's. */
    public boolean finish(PartitionLease lease) {
        return 0
                < db.sql("""
                        update read_partition
                           set state = 'done'
                         where run_id = :run and seq = :seq and attempt = :attempt and state = 'taken'
                        """)
                        .param("run", lease.run())
                        .param("seq", lease.seq())
                        .param("attempt", lease.attempt())
                        .update();
    }

    /** Leaves a partition to the manager, which listed its files and so sees them as they were listed. */
    public void leaveToManager(PartitionLease lease) {
        db.sql("""
                        update read_partition
                           set state = 'open', reserved = true
                         where run_id = :run and seq = :seq and attempt = :attempt and state = 'taken'
                        """)
                .param("run", lease.run())
                .param("seq", lease.seq())
                .param("attempt", lease.attempt())
                .update();
    }

    /** Says that a fault of the program ended the reading of a partition, which another worker would only meet again. */
    public void fail(PartitionLease lease, String failure) {
        db.sql("""
                        update read_partition
                           set state = 'failed', failure = :failure
                         where run_id = :run and seq = :seq and attempt = :attempt and state = 'taken'
                        """)
                .param("run", lease.run())
                .param("seq", lease.seq())
                .param("attempt", lease.attempt())
                .param("failure", failure.substring(0, Math.min(failure.length(), LONGEST_FAILURE)))
                .update();
    }

    /** What the first partition that failed says. */
    public String failure(long run) {
        return db.sql("""
                        select worker || ': ' || first_path || ': ' || failure
                          from read_partition
                         where run_id = :run and state = 'failed'
                         order by seq
                         limit 1
                        """).param("run", run).query(String.class).single();
    }

    public PartitionCounts counts(long run) {
        return db.sql("""
                        select count(*) as partitions,
                               coalesce(sum(case when state = 'open' then 1 else 0 end), 0) as waiting,
                               coalesce(sum(case when state = 'taken' then 1 else 0 end), 0) as taken,
                               coalesce(sum(case when state = 'done' then 1 else 0 end), 0) as stored,
                               coalesce(sum(case when state = 'failed' then 1 else 0 end), 0) as failed,
                               coalesce(sum(case when state = 'done' then files else 0 end), 0) as files,
                               coalesce(sum(case when attempt > 1 then attempt - 1 else 0 end), 0) as again
                          from read_partition
                         where run_id = :run
                        """).param("run", run).query(PartitionCounts.class).single();
    }

    /** Says that a worker is there. */
    public void greet(String worker, int threads) {
        db.sql("""
                        insert into worker (worker_id, threads, started, seen)
                        values (:worker, :threads, clock_timestamp(), clock_timestamp())
                        on conflict (worker_id) do update set seen = excluded.seen
                        """).param("worker", worker).param("threads", threads).update();
    }

    /** Says that a worker is gone, and gives back what it has. What it stored stays. */
    public void leave(String worker) {
        db.sql("update read_partition set state = 'open' where worker = :worker and state = 'taken'")
                .param("worker", worker)
                .update();
        db.sql("update worker set threads = 0, seen = clock_timestamp() where worker_id = :worker")
                .param("worker", worker)
                .update();
    }

    /** The workers heard of in the last day, by name, with what they did for a run. */
    public List<WorkerLine> workers(long run) {
        return db.sql("""
                        select w.worker_id, w.threads, w.seen,
                               current_timestamp as asked,
                               (select count(*)
                                  from read_partition p
                                 where p.run_id = :run and p.worker = w.worker_id and p.state = 'taken') as taken,
                               (select count(*)
                                  from read_partition p
                                 where p.run_id = :run and p.worker = w.worker_id and p.state = 'done') as stored,
                               (select coalesce(sum(p.files), 0)
                                  from read_partition p
                                 where p.run_id = :run and p.worker = w.worker_id and p.state = 'done') as files
                          from worker w
                         order by w.worker_id
                        """).param("run", run).query(PartitionStore::line).list();
    }

    private static WorkerLine line(ResultSet row, int number) throws SQLException {
        Duration silent = Duration.between(
                row.getObject("seen", OffsetDateTime.class), row.getObject("asked", OffsetDateTime.class));
        return new WorkerLine(
                row.getString("worker_id"),
                row.getInt("threads"),
                silent.toSeconds(),
                row.getLong("taken"),
                row.getLong("stored"),
                row.getLong("files"));
    }
}
