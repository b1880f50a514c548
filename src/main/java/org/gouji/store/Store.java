package org.gouji.store;

import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Everything that is kept, by subject. */
public record Store(
        RunStore runs,
        InboxStore inbox,
        SubmissionStore submissions,
        EffectiveStore effective,
        AuditStore audits,
        LikenessStore likeness,
        CountyStore county,
        HistoryStore history,
        StatusStore status,
        NightStore nights,
        JournalStore journal,
        PartitionStore partitions) {

    public static Store of(DataSource dataSource) {
        JdbcTemplate batch = new JdbcTemplate(dataSource);
        JdbcClient db = JdbcClient.create(batch);
        return new Store(
                new RunStore(db),
                new InboxStore(db, batch),
                new SubmissionStore(db, batch),
                new EffectiveStore(db, batch),
                new AuditStore(db, batch),
                new LikenessStore(db, batch),
                new CountyStore(db, batch),
                new HistoryStore(db, batch),
                new StatusStore(db),
                new NightStore(db),
                new JournalStore(db, batch),
                new PartitionStore(db, batch));
    }
}
