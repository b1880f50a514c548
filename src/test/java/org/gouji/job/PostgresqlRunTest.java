package org.gouji.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import org.gouji.store.DatabaseSettings;
import org.gouji.store.EmbeddedPostgresql;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class PostgresqlRunTest extends ConsolidationRunContract {

    @Override
    DatabaseSettings database(Path folder) {
        return EmbeddedPostgresql.fresh();
    }

    @Test
    void anAccountThatOwnsNothingIsEnoughForARun(@TempDir Path folder) throws IOException {
        DatabaseSettings owner = database(folder);
        InventedCounty first = new InventedCounty(folder, owner);
        first.report("2023-01-10/one.txt", InventedCounty.CEDAR, 2022, 3);
        DatabaseSettings clerk = EmbeddedPostgresql.asClerk(owner);
        first.run();
        EmbeddedPostgresql.narrow(owner);
        InventedCounty county = new InventedCounty(folder, clerk);
        county.report("2023-01-12/two.txt", InventedCounty.BAMBOO, 2022, 4);

        CountyStatus status = county.run();

        assertThat(status.isUpToDate()).isTrue();
        assertThat(status.counts().read()).isEqualTo(1);
        JdbcClient db = JdbcClient.create(new DriverManagerDataSource(clerk.url(), clerk.user(), clerk.password()));
        assertThat(db.sql("select rolsuper or rolcreatedb or rolcreaterole from pg_roles where rolname = current_user")
                        .query(Boolean.class)
                        .single())
                .isFalse();
        assertThatThrownBy(() -> db.sql("create table mine (id integer)").update())
                .rootCause()
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> db.sql("delete from journal").update())
                .rootCause()
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> db.sql("update journal set author = 'x'").update())
                .rootCause()
                .hasMessageContaining("permission denied");
    }
}
