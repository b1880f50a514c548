package org.gouji.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The runs and their books. */
public final class RunStore {

    private final JdbcClient db;

    RunStore(JdbcClient db) {
        this.db = db;
    }

    /** Enters a run; one that is started again keeps its first start and its books. */
    public void start(Run run) {
        int known = db.sql("""
                        update run
                           set fingerprint = :fingerprint, changed = :changed, state = :state
                         where run_id = :id
                        """)
                .param("id", run.id())
                .param("fingerprint", run.fingerprint())
                .param("changed", run.changed())
                .param("state", run.state().code())
                .update();
        if (known > 0) {
            return;
        }
        db.sql("""
                        insert into run
                               (run_id, job_name, fingerprint, started, changed, state, found, untouched, vanished)
                        values (:id, :job, :fingerprint, :started, :changed, :state, 0, 0, 0)
                        """)
                .param("id", run.id())
                .param("job", run.job())
                .param("fingerprint", run.fingerprint())
                .param("started", run.started())
                .param("changed", run.changed())
                .param("state", run.state().code())
                .update();
    }

    public Optional<Run> find(long run) {
        return db.sql("""
                        select run_id, job_name, fingerprint, started, changed, state
                          from run
                         where run_id = :run
                        """).param("run", run).query(RunStore::run).optional();
    }

    public Optional<Run> last() {
        return db.sql("""
                        select run_id, job_name, fingerprint, started, changed, state
                          from run
                         where run_id = (select max(run_id) from run)
                        """).query(RunStore::run).optional();
    }

    /** Whether a run has read or rejected anything. */
    public boolean hasNews(long run) {
        return db.sql("""
                        select count(*)
                          from (select path
                                  from run_file
                                 where run_id = :run and outcome in ('read', 'rejected')
                                 limit 1) news
                        """).param("run", run).query(Integer.class).single() > 0;
    }

    /** Counts the books of a run. */
    public RunCounts counts(long run) {
        return db.sql("""
                        select found,
                               (select count(*) from source_file where present) as present,
                               untouched,
                               (select count(*) from run_file f where f.run_id = r.run_id and f.outcome = 'unchanged')
                                   as unchanged,
                               (select count(*) from run_file f where f.run_id = r.run_id and f.outcome = 'read') as read,
                               (select count(*) from run_file f where f.run_id = r.run_id and f.outcome = 'rejected')
                                   as rejected,
                               (select count(*) from run_file f where f.run_id = r.run_id and f.outcome = 'pending')
                                   as pending,
                               vanished,
                               (select coalesce(sum(f.cells_read), 0) from run_file f where f.run_id = r.run_id)
                                   as cells_read,
                               (select coalesce(sum(f.cells_refused), 0) from run_file f where f.run_id = r.run_id)
                                   as cells_refused,
                               (select coalesce(sum(s.cell_count), 0)
                                  from run_file f
                                  join source_file o on o.path = f.path
                                  join arrival a on a.path = o.path and a.sha256 = o.sha256
                                  join submission s on s.submission_id = a.submission_id
                                 where f.run_id = r.run_id and f.outcome = 'read')
                                   as cells_stored,
                               (select count(*)
                                  from run_file f
                                 where f.run_id = r.run_id and f.outcome in ('read', 'rejected')
                                   and f.cells_read - f.cells_refused <>
                                       (select coalesce(sum(s.cell_count), 0)
                                          from source_file o
                                          join arrival a on a.path = o.path and a.sha256 = o.sha256
                                          join submission s on s.submission_id = a.submission_id
                                         where o.path = f.path and f.outcome = 'read'))
                                   as unbalanced
                          from run r
                         where r.run_id = :run
                        """).param("run", run).query(RunCounts.class).single();
    }

    static Run run(ResultSet row, int number) throws SQLException {
        return new Run(
                row.getLong("run_id"),
                row.getString("job_name"),
                row.getString("fingerprint"),
                row.getObject("started", OffsetDateTime.class),
                row.getObject("changed", OffsetDateTime.class),
                RunState.ofCode(row.getString("state")));
    }
}
