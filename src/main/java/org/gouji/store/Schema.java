package org.gouji.store;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.gouji.message.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The version of the tables. One question tells whether they are up to date; only if not, the migrations are run. */
final class Schema {

    static final String VERSION = "12";

    private final Product product;
    private final DataSource dataSource;
    private final String url;
    private final JdbcClient db;

    Schema(Product product, DataSource dataSource, String url) {
        this.product = product;
        this.dataSource = dataSource;
        this.url = url;
        this.db = JdbcClient.create(dataSource);
    }

    void bringUpToDate() {
        Optional<MigrationVersion> present = version();
        MigrationVersion ours = MigrationVersion.fromVersion(VERSION);
        if (present.isPresent() && present.get().compareTo(ours) > 0) {
            throw Refusal.at(url, "database.newer", Map.of("found", present.get(), "ours", ours));
        }
        if (present.isEmpty() || present.get().compareTo(ours) < 0) {
            migrate(configured());
        }
    }

    /** Makes the tables of an earlier version, where there are none or these already. */
    void makeAt(String version) {
        Optional<MigrationVersion> present = version();
        if (present.isPresent() && present.get().compareTo(MigrationVersion.fromVersion(version)) > 0) {
            throw Refusal.at(url, "backup.used", Map.of());
        }
        migrate(configured().target(version));
    }

    /**
     * What the database says against it, such as a full disk, is for the operator. A migration that failed, or that a kill
     * parted from its entry in the history, is run again: each of its statements makes only what is not there yet. Entries that
     * were made before the statements said so have another checksum, and are brought in line.
     */
    private void migrate(FluentConfiguration configuration) {
        Flyway flyway = configuration.load();
        try {
            if (Arrays.stream(flyway.info().all())
                    .anyMatch(each -> each.getState().isFailed() || !each.isChecksumMatching())) {
                flyway.repair();
            }
            flyway.migrate();
        } catch (FlywayException e) {
            for (Throwable cause = e; cause != null; cause = cause.getCause()) {
                if (cause instanceof SQLException said) {
                    throw Refusal.at(url, "database.tables", Map.of("cause", Database.reason(said)), e);
                }
            }
            throw e;
        }
    }

    /** Whether our tables are there, in this version or a later one. */
    boolean isMade() {
        return version()
                .filter(present -> present.compareTo(MigrationVersion.fromVersion(VERSION)) >= 0)
                .isPresent();
    }

    void requireUpToDate() {
        Optional<MigrationVersion> present = version();
        if (!present.equals(Optional.of(MigrationVersion.fromVersion(VERSION)))) {
            throw Refusal.at(url, "database.older", Map.of());
        }
    }

    private Optional<MigrationVersion> version() {
        if (!historyExists()) {
            return Optional.empty();
        }
        return db.sql("""
            select "version"
              from "flyway_schema_history"
             where "success" = true and "version" is not null
            """).query(String.class).list().stream()
                .map(MigrationVersion::fromVersion)
                .max(MigrationVersion::compareTo);
    }

    private boolean historyExists() {
        return db.sql("""
            select count(*)
              from information_schema.tables
             where table_schema = current_schema and table_name = 'flyway_schema_history'
            """).query(Integer.class).single() > 0;
    }

    Flyway flyway() {
        return configured().load();
    }

    private FluentConfiguration configured() {
        return Flyway.configure()
                .dataSource(dataSource)
                .locations(product.migrations())
                .javaMigrations(new BatchTables(product))
                .failOnMissingLocations(true);
    }
}
