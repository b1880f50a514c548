package org.gouji.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Assumptions;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A real PostgreSQL for tests, started once; each test has a schema of its own in it. */
public final class EmbeddedPostgresql {

    private static final AtomicInteger SCHEMAS = new AtomicInteger();

    private EmbeddedPostgresql() {}

    private static final class Server {

        private static final EmbeddedPostgres RUNNING = start();

        private static EmbeddedPostgres start() {
            try {
                EmbeddedPostgres server = EmbeddedPostgres.builder().start();
                Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server)));
                return server;
            } catch (IOException | RuntimeException e) {
                Assumptions.abort("No PostgreSQL can be started here (" + e.getMessage() + ").");
                throw new IllegalStateException(e);
            }
        }

        private static void stop(EmbeddedPostgres server) {
            try {
                server.close();
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** A database with nothing in it. */
    public static DatabaseSettings fresh() {
        String schema = "test_" + SCHEMAS.incrementAndGet();
        JdbcClient.create(Server.RUNNING.getPostgresDatabase())
                .sql("create schema " + schema)
                .update();
        return new DatabaseSettings(
                Server.RUNNING.getJdbcUrl("postgres", "postgres") + "&currentSchema=" + schema, "postgres", "postgres");
    }
}
