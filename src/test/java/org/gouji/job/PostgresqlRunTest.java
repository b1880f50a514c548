package org.gouji.job;

import java.nio.file.Path;
import org.gouji.store.DatabaseSettings;
import org.gouji.store.EmbeddedPostgresql;

class PostgresqlRunTest extends ConsolidationRunContract {

    @Override
    DatabaseSettings database(Path folder) {
        return EmbeddedPostgresql.fresh();
    }
}
