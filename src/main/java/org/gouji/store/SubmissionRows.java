package org.gouji.store;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.gouji.model.Submission;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The rows of submissions and of their arrivals. Of a document that arrived twice, what was read from the earliest
 * arrival is kept, so that the order of storing makes no difference.
 */
final class SubmissionRows {

    private final JdbcClient db;
    private final JdbcTemplate batch;
    private final FindingRows findings;

    /** A file with certain bytes hands in one submission. */
    private record ArrivalKey(String path, String sha256, int part, String submission) {}

    private record ArrivalRow(ArrivalKey key, LocalDate received, long firstRun) {

        boolean isBefore(Submission reading) {
            int days = received.compareTo(reading.received());
            return days < 0 || (days == 0 && key.path.compareTo(reading.file()) < 0);
        }
    }

    SubmissionRows(JdbcClient db, JdbcTemplate batch, FindingRows findings) {
        this.db = db;
        this.batch = batch;
        this.findings = findings;
    }

    /** Keeps what is stored of these documents from others until the end of the transaction, in one order for all. */
    void lock(Collection<? extends ReadFile> files) {
        Set<String> ids = new TreeSet<>();
        files.forEach(file -> file.submissions().forEach(submission -> ids.add(submission.id())));
        if (!ids.isEmpty()) {
            db.sql("""
                            select submission_id
                              from submission
                             where submission_id in (:ids)
                             order by submission_id
                               for no key update
                            """).param("ids", ids).query(String.class).list();
        }
    }

    /** Replaces what the files handed in with the bytes they have now. */
    void replace(long run, List<ReadFile> files) {
        Map<ArrivalKey, Long> firstRuns = deleteArrivals(files);
        Map<String, Submission> readings = earliestReadings(files);
        Map<String, List<ArrivalRow>> stored = stored(readings.keySet());

        List<Submission> inserts = new ArrayList<>();
        List<Submission> updates = new ArrayList<>();
        readings.forEach((id, reading) -> {
            List<ArrivalRow> others = stored.get(id);
            if (others == null) {
                inserts.add(reading);
            } else if (others.stream().noneMatch(other -> other.isBefore(reading))) {
                updates.add(reading);
            }
        });
        insert(inserts);
        update(updates);
        findings.replaceOfSubmissions(inserts, updates);
        insertArrivals(run, files, firstRuns);
    }

    private Map<ArrivalKey, Long> deleteArrivals(List<ReadFile> files) {
        Map<ArrivalKey, Long> firstRuns = new HashMap<>();
        Map<String, String> hashes = new HashMap<>();
        files.forEach(file -> hashes.put(file.stamp().path(), file.sha256()));
        for (ArrivalRow row : arrivalsOf(hashes.keySet())) {
            if (row.key.sha256.equals(hashes.get(row.key.path))) {
                firstRuns.put(row.key, row.firstRun);
            }
        }
        Batches.update(
                batch,
                "delete from arrival where path = ? and sha256 = ? and part = ?",
                firstRuns.keySet(),
                (row, key) -> {
                    row.setString(1, key.path);
                    row.setString(2, key.sha256);
                    row.setInt(3, key.part);
                });
        return firstRuns;
    }

    private List<ArrivalRow> arrivalsOf(Collection<String> paths) {
        if (paths.isEmpty()) {
            return List.of();
        }
        return db.sql("""
                        select path, sha256, part, submission_id, received, first_run
                          from arrival
                         where path in (:paths)
                        """)
                .param("paths", paths)
                .query((row, number) -> new ArrivalRow(
                        new ArrivalKey(
                                row.getString("path"),
                                row.getString("sha256"),
                                row.getInt("part"),
                                row.getString("submission_id")),
                        row.getObject("received", LocalDate.class),
                        row.getLong("first_run")))
                .list();
    }

    private static Map<String, Submission> earliestReadings(List<ReadFile> files) {
        Map<String, Submission> readings = new TreeMap<>();
        for (ReadFile file : files) {
            for (Submission submission : file.submissions()) {
                readings.merge(submission.id(), submission, SubmissionRows::earlier);
            }
        }
        return readings;
    }

    private static Submission earlier(Submission one, Submission other) {
        int days = one.received().compareTo(other.received());
        return days < 0 || (days == 0 && one.file().compareTo(other.file()) <= 0) ? one : other;
    }

    /** Which of the submissions are stored, each with the files that hand it in. */
    private Map<String, List<ArrivalRow>> stored(Collection<String> ids) {
        Map<String, List<ArrivalRow>> stored = new HashMap<>();
        if (ids.isEmpty()) {
            return stored;
        }
        db.sql("""
                        select s.submission_id, a.path, a.sha256, a.part, a.received, a.first_run
                          from submission s
                          left join arrival a on a.submission_id = s.submission_id
                         where s.submission_id in (:ids)
                        """).param("ids", ids).query(row -> {
            String id = row.getString("submission_id");
            List<ArrivalRow> arrivals = stored.computeIfAbsent(id, none -> new ArrayList<>());
            if (row.getString("path") != null) {
                ArrivalKey key = new ArrivalKey(row.getString("path"), row.getString("sha256"), row.getInt("part"), id);
                arrivals.add(new ArrivalRow(key, row.getObject("received", LocalDate.class), row.getLong("first_run")));
            }
        });
        return stored;
    }

    private void insert(List<Submission> submissions) {
        Batches.update(batch, """
                insert into submission
                       (submission_id, unit_code, report_year, form_id, sha256, part, cell_count)
                values (?, ?, ?, ?, ?, ?, ?)
                """, submissions, (row, submission) -> {
            row.setString(1, submission.id());
            row.setString(2, submission.unit().code());
            row.setInt(3, submission.year().year());
            row.setString(4, submission.form().id());
            row.setString(5, submission.sha256());
            row.setInt(6, submission.part());
            row.setInt(7, submission.cells().size());
        });
        Batches.update(
                batch,
                "insert into submission_cells (cells, submission_id) values (?, ?)",
                submissions,
                SubmissionRows::setCells);
        insertTexts(submissions);
    }

    private void insertTexts(List<Submission> submissions) {
        Batches.update(
                batch,
                "insert into submission_text (narrative, submission_id) values (?, ?)",
                submissions,
                SubmissionRows::setText);
    }

    /** Unit, year and document are part of the identity; only what was read can differ. */
    private void update(List<Submission> submissions) {
        Batches.update(
                batch,
                "update submission set form_id = ?, cell_count = ? where submission_id = ?",
                submissions,
                (row, submission) -> {
                    row.setString(1, submission.form().id());
                    row.setInt(2, submission.cells().size());
                    row.setString(3, submission.id());
                });
        Batches.update(
                batch,
                "update submission_cells set cells = ? where submission_id = ?",
                submissions,
                SubmissionRows::setCells);
        for (String statement : List.of(
                "delete from submission_text where submission_id = ?",
                "delete from submission_likeness where submission_id = ?")) {
            Batches.update(batch, statement, submissions, (row, submission) -> row.setString(1, submission.id()));
        }
        insertTexts(submissions);
    }

    private static void setText(PreparedStatement row, Submission submission) throws SQLException {
        row.setString(1, NarrativeCodec.encode(submission.narrative()));
        row.setString(2, submission.id());
    }

    private static void setCells(PreparedStatement row, Submission submission) throws SQLException {
        row.setString(1, CellCodec.encode(submission.cells()));
        row.setString(2, submission.id());
    }

    private void insertArrivals(long run, List<ReadFile> files, Map<ArrivalKey, Long> firstRuns) {
        List<ArrivalRow> arrivals = new ArrayList<>();
        for (ReadFile file : files) {
            for (Submission submission : file.submissions()) {
                ArrivalKey key = new ArrivalKey(file.stamp().path(), file.sha256(), submission.part(), submission.id());
                arrivals.add(new ArrivalRow(key, submission.received(), firstRuns.getOrDefault(key, run)));
            }
        }
        Batches.update(batch, """
                insert into arrival (path, sha256, part, submission_id, received, first_run)
                values (?, ?, ?, ?, ?, ?)
                """, arrivals, (row, arrival) -> {
            row.setString(1, arrival.key.path);
            row.setString(2, arrival.key.sha256);
            row.setInt(3, arrival.key.part);
            row.setString(4, arrival.key.submission);
            row.setObject(5, arrival.received);
            row.setLong(6, arrival.firstRun);
        });
    }
}
