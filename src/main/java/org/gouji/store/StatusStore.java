package org.gouji.store;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Questions about where things stand. Nothing is changed here. */
public final class StatusStore {

    private final JdbcClient db;

    StatusStore(JdbcClient db) {
        this.db = db;
    }

    /** What became of each unit's report when its year was last consolidated, by year and unit. */
    public List<UnitLine> units() {
        return db.sql("""
            select report_year, unit_code, unit_name, status, errors, warnings
              from county_unit
             order by report_year, unit_code
            """).query(UnitLine.class).list();
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

    /** What was last published, by year. */
    public List<PublishedYear> published() {
        return db.sql("""
            select report_year, fingerprint, folder, errors
              from publication
             order by report_year
            """).query(PublishedYear.class).list();
    }

    /** Open findings of severity error: in reports, as last consolidated, about files in the inbox, and about the county. */
    public long errors() {
        return db.sql("""
            select (select coalesce(sum(u.errors), 0) from county_unit u)
                 + (select count(*)
                      from source_file s
                      join finding f on f.owner_kind = 'file' and f.owner = s.path
                     where s.present and f.outcome = 'failed' and f.severity = 'error')
                 + (select coalesce(sum(p.errors), 0) from publication p) as errors
              from run
             where run_id = (select max(run_id) from run)
            """).query(Long.class).single();
    }
}
