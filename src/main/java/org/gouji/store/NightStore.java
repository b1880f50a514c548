package org.gouji.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gouji.store.Night.StepTime;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the last runs took. Spring Batch keeps the times of all steps; here they are set beside the books. */
public final class NightStore {

    private final JdbcClient db;

    NightStore(JdbcClient db) {
        this.db = db;
    }

    /** The last runs, the newest first. */
    public List<Night> last(int runs) {
        Map<Long, Steps> steps = steps(runs);
        return db.sql("""
                        select r.run_id, r.started, r.state, r.found,
                               (select count(*) from run_file f where f.run_id = r.run_id and f.outcome = 'read') as read,
                               (select count(*) from run_file f where f.run_id = r.run_id and f.outcome = 'rejected')
                                   as rejected
                          from run r
                         order by r.run_id desc
                         limit :runs
                        """)
                .param("runs", runs)
                .query((row, number) -> night(row, steps.getOrDefault(row.getLong("run_id"), new Steps())))
                .list();
    }

    private static Night night(ResultSet row, Steps steps) throws SQLException {
        return new Night(
                row.getLong("run_id"),
                row.getObject("started", OffsetDateTime.class),
                RunState.ofCode(row.getString("state")),
                steps.starts.size(),
                row.getLong("found"),
                row.getLong("read"),
                row.getLong("rejected"),
                List.copyOf(steps.times.values()));
    }

    /**
     * A step that was killed has no end, or no start and the end that its recovery gave it, and is left out. Parts of a step
     * have its name and a colon.
     */
    private Map<Long, Steps> steps(int runs) {
        Map<Long, Steps> all = new HashMap<>();
        db.sql("""
                        select cast(p.parameter_value as bigint) as run_id, s.job_execution_id, s.step_name,
                               s.start_time, s.end_time, s.write_count
                          from batch_step_execution s
                          join batch_job_execution_params p
                            on p.job_execution_id = s.job_execution_id and p.parameter_name = 'run'
                         where s.start_time is not null and s.end_time is not null and s.step_name not like '%:%'
                           and cast(p.parameter_value as bigint) > (select max(run_id) from run) - :runs
                         order by s.step_execution_id
                        """).param("runs", runs).query(row -> {
            all.computeIfAbsent(row.getLong("run_id"), run -> new Steps()).add(row);
        });
        return all;
    }

    private static final class Steps {

        private final Set<Long> starts = new HashSet<>();
        private final Map<String, StepTime> times = new LinkedHashMap<>();

        void add(ResultSet row) throws SQLException {
            starts.add(row.getLong("job_execution_id"));
            Duration time = Duration.between(
                    row.getObject("start_time", LocalDateTime.class), row.getObject("end_time", LocalDateTime.class));
            // These are times of the wall, which may be set back.
            StepTime step = new StepTime(
                    row.getString("step_name"), time.isNegative() ? Duration.ZERO : time, row.getLong("write_count"));
            times.merge(step.step(), step, StepTime::plus);
        }
    }
}
