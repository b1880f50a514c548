package org.gouji.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
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

    /**
     * The same database for an account that owns nothing: it may read and write rows, also of tables that are made later,
     * and that is all. The grants are those of {@code docs/operation.md}.
     */
    public static DatabaseSettings asClerk(DatabaseSettings owner) throws IOException {
        String role = role(owner);
        grant(owner, 0);
        return new DatabaseSettings(owner.url().replace("user=postgres", "user=" + role), role, "secret");
    }

    /** Takes from that account, once the tables are there, what it does not need of two of them. */
    public static void narrow(DatabaseSettings owner) throws IOException {
        grant(owner, 1);
    }

    private static void grant(DatabaseSettings owner, int block) throws IOException {
        String operation = Files.readString(Path.of("docs/operation.md"), StandardCharsets.UTF_8);
        List<String> blocks = Pattern.compile("```sql\n(.*?)```", Pattern.DOTALL)
                .matcher(operation)
                .results()
                .map(result -> result.group(1))
                .toList();
        JdbcClient db = JdbcClient.create(Server.RUNNING.getPostgresDatabase());
        for (String statement : blocks.get(block).split(";", -1)) {
            if (statement.contains("gouji_run")) {
                db.sql(statement
                                .replace("gouji_run", role(owner))
                                .replace("schema gouji", "schema " + schema(owner))
                                .replace("gouji.", schema(owner) + ".")
                                .replace("gouji_owner", owner.user()))
                        .update();
            }
        }
    }

    private static String schema(DatabaseSettings owner) {
        return owner.url().replaceAll(".*currentSchema=", "");
    }

    private static String role(DatabaseSettings owner) {
        return "clerk_" + schema(owner);
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

    /** Ends all connections that call themselves so. */
    public static void cutOff(String applicationName) {
        JdbcClient.create(Server.RUNNING.getPostgresDatabase())
                .sql("select count(pg_terminate_backend(pid)) from pg_stat_activity where application_name = :name")
                .param("name", applicationName)
                .query(Long.class)
                .single();
    }
}
