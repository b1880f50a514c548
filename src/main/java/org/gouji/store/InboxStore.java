package org.gouji.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is known of the files of the inbox, and which of them a run still has to look into. */
public final class InboxStore {

    private final JdbcClient db;
    private final JdbcTemplate batch;

    InboxStore(JdbcClient db, JdbcTemplate batch) {
        this.db = db;
        this.batch = batch;
    }

    /** All files ever read, by path. */
    public Map<String, KnownFile> known() {
        Map<String, KnownFile> known = new LinkedHashMap<>();
        db.sql("""
                        select path, byte_count, modified, sha256, fingerprint, present
                          from source_file
                         order by path
                        """).query(row -> {
            String path = row.getString("path");
            known.put(
                    path,
                    new KnownFile(
                            new FileStamp(path, row.getLong("byte_count"), row.getLong("modified")),
                            row.getString("sha256"),
                            row.getString("fingerprint"),
                            row.getBoolean("present")));
        });
        return known;
    }

    /** The files that a run has looked into already; there are some only if it was interrupted. */
    public Set<String> settled(long run) {
        return Set.copyOf(db.sql("""
                        select path
                          from run_file
                         where run_id = :run and outcome <> :pending
                        """)
                .param("run", run)
                .param("pending", FileOutcome.PENDING.code())
                .query(String.class)
                .list());
    }

    /** Enters what a listing of the inbox showed; what the run has settled stays, unless the file changed since. */
    public void enterListing(long run, Listing listing) {
        db.sql("""
                        update run
                           set found = :found, untouched = :untouched, vanished = vanished + :vanished
                         where run_id = :run
                        """)
                .param("run", run)
                .param("found", listing.found())
                .param("untouched", listing.untouched())
                .param("vanished", listing.vanished().size())
                .update();
        db.sql("delete from run_file where run_id = :run and outcome = :pending")
                .param("run", run)
                .param("pending", FileOutcome.PENDING.code())
                .update();
        forget(run, listing.unsettled());
        enterPending(run, listing.pending());
        setPresent(listing.vanished(), false);
        setPresent(listing.returned(), true);
    }

    private void forget(long run, List<String> paths) {
        Batches.update(batch, "delete from run_file where run_id = ? and path = ?", paths, (row, path) -> {
            row.setLong(1, run);
            row.setString(2, path);
        });
    }

    private void enterPending(long run, List<FileStamp> stamps) {
        Batches.update(batch, """
                insert into run_file
                       (run_id, path, byte_count, modified, outcome, reason, cells_read, cells_refused)
                values (?, ?, ?, ?, ?, '', 0, 0)
                """, stamps, (row, stamp) -> {
            row.setLong(1, run);
            row.setString(2, stamp.path());
            row.setLong(3, stamp.size());
            row.setLong(4, stamp.modified());
            row.setString(5, FileOutcome.PENDING.code());
        });
    }

    private void setPresent(List<String> paths, boolean present) {
        Batches.update(batch, "update source_file set present = ? where path = ?", paths, (row, path) -> {
            row.setBoolean(1, present);
            row.setString(2, path);
        });
    }

    /**
     * The next files to look into, in the order of their paths, after the given one. Ordered by all columns of the key,
     * though the run is one: only then does HSQLDB stop at the end of the page.
     */
    public List<PendingFile> pending(long run, String fingerprint, String after, int limit) {
        return db.sql("""
                        select f.path, f.byte_count, f.modified,
                               case when k.fingerprint = :fingerprint then k.sha256 else '' end as known
                          from run_file f
                          left join source_file k on k.path = f.path
                         where f.run_id = :run and f.path > :after and f.outcome = :pending
                         order by f.run_id, f.path
                         limit :limit
                        """)
                .param("run", run)
                .param("fingerprint", fingerprint)
                .param("after", after)
                .param("pending", FileOutcome.PENDING.code())
                .param("limit", limit)
                .query(InboxStore::pendingFile)
                .list();
    }

    /** The files to look into from one path to another, in the order of their paths. */
    public List<PendingFile> pendingBetween(long run, String fingerprint, String first, String last) {
        return db.sql("""
                        select f.path, f.byte_count, f.modified,
                               case when k.fingerprint = :fingerprint then k.sha256 else '' end as known
                          from run_file f
                          left join source_file k on k.path = f.path
                         where f.run_id = :run and f.path >= :first and f.path <= :last and f.outcome = :pending
                         order by f.path
                        """)
                .param("run", run)
                .param("fingerprint", fingerprint)
                .param("first", first)
                .param("last", last)
                .param("pending", FileOutcome.PENDING.code())
                .query(InboxStore::pendingFile)
                .list();
    }

    private static PendingFile pendingFile(ResultSet row, int number) throws SQLException {
        return new PendingFile(
                new FileStamp(row.getString("path"), row.getLong("byte_count"), row.getLong("modified")),
                row.getString("known"));
    }
}
