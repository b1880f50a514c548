package org.gouji.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import org.gouji.message.Refusal;
import org.gouji.model.OperatorException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Says whether another run is alive on the same database. Whoever holds it is the only one; it is let go by the
 * operating system or by the server the moment its process ends, however that ends, so a dead run is never waited for.
 */
final class RunLock implements AutoCloseable {

    /** Tells our advisory locks from those of other programs on the same server: the letters GOUJ. */
    static final int OURS = 0x474F554A;

    /**
     * What each connection of a run holds together with its others, and who takes the lock has to have alone for a moment: the
     * server lets go of the lock of a run that was killed before it has ended what its other connections had begun.
     */
    private static final int OURS_AT_WORK = OURS + 1;

    /** What each connection of a run says first to a server. */
    static final String WORD_OF_EACH_CONNECTION =
            "select pg_advisory_lock_shared(" + OURS_AT_WORK + ", hashtext(current_schema()))";

    private static final long PATIENCE_MILLIS = 3000;
    private static final long PATIENCE_WITH_DEAD_MILLIS = 60_000;

    /** Of whoever needs none. */
    static final RunLock NONE = new RunLock(() -> {});

    private static final int SECONDS_TO_ANSWER = 10;

    private final AutoCloseable held;

    private RunLock(AutoCloseable held) {
        this.held = held;
    }

    /** Takes the lock for a run, or refuses because another run is alive. A reader is waited for. */
    static RunLock take(DatabaseSettings settings) {
        return switch (Product.of(settings.url())) {
            case HSQLDB ->
                new RunLock(HsqldbUrl.file(settings.url())
                        .map(file -> fileLock(file, false))
                        .orElse(() -> {}));
            case POSTGRESQL -> new RunLock(advisoryLock(settings));
        };
    }

    /** Takes the lock for reading. Only a database in a file needs that: it belongs to one process at a time. */
    static RunLock takeForReading(DatabaseSettings settings) {
        Optional<Path> file =
                Product.of(settings.url()) == Product.HSQLDB ? HsqldbUrl.file(settings.url()) : Optional.empty();
        return new RunLock(file.map(path -> fileLock(path, true)).orElse(() -> {}));
    }

    private static AutoCloseable fileLock(Path database, boolean shared) {
        Path file = database.resolveSibling(database.getFileName() + ".lock");
        try {
            makePrivate(file.toAbsolutePath().getParent());
            FileChannel channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            if (lock(channel, shared).isEmpty()) {
                channel.close();
                throw anotherRun(file.toString());
            }
            return channel;
        } catch (IOException e) {
            throw Refusal.at(
                    file, "lock.unwritable", Map.of("cause", e.getClass().getSimpleName()), e);
        }
    }

    /** In the folder of a database stands what every report says, so only we may look into one that we make. */
    private static void makePrivate(@Nullable Path folder) throws IOException {
        if (folder == null || Files.isDirectory(folder)) {
            return;
        }
        Path parent = folder.getParent();
        if (parent != null) {
            Files.createDirectories(parent);
        }
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createDirectories(
                    folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        } else {
            Files.createDirectories(folder);
        }
    }

    private static Optional<FileLock> lock(FileChannel channel, boolean shared) throws IOException {
        for (long waited = 0; waited <= PATIENCE_MILLIS; waited += Pause.MILLIS) {
            try {
                FileLock lock = channel.tryLock(0, Long.MAX_VALUE, shared);
                if (lock != null) {
                    return Optional.of(lock);
                }
            } catch (OverlappingFileLockException e) {
                // Another thread of this process holds it, which is waited for like another process.
            }
            Pause.shortly("the lock");
        }
        return Optional.empty();
    }

    private static AutoCloseable advisoryLock(DatabaseSettings settings) {
        try {
            Connection connection = DriverManager.getConnection(settings.url(), settings.user(), settings.password());
            JdbcClient client = JdbcClient.create(new SingleConnectionDataSource(connection, true));
            boolean isAlone =
                    taken(client, OURS, PATIENCE_MILLIS) && taken(client, OURS_AT_WORK, PATIENCE_WITH_DEAD_MILLIS);
            if (!isAlone) {
                connection.close();
                throw anotherRun(settings.url());
            }
            client.sql("select pg_advisory_unlock(:ours, hashtext(current_schema()))")
                    .param("ours", OURS_AT_WORK)
                    .query(Boolean.class)
                    .single();
            return connection;
        } catch (SQLException e) {
            throw Database.unreachable(settings, e);
        }
    }

    /** The server may still be ending the connection of a run that has just closed, hence the patience. */
    private static boolean taken(JdbcClient client, int lock, long patience) {
        for (long waited = 0; waited <= patience; waited += Pause.MILLIS) {
            boolean taken = client.sql("select pg_try_advisory_lock(:ours, hashtext(current_schema()))")
                    .param("ours", lock)
                    .query(Boolean.class)
                    .single();
            if (taken) {
                return true;
            }
            Pause.shortly("the lock");
        }
        return false;
    }

    /** A lock of the operating system ends with this process; one of a server with its connection. */
    void requireHeld() {
        if (held instanceof Connection connection) {
            try {
                if (connection.isValid(SECONDS_TO_ANSWER)) {
                    return;
                }
            } catch (SQLException e) {
                throw new DataAccessResourceFailureException("The lock of the run is lost.", e);
            }
            throw new DataAccessResourceFailureException("The lock of the run is lost.");
        }
    }

    private static OperatorException anotherRun(String place) {
        return Refusal.at(place, "lock.held", Map.of());
    }

    @Override
    public void close() {
        try {
            held.close();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("The lock cannot be let go.", e);
        }
    }
}
