package org.gouji.store;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Questions about where things stand. Nothing is changed here. */
public final class StatusStore {

    private final JdbcClient db;

    StatusStore(JdbcClient db) {
        this.db = db;
    }

    /** The reports that count, by year and unit, with what was found wrong in them. */
    public List<ReportLine> reports() {
        return db.sql("""
                        select e.report_year, e.unit_code, e.path, e.received,
                               (select count(*)
                                  from finding f
                                 where f.owner_kind = 'submission' and f.owner = e.submission_id
                                   and f.outcome = 'failed' and f.severity = 'error') as errors,
                               (select count(*)
                                  from finding f
                                 where f.owner_kind = 'submission' and f.owner = e.submission_id
                                   and f.outcome = 'failed' and f.severity = 'warning') as warnings
                          from effective e
                         order by e.report_year, e.unit_code
                        """).query(ReportLine.class).list();
    }

    /** The files in the inbox that gave no report, by path. */
    public List<RejectedFile> rejected() {
        return db.sql("""
                        select path, reason
                          from source_file
                         where present and outcome = 'rejected'
                         order by path
                        """).query(RejectedFile.class).list();
    }

    /** Findings of severity error in the reports that count, and about files that are in the inbox. */
    public long errors() {
        return db.sql("""
                        select (select count(*)
                                  from effective e
                                  join finding f on f.owner_kind = 'submission' and f.owner = e.submission_id
                                 where f.outcome = 'failed' and f.severity = 'error')
                             + (select count(*)
                                  from source_file s
                                  join finding f on f.owner_kind = 'file' and f.owner = s.path
                                 where s.present and f.outcome = 'failed' and f.severity = 'error') as errors
                          from run
                         where run_id = (select max(run_id) from run)
                        """).query(Long.class).single();
    }
}
