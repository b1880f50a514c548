package org.gouji.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The cpu that a PostgreSQL on this machine has used, with all its processes. Linux only. */
final class ServerClock {

    private static final double TICKS_PER_SECOND = 100;
    private static final int AFTER_NAME = 2;
    private static final int PARENT = 1;
    private static final int UTIME = 11;
    /** User and system; behind them the same of children that have ended. */
    private static final int OWN = 2;

    private static final int WITH_CHILDREN = 4;

    private final long postmaster;

    private ServerClock(long postmaster) {
        this.postmaster = postmaster;
    }

    /** Of the server behind a connection. */
    static ServerClock of(Connection connection) throws SQLException, IOException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select pg_backend_pid()")) {
            row.next();
            return new ServerClock(Long.parseLong(stat(Path.of("/proc", row.getString(1))).get(PARENT)));
        }
    }

    /** Cpu so far, also of processes that have ended, in milliseconds. */
    double millis() throws IOException {
        double ticks = ticks(stat(Path.of("/proc", Long.toString(postmaster))), WITH_CHILDREN);
        try (Stream<Path> processes = Files.list(Path.of("/proc"))) {
            for (Path each : processes
                    .filter(path -> path.getFileName().toString().matches("\\d+"))
                    .toList()) {
                List<String> stat = stat(each);
                if (!stat.isEmpty() && stat.get(PARENT).equals(Long.toString(postmaster))) {
                    ticks += ticks(stat, OWN);
                }
            }
        }
        return ticks / TICKS_PER_SECOND * 1000;
    }

    private static double ticks(List<String> stat, int columns) {
        double ticks = 0;
        for (int i = 0; i < columns; i++) {
            ticks += Double.parseDouble(stat.get(UTIME + i));
        }
        return ticks;
    }

    /** What the kernel says of a process behind its name, nothing if it is gone. */
    private static List<String> stat(Path process) throws IOException {
        try {
            String line = Files.readString(process.resolve("stat"));
            return new ArrayList<>(
                    List.of(line.substring(line.lastIndexOf(')') + AFTER_NAME).split(" ", -1)));
        } catch (NoSuchFileException e) {
            return List.of();
        }
    }
}
