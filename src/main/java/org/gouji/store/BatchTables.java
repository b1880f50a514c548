package org.gouji.store;

import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.init.ScriptUtils;

/**
 * Makes the tables of Spring Batch by its own script, so that they always fit the version on the class path. On HSQLDB
 * every statement commits by itself; dropping first lets a migration that was killed halfway start over.
 */
final class BatchTables implements JavaMigration {

    private final Product product;

    BatchTables(Product product) {
        this.product = product;
    }

    @Override
    public void migrate(Context context) {
        run(context, "drop-");
        run(context, "");
    }

    private void run(Context context, String verb) {
        ScriptUtils.executeSqlScript(context.getConnection(), new ClassPathResource(product.batchScript(verb)));
    }

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("1");
    }

    @Override
    public String getDescription() {
        return "tables of Spring Batch";
    }

    @Override
    public @Nullable Integer getChecksum() {
        return null;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }
}
