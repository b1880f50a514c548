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

    /** What came in for each year, by year. */
    public List<YearDeliveries> deliveries() {
        return db.sql("""
            select d.report_year, d.reports, d.superseded, d.duplicates,
                   (select count(*)
                      from source_file o
                     where o.present and extract(year from o.received) - 1 = d.report_year
                       and exists (select 1
                                     from finding f
                                    where f.owner_kind = 'file' and f.owner = o.path
                                      and f.outcome = 'failed' and f.severity = 'error')) as orphans
              from (select s.report_year,
                           count(distinct s.submission_id) as reports,
                           count(distinct s.submission_id) - count(distinct s.unit_code) as superseded,
                           count(*) - count(distinct s.submission_id) as duplicates
                      from submission s
                      join arrival a on a.submission_id = s.submission_id
                     group by s.report_year) d
             order by d.report_year
            """).query(YearDeliveries.class).list();
    }
}
