package org.gouji.store;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.gouji.model.ReportYear;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The county's numbers as last consolidated, and what of them is published. */
public final class CountyStore {

    private final JdbcClient db;
    private final JdbcTemplate batch;

    CountyStore(JdbcClient db, JdbcTemplate batch) {
        this.db = db;
        this.batch = batch;
    }

    /** Makes these the county's numbers for a year. */
    public void replace(ReportYear year, List<CountyNumber> numbers) {
        db.sql("delete from county_cell where report_year = :year")
                .param("year", year.year())
                .update();
        AtomicInteger seq = new AtomicInteger();
        Batches.update(batch, """
                insert into county_cell
                       (report_year, seq, aggregate_code, table_code, row_code, column_code, status, amount,
                        expected, counted, blank, mark, unreadable, absent, missing, excluded, questioned)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, numbers, (row, number) -> {
            row.setInt(1, year.year());
            row.setInt(2, seq.getAndIncrement());
            row.setString(3, number.aggregate());
            row.setString(4, number.key().table());
            row.setString(5, number.key().row());
            row.setString(6, number.key().column());
            row.setString(7, number.status());
            row.setString(8, number.amount());
            row.setInt(9, number.behind().expected());
            row.setInt(10, number.behind().counted());
            row.setInt(11, number.behind().blank());
            row.setInt(12, number.behind().mark());
            row.setInt(13, number.behind().unreadable());
            row.setInt(14, number.behind().absent());
            row.setInt(15, number.behind().missing());
            row.setInt(16, number.behind().excluded());
            row.setInt(17, number.behind().questioned());
        });
    }

    /** Makes these the units of a year, with what became of their reports. */
    public void replaceUnits(ReportYear year, List<UnitLine> units) {
        db.sql("delete from county_unit where report_year = :year")
                .param("year", year.year())
                .update();
        Batches.update(batch, """
                insert into county_unit (report_year, unit_code, unit_name, status, errors, warnings)
                values (?, ?, ?, ?, ?, ?)
                """, units, (row, unit) -> {
            row.setInt(1, unit.reportYear());
            row.setString(2, unit.unitCode());
            row.setString(3, unit.unitName());
            row.setString(4, unit.status());
            row.setInt(5, unit.errors());
            row.setInt(6, unit.warnings());
        });
    }

    /** How complete the county's numbers are, by year and aggregate, the widest aggregate first. */
    public List<Completeness> completeness() {
        return db.sql("""
                        select report_year, aggregate_code as aggregate,
                               count(*) as cells,
                               sum(case when status = 'complete' then 1 else 0 end) as complete,
                               sum(case when counted = expected - missing - excluded and counted > 0
                                        then 1 else 0 end) as full_cells,
                               sum(case when status = 'empty' then 1 else 0 end) as empty,
                               max(expected) as units,
                               max(expected - missing - excluded) as reports
                          from county_cell
                         where status <> 'not_summed'
                         group by report_year, aggregate_code
                         order by report_year, aggregate_code
                        """).query(Completeness.class).list();
    }

    /** What was last published for a year. */
    public Optional<PublishedYear> published(ReportYear year) {
        return db.sql("""
                        select report_year, fingerprint, folder, errors
                          from publication
                         where report_year = :year
                        """).param("year", year.year()).query(PublishedYear.class).optional();
    }

    public void enterPublished(PublishedYear published, long run) {
        enterOutdated(new ReportYear(published.reportYear()));
        db.sql("""
                        insert into publication (report_year, fingerprint, folder, errors, run_id)
                        values (:year, :fingerprint, :folder, :errors, :run)
                        """)
                .param("year", published.reportYear())
                .param("fingerprint", published.fingerprint())
                .param("folder", published.folder())
                .param("errors", published.errors())
                .param("run", run)
                .update();
    }

    /** Says that the published package no longer says what the tables say. */
    public void enterOutdated(ReportYear year) {
        db.sql("delete from publication where report_year = :year")
                .param("year", year.year())
                .update();
    }
}
