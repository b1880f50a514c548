package org.gouji.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.gouji.model.ReceivedReply;
import org.gouji.model.Reply;
import org.gouji.model.ReportYear;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rows of replies to letters, of each file what it holds now. */
final class ReplyRows {

    private final JdbcClient db;
    private final JdbcTemplate batch;

    private record Row(ReadFile file, int part, Reply reply) {}

    ReplyRows(JdbcClient db, JdbcTemplate batch) {
        this.db = db;
        this.batch = batch;
    }

    /** Replaces the replies in these files. */
    void replace(Collection<ReadFile> files) {
        Batches.update(batch, "delete from reply where path = ?", files, (row, file) -> {
            row.setString(1, file.stamp().path());
        });
        List<Row> rows = new ArrayList<>();
        for (ReadFile file : files) {
            int part = 1;
            for (Reply reply : file.replies()) {
                rows.add(new Row(file, part, reply));
                part++;
            }
        }
        Batches.update(batch, """
            insert into reply (path, part, unit_code, report_year, received, content)
            values (?, ?, ?, ?, ?, ?)
            """, rows, (row, each) -> {
            row.setString(1, each.file.stamp().path());
            row.setInt(2, each.part);
            row.setString(3, each.reply.identity().unit().code());
            row.setInt(4, each.reply.identity().year().year());
            row.setObject(5, each.file.received());
            row.setString(6, ReplyCodec.encode(each.reply));
        });
    }

    List<ReceivedReply> of(ReportYear year) {
        return db.sql("""
            select path, received, content
              from reply
             where report_year = :year
             order by path, part
            """)
                .param("year", year.year())
                .query((row, number) -> new ReceivedReply(
                        row.getString("path"),
                        row.getObject("received", LocalDate.class),
                        ReplyCodec.decode(row.getString("content"))))
                .list();
    }
}
