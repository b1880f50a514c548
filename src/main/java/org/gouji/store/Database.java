package org.gouji.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.gouji.message.Refusal;
import org.gouji.model.OperatorException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** The open database: reachable, of our schema, and keeping what it has acknowledged. */
public final class Database implements AutoCloseable {

    /** One connection is at work in a chunk; the others are for the framework's own short transactions. */
    private static final int CONNECTIONS = 4;

    private final Product product;
    private final DataSource dataSource;
    private final Schema schema;
    private final List<AutoCloseable> held;

    /** What is held is let go in this order when the database is closed. */
    private Database(Product product, DataSource dataSource, Schema schema, AutoCloseable... held) {
        this.product = product;
        this.dataSource = dataSource;
        this.schema = schema;
        this.held = List.of(held);
    }

    /**
     * Opens the database for a run, making it or bringing its tables up to date where needed. Refuses while another run
     * is alive.
     */
    public static Database open(DatabaseSettings settings) {
        return open(settings, Schema::bringUpToDate);
    }

    /** Opens a database that is new, and makes its tables as they were in an earlier version. */
    static Database openAt(DatabaseSettings settings, String version) {
        return open(settings, schema -> schema.makeAt(version));
    }

    private static Database open(DatabaseSettings settings, Consumer<Schema> preparation) {
        Product product = Product.of(settings.url());
        RunLock lock = RunLock.take(settings);
        try {
            String url = product == Product.HSQLDB ? HsqldbUrl.forWriting(settings.url()) : settings.url();
            connect(settings, url, product);
            HikariDataSource pool = pool(settings, url);
            Schema schema = new Schema(product, pool, settings.url());
            preparation.accept(schema);
            return new Database(product, pool, schema, pool, lock);
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    private static HikariDataSource pool(DatabaseSettings settings, String url) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setUsername(settings.user());
        config.setPassword(settings.password());
        config.setMaximumPoolSize(CONNECTIONS);
        config.setMinimumIdle(1);
        return new HikariDataSource(config);
    }

    /** Opens the database for questions only. It has to be there and of our schema. */
    public static Database openForReading(DatabaseSettings settings) {
        Product product = Product.of(settings.url());
        requireThere(settings);
        RunLock lock = RunLock.takeForReading(settings);
        try {
            String url = product == Product.HSQLDB ? HsqldbUrl.forReading(settings.url()) : settings.url();
            DataSource dataSource = new DriverManagerDataSource(url, settings.user(), settings.password());
            connect(settings, url, product);
            Schema schema = new Schema(product, dataSource, settings.url());
            schema.requireUpToDate();
            return new Database(product, dataSource, schema, lock);
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    private static void requireThere(DatabaseSettings settings) {
        HsqldbUrl.file(settings.url())
                .filter(file -> !Files.exists(file.resolveSibling(file.getFileName() + ".script")))
                .ifPresent(file -> {
                    throw Refusal.at(file, "database.none", Map.of());
                });
    }

    /**
     * A run killed while it made the database leaves files without a script, which HSQLDB can never open again. Nothing was
     * ever stored in them; they are put aside, and the database is made anew.
     */
    private static void putUnfinishedAside(DatabaseSettings settings) {
        Optional<Path> database = HsqldbUrl.file(settings.url());
        if (database.isEmpty() || isFinished(database.get())) {
            return;
        }
        for (String ending : List.of(".properties", ".log")) {
            Path file = beside(database.get(), ending);
            try {
                if (Files.exists(file)) {
                    Files.move(
                            file, beside(database.get(), ending + ".unfinished"), StandardCopyOption.REPLACE_EXISTING);
                }
            } catch (IOException e) {
                throw Refusal.at(file, "database.unfinished", Map.of("cause", e), e);
            }
        }
    }

    private static boolean isFinished(Path database) {
        return Files.exists(beside(database, ".script")) || Files.exists(beside(database, ".script.new"));
    }

    private static Path beside(Path database, String ending) {
        return database.resolveSibling(database.getFileName() + ending);
    }

    private static void connect(DatabaseSettings settings, String url, Product product) {
        if (product == Product.HSQLDB) {
            putUnfinishedAside(settings);
        }
        try (Connection connection = DriverManager.getConnection(url, settings.user(), settings.password())) {
            if (product == Product.HSQLDB) {
                assertKeepsCommits(settings, connection);
            }
        } catch (SQLException e) {
            throw unreachable(settings, e);
        }
    }

    /** The address may ask for it, but an old file may say otherwise: only the database itself knows. */
    private static void assertKeepsCommits(DatabaseSettings settings, Connection connection) {
        JdbcClient db = JdbcClient.create(new SingleConnectionDataSource(connection, true));
        assertProperty(settings, db, "hsqldb.write_delay", "false");
        assertProperty(settings, db, "hsqldb.tx", "MVCC");
    }

    private static void assertProperty(DatabaseSettings settings, JdbcClient db, String name, String expected) {
        String actual = db.sql("""
            select property_value
              from information_schema.system_properties
             where property_name = :name
            """).param("name", name).query(String.class).single();
        if (!actual.equals(expected)) {
            throw Refusal.at(settings.url(), "database.unsafe", Map.of("name", name, "found", actual));
        }
    }

    static OperatorException unreachable(DatabaseSettings settings, SQLException cause) {
        String reason =
                String.valueOf(cause.getMessage()).replaceAll("\\s+", " ").strip();
        return Refusal.at(settings.url(), "database.unreachable", Map.of("cause", reason), cause);
    }

    void bringUpToDate() {
        schema.bringUpToDate();
    }

    public DataSource dataSource() {
        return dataSource;
    }

    @Override
    public void close() {
        if (product == Product.HSQLDB) {
            JdbcClient.create(dataSource).sql("shutdown").update();
        }
        for (AutoCloseable each : held) {
            try {
                each.close();
            } catch (RuntimeException e) {
                throw e;
            } catch (Exception e) {
                throw new IllegalStateException("The database cannot be closed.", e);
            }
        }
    }
}
