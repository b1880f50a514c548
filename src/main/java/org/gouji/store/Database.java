package org.gouji.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.gouji.message.Refusal;
import org.gouji.model.OperatorException;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/** The open database: reachable, of our schema, and keeping what it has acknowledged. */
public final class Database implements AutoCloseable {

    /** One connection is at work in a chunk; the others are for the framework's own short transactions. */
    private static final int CONNECTIONS = 4;

    /** Whoever does not get a connection in this time has lost the server, and waits for it in a way of its own. */
    private static final long MILLIS_TO_CONNECT = 3000;

    /** Of a worker, for what it says about itself. */
    private static final int CONNECTIONS_BESIDE = 1;

    private final Product product;
    private final DataSource dataSource;
    private final Schema schema;
    private final RunLock lock;
    private final List<AutoCloseable> held;

    /** What is held is let go in this order when the database is closed, the lock last. */
    private Database(Product product, DataSource dataSource, Schema schema, RunLock lock, AutoCloseable... held) {
        this.product = product;
        this.dataSource = dataSource;
        this.schema = schema;
        this.lock = lock;
        this.held = Stream.concat(Stream.of(held), Stream.of(lock)).toList();
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
            return prepared(product, pool(settings, url, product), settings, preparation, lock);
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    private static Database prepared(
            Product product,
            HikariDataSource pool,
            DatabaseSettings settings,
            Consumer<Schema> preparation,
            RunLock lock) {
        try {
            Schema schema = new Schema(product, pool, settings.url());
            preparation.accept(schema);
            return new Database(product, pool, schema, lock, pool);
        } catch (RuntimeException e) {
            try (pool) {
                if (product == Product.HSQLDB) {
                    // It lives in this process and would keep what failed; so it leaves its files as a killed run does.
                    JdbcClient.create(pool).sql("shutdown immediately").update();
                }
            } catch (DataAccessException notShut) {
                e.addSuppressed(notShut);
            }
            throw e;
        }
    }

    /** Refuses a database that belongs to one process at a time. */
    public static void requireServer(DatabaseSettings settings) {
        if (!isOnServer(settings)) {
            throw Refusal.at(settings.url(), "database.no-server", Map.of());
        }
    }

    public static boolean isOnServer(DatabaseSettings settings) {
        return Product.of(settings.url()) == Product.POSTGRESQL;
    }

    /**
     * Opens the database on a server for a worker beside the run that is alive. It has to be there and of our schema.
     *
     * @param name by which the server knows the worker's connections
     * @param threads how many of its threads store at the same time
     */
    public static Database openForWorker(DatabaseSettings settings, String name, int threads) {
        requireServer(settings);
        connect(settings, settings.url(), Product.POSTGRESQL);
        HikariConfig config = configOfServer(settings, threads + CONNECTIONS_BESIDE);
        config.addDataSourceProperty("ApplicationName", name);
        HikariDataSource pool = new HikariDataSource(config);
        try {
            Schema schema = new Schema(Product.POSTGRESQL, pool, settings.url());
            schema.requireUpToDate();
            return new Database(Product.POSTGRESQL, pool, schema, RunLock.NONE, pool);
        } catch (RuntimeException e) {
            pool.close();
            throw e;
        }
    }

    /** Whether a run has made our tables on a server, which has to be there. */
    public static boolean isMade(DatabaseSettings settings) {
        DataSource dataSource = new DriverManagerDataSource(settings.url(), settings.user(), settings.password());
        connect(settings, settings.url(), Product.of(settings.url()));
        return new Schema(Product.POSTGRESQL, dataSource, settings.url()).isMade();
    }

    private static HikariDataSource pool(DatabaseSettings settings, String url, Product product) {
        if (product == Product.HSQLDB) {
            return new HikariDataSource(config(settings, url, CONNECTIONS));
        }
        HikariConfig config = configOfServer(settings, CONNECTIONS);
        config.setConnectionInitSql(RunLock.WORD_OF_EACH_CONNECTION);
        return new HikariDataSource(config);
    }

    private static HikariConfig configOfServer(DatabaseSettings settings, int connections) {
        HikariConfig config = config(settings, settings.url(), connections);
        // A batch of inserts goes as statements of many rows: half the work here, and fewer messages.
        config.addDataSourceProperty("reWriteBatchedInserts", "true");
        return config;
    }

    private static HikariConfig config(DatabaseSettings settings, String url, int connections) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setUsername(settings.user());
        config.setPassword(settings.password());
        config.setMaximumPoolSize(connections);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(MILLIS_TO_CONNECT);
        return config;
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

    private static void connect(DatabaseSettings settings, String url, Product product) {
        if (product == Product.HSQLDB) {
            HsqldbUrl.file(settings.url()).map(HsqldbFiles::new).ifPresent(HsqldbFiles::putUnfinishedAside);
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
        return Refusal.at(settings.url(), "database.unreachable", Map.of("cause", reason(cause)), cause);
    }

    /** What the database says, on one line. */
    static String reason(SQLException cause) {
        return String.valueOf(cause.getMessage()).replaceAll("\\s+", " ").strip();
    }

    /**
     * Makes sure that no other run can have begun. The lock of a run on a server ends with its connection, which may be lost
     * while the others live.
     */
    public void requireLock() {
        lock.requireHeld();
    }

    /** Whether a failure says nothing about what was done, only that the server or the way to it is gone. */
    public static boolean isLost(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof CannotCreateTransactionException
                    || cause instanceof TransactionSystemException
                    || cause instanceof NonTransientDataAccessResourceException
                    || cause instanceof RecoverableDataAccessException
                    || cause instanceof TransientDataAccessException
                    || (cause instanceof SQLException sql && isLost(sql))) {
                return true;
            }
        }
        return false;
    }

    /** Class 08 is the connection, 57P a server that is shut down or started. */
    private static boolean isLost(SQLException e) {
        String state = String.valueOf(e.getSQLState());
        return state.startsWith("08") || state.startsWith("57P");
    }

    /** Whether other processes may have it open at the same time. */
    public boolean isShared() {
        return product == Product.POSTGRESQL;
    }

    void bringUpToDate() {
        schema.bringUpToDate();
    }

    /** Transactions of whoever works without the framework. */
    public TransactionOperations transactions() {
        return new TransactionTemplate(new JdbcTransactionManager(dataSource));
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
