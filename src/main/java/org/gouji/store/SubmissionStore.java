package org.gouji.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.gouji.model.ReceivedReply;
import org.gouji.model.ReportYear;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What was handed in: the files that were looked into, their submissions and findings. A submission is one document of
 * one unit for one year. Only a reading of the same bytes by a changed reader, form, rule or roster replaces what was
 * read from it; what a file handed in with other bytes stays. Of replies to letters only what the file has now counts.
 */
public final class SubmissionStore {

    private final JdbcTemplate batch;
    private final SubmissionRows submissions;
    private final FindingRows findings;
    private final ReplyRows replies;

    SubmissionStore(JdbcClient db, JdbcTemplate batch) {
        this.batch = batch;
        this.findings = new FindingRows(db, batch);
        this.submissions = new SubmissionRows(db, batch, findings);
        this.replies = new ReplyRows(db, batch);
    }

    /** Stores files that a run has looked into; run again, it replaces what it stored. The caller has a transaction. */
    public void store(long run, String fingerprint, Collection<? extends ReadFile> files) {
        List<ReadFile> same = new ArrayList<>();
        List<ReadFile> read = new ArrayList<>();
        files.forEach(file -> (isSame(file) ? same : read).add(file));
        enterOutcomes(run, files);
        enterStamps(same);
        enterFiles(fingerprint, read);
        submissions.replace(run, read);
        findings.replaceOfFiles(read);
        replies.replace(read);
    }

    /**
     * Stores files as {@link #store} does while others store other files. Of a document that several of them hand in, one
     * looks at what the other has stored only after its end: else each might take itself for the first. On PostgreSQL alone.
     */
    public void storeBesideOthers(long run, String fingerprint, Collection<? extends ReadFile> files) {
        submissions.lock(files);
        store(run, fingerprint, files);
    }

    /** The replies about a year, also those of files that are gone, by file. */
    public List<ReceivedReply> replies(ReportYear year) {
        return replies.of(year);
    }

    private static boolean isSame(ReadFile file) {
        return file.outcome() == FileOutcome.UNCHANGED;
    }

    private void enterOutcomes(long run, Collection<? extends ReadFile> files) {
        Batches.update(batch, """
            update run_file
               set outcome = ?, reason = ?, cells_read = ?, cells_refused = ?
             where run_id = ? and path = ?
            """, files, (row, file) -> {
            row.setString(1, file.outcome().code());
            row.setString(2, file.reason());
            row.setInt(3, file.cells());
            row.setInt(4, file.refusedCells());
            row.setLong(5, run);
            row.setString(6, file.stamp().path());
        });
    }

    private void enterStamps(Collection<ReadFile> files) {
        Batches.update(
                batch,
                "update source_file set byte_count = ?, modified = ?, present = true where path = ?",
                files,
                (row, file) -> {
                    row.setLong(1, file.stamp().size());
                    row.setLong(2, file.stamp().modified());
                    row.setString(3, file.stamp().path());
                });
    }

    private void enterFiles(String fingerprint, Collection<ReadFile> files) {
        Batches.update(batch, "delete from source_file where path = ?", files, (row, file) -> {
            row.setString(1, file.stamp().path());
        });
        Batches.update(batch, """
            insert into source_file
                   (path, byte_count, modified, sha256, received, fingerprint, outcome, reason, present)
            values (?, ?, ?, ?, ?, ?, ?, ?, true)
            """, files, (row, file) -> {
            row.setString(1, file.stamp().path());
            row.setLong(2, file.stamp().size());
            row.setLong(3, file.stamp().modified());
            row.setString(4, file.sha256());
            row.setObject(5, file.received());
            row.setString(6, file.sha256().isEmpty() ? "" : fingerprint);
            row.setString(7, file.outcome().code());
            row.setString(8, file.reason());
        });
    }
}
