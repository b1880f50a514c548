package org.gouji.store;

class PostgresqlStoreTest extends StoreContract {

    private final DatabaseSettings settings = EmbeddedPostgresql.fresh();

    @Override
    DatabaseSettings settings() {
        return settings;
    }
}
