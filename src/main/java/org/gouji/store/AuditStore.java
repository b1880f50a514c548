package org.gouji.store;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gouji.model.Finding;
import org.gouji.model.ReportYear;
import org.gouji.model.UnitCode;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the reports of a year say against those of other years and other units, and which years have been looked into. */
public final class AuditStore {

    private final JdbcClient db;
    private final FindingRows findings;

    AuditStore(JdbcClient db, JdbcTemplate batch) {
        this.db = db;
        this.findings = new FindingRows(db, batch);
    }

    /** With what a year was audited; empty if it has to be audited. */
    public Optional<String> fingerprint(ReportYear year) {
        return db.sql("select fingerprint from audit where report_year = :year")
                .param("year", year.year())
                .query(String.class)
                .optional();
    }

    /** Says that some of the reports behind the audit of these years changed. */
    public void enterOutdated(int first, int last) {
        db.sql("delete from audit where report_year between :first and :last")
                .param("first", first)
                .param("last", last)
                .update();
    }

    /** Begins the audit of a year: what was found before is forgotten. */
    public void begin(ReportYear year, String fingerprint) {
        enterOutdated(year.year(), year.year());
        findings.deleteOfAudit(year);
        db.sql("insert into audit (report_year, fingerprint) values (:year, :fingerprint)")
                .param("year", year.year())
                .param("fingerprint", fingerprint)
                .update();
    }

    /** Adds what was found about units in a year; each unit comes once. */
    public void add(ReportYear year, Map<UnitCode, List<Finding>> found) {
        findings.insertOfAudit(year, found);
    }
}
