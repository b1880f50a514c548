package org.gouji.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.gouji.store.JournalEntry.Deed;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The journal: lines are added, never changed. One at a time adds to it, the run that holds the lock. */
public final class JournalStore {

    private static final String LINES = """
            select seq, run_id, entered, operator_name, what, report_year, unit_code, file_path, sha256, author,
                   detail, hash
              from journal
            """;

    private final JdbcClient db;
    private final JdbcTemplate batch;

    JournalStore(JdbcClient db, JdbcTemplate batch) {
        this.db = db;
        this.batch = batch;
    }

    /** The last line; empty if there is none. */
    public Optional<JournalLine> last() {
        return db.sql(LINES + " where seq = (select max(seq) from journal)")
                .query(JournalStore::line)
                .optional();
    }

    /** The line of this number; empty if there is none. */
    public Optional<JournalLine> line(long seq) {
        return db.sql(LINES + " where seq = :seq")
                .param("seq", seq)
                .query(JournalStore::line)
                .optional();
    }

    /** What was done in a run, in order. */
    public List<JournalEntry> ofRun(long run) {
        return db.sql(LINES + " where run_id = :run order by seq")
                .param("run", run)
                .query((row, number) -> line(row, number).entry())
                .list();
    }

    /** Whenever one of these was done, in order. */
    public List<JournalEntry> of(Collection<Deed> deeds) {
        return db.sql(LINES + " where what in (:deeds) order by seq")
                .param("deeds", deeds.stream().map(JournalStore::code).toList())
                .query((row, number) -> line(row, number).entry())
                .list();
    }

    /** All lines, in order. */
    public void eachLine(Consumer<JournalLine> taker) {
        batch.query(LINES + " order by seq", row -> {
            taker.accept(line(row, 0));
        });
    }

    /** What a run has read and rejected, by file and part. */
    public List<JournalEntry> received(long run) {
        return db.sql("""
            select f.path, f.outcome, f.reason, o.sha256, s.report_year, s.unit_code, a.part, s.submission_id
              from run_file f
              join source_file o on o.path = f.path
              left join arrival a on f.outcome = 'read' and a.path = o.path and a.sha256 = o.sha256
              left join submission s on s.submission_id = a.submission_id
             where f.run_id = :run and f.outcome in ('read', 'rejected')
             order by f.path, a.part
            """).param("run", run).query(JournalStore::received).list();
    }

    private static JournalEntry received(ResultSet row, int number) throws SQLException {
        String path = row.getString("path");
        String sha256 = row.getString("sha256");
        if (row.getString("outcome").equals("rejected")) {
            return JournalEntry.of(Deed.REJECTED, "", "", path, sha256, "", "rule=" + row.getString("reason"));
        }
        String submission = row.getString("submission_id");
        if (submission == null) {
            return JournalEntry.of(Deed.READ, "", "", path, sha256, "", "");
        }
        String detail = "part=%d; submission=%s".formatted(row.getInt("part"), submission);
        return JournalEntry.of(
                Deed.READ, row.getString("report_year"), row.getString("unit_code"), path, sha256, "", detail);
    }

    /** What was last published in a run: folder by report year. */
    public Map<Integer, String> published(long run) {
        Map<Integer, String> folders = new TreeMap<>();
        db.sql("select report_year, folder from publication where run_id = :run")
                .param("run", run)
                .query(row -> {
                    folders.put(row.getInt("report_year"), row.getString("folder"));
                });
        return folders;
    }

    /** Adds lines. The caller has a transaction. */
    public void append(long run, String time, String operator, List<JournalEntry> entries) {
        Optional<JournalLine> last = last();
        long seq = last.map(JournalLine::seq).orElse(0L);
        String hash = last.map(JournalLine::hash).orElse(JournalLine.BEFORE_ALL);
        List<JournalLine> lines = new ArrayList<>();
        for (JournalEntry entry : entries) {
            seq++;
            JournalLine line = JournalLine.after(hash, seq, run, time, operator, entry);
            lines.add(line);
            hash = line.hash();
        }
        Batches.update(batch, """
                insert into journal
                       (seq, run_id, entered, operator_name, what, report_year, unit_code, file_path, sha256, author,
                        detail, hash)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, lines, (row, line) -> {
            JournalEntry entry = line.entry();
            row.setLong(1, line.seq());
            row.setLong(2, line.run());
            row.setString(3, line.time());
            row.setString(4, line.operator());
            row.setString(5, code(entry.what()));
            row.setString(6, entry.year());
            row.setString(7, entry.unit());
            row.setString(8, entry.file());
            row.setString(9, entry.sha256());
            row.setString(10, entry.author());
            row.setString(11, entry.detail());
            row.setString(12, line.hash());
        });
    }

    private static JournalLine line(ResultSet row, int number) throws SQLException {
        return new JournalLine(
                row.getLong("seq"),
                row.getLong("run_id"),
                row.getString("entered"),
                row.getString("operator_name"),
                new JournalEntry(
                        Deed.valueOf(row.getString("what").toUpperCase(Locale.ROOT)),
                        row.getString("report_year"),
                        row.getString("unit_code"),
                        row.getString("file_path"),
                        row.getString("sha256"),
                        row.getString("author"),
                        row.getString("detail")),
                row.getString("hash"));
    }

    private static String code(Deed deed) {
        return deed.name().toLowerCase(Locale.ROOT);
    }
}
