package org.gouji.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.gouji.model.Finding;
import org.gouji.model.Outcome;
import org.gouji.model.Place;
import org.gouji.model.ReportYear;
import org.gouji.model.Severity;
import org.gouji.model.Source;
import org.gouji.model.Submission;
import org.gouji.model.UnitCode;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rows of findings, each owned by a submission, a file or an audit, in the order in which they were found. */
final class FindingRows {

    /** Whose findings they are. */
    enum Owner {
        SUBMISSION,
        FILE,
        /** A unit's report for a year among other reports, whichever version of it counts. */
        AUDIT;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final JdbcClient db;
    private final JdbcTemplate batch;

    private record Row(Owner kind, String owner, int seq, Finding finding) {}

    FindingRows(JdbcClient db, JdbcTemplate batch) {
        this.db = db;
        this.batch = batch;
    }

    void replaceOfFiles(Collection<ReadFile> files) {
        delete(Owner.FILE, files.stream().map(file -> file.stamp().path()).toList());
        List<Row> rows = new ArrayList<>();
        files.forEach(file -> add(rows, Owner.FILE, file.stamp().path(), file.findings()));
        insert(rows);
    }

    void replaceOfSubmissions(Collection<Submission> fresh, Collection<Submission> readAgain) {
        delete(Owner.SUBMISSION, readAgain.stream().map(Submission::id).toList());
        List<Row> rows = new ArrayList<>();
        fresh.forEach(submission -> add(rows, Owner.SUBMISSION, submission.id(), submission.findings()));
        readAgain.forEach(submission -> add(rows, Owner.SUBMISSION, submission.id(), submission.findings()));
        insert(rows);
    }

    void deleteOfAudit(ReportYear year) {
        db.sql("delete from finding where owner_kind = :kind and owner like :owners")
                .param("kind", Owner.AUDIT.code())
                .param("owners", year + "/%")
                .update();
    }

    void insertOfAudit(ReportYear year, Map<UnitCode, List<Finding>> found) {
        List<Row> rows = new ArrayList<>();
        new TreeMap<>(found).forEach((unit, findings) -> add(rows, Owner.AUDIT, auditOwner(year, unit), findings));
        insert(rows);
    }

    static String auditOwner(ReportYear year, UnitCode unit) {
        return year + "/" + unit;
    }

    private static void add(List<Row> rows, Owner kind, String owner, List<Finding> findings) {
        for (int seq = 0; seq < findings.size(); seq++) {
            rows.add(new Row(kind, owner, seq, findings.get(seq)));
        }
    }

    private void delete(Owner kind, Collection<String> owners) {
        Batches.update(batch, "delete from finding where owner_kind = ? and owner = ?", owners, (row, owner) -> {
            row.setString(1, kind.code());
            row.setString(2, owner);
        });
    }

    private void insert(List<Row> rows) {
        Batches.update(batch, """
            insert into finding
                   (owner_kind, owner, seq, rule, severity, outcome,
                    table_code, row_code, column_code, source, arguments, proposal)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """, rows, (row, item) -> {
            Finding finding = item.finding;
            row.setString(1, item.kind.code());
            row.setString(2, item.owner);
            row.setInt(3, item.seq);
            row.setString(4, finding.rule());
            row.setString(5, finding.severity().code());
            row.setString(6, finding.outcome().code());
            row.setString(7, finding.place().table());
            row.setString(8, finding.place().row());
            row.setString(9, finding.place().column());
            row.setString(10, finding.source().text());
            row.setString(11, pack(finding.arguments()));
            row.setString(12, PlainText.escape(finding.proposal()));
        });
    }

    /** The findings of each owner that has any. */
    Map<String, List<Finding>> of(Owner kind, Collection<String> owners) {
        Map<String, List<Finding>> findings = new HashMap<>();
        if (owners.isEmpty()) {
            return findings;
        }
        db.sql("""
            select owner, rule, severity, outcome,
                   table_code, row_code, column_code, source, arguments, proposal
              from finding
             where owner_kind = :kind and owner in (:owners)
             order by owner, seq
            """).param("kind", kind.code()).param("owners", owners).query(row -> {
            findings.computeIfAbsent(row.getString("owner"), none -> new ArrayList<>())
                    .add(finding(row));
        });
        return findings;
    }

    static Finding finding(ResultSet row) throws SQLException {
        return new Finding(
                row.getString("rule"),
                Severity.valueOf(row.getString("severity").toUpperCase(Locale.ROOT)),
                Outcome.valueOf(row.getString("outcome").toUpperCase(Locale.ROOT)),
                new Place(row.getString("table_code"), row.getString("row_code"), row.getString("column_code")),
                Source.parse(row.getString("source")),
                unpack(row.getString("arguments")),
                PlainText.unescape(row.getString("proposal")));
    }

    static String pack(Map<String, String> arguments) {
        StringBuilder packed = new StringBuilder();
        arguments.forEach((name, value) -> packed.append(PlainText.escape(name))
                .append('\t')
                .append(PlainText.escape(value))
                .append('\n'));
        return packed.toString();
    }

    private static Map<String, String> unpack(String packed) {
        Map<String, String> arguments = new TreeMap<>();
        packed.lines().forEach(line -> {
            int tab = line.indexOf('\t');
            arguments.put(PlainText.unescape(line.substring(0, tab)), PlainText.unescape(line.substring(tab + 1)));
        });
        return arguments;
    }
}
