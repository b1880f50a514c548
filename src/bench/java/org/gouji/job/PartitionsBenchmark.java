package org.gouji.job;

import com.sun.management.OperatingSystemMXBean;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.gouji.bench.CountyPages;
import org.gouji.publish.Disk;
import org.gouji.store.Database;
import org.gouji.store.RunState;
import org.gouji.store.Store;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * What a distributed reading costs: cpu of this process and of the server, for partitions of several sizes and for several
 * ways of sending rows, so that what a partition costs can be told from what a report costs. The clock tells little where
 * others use the machine; cpu tells more.
 */
@Command(
        name = "partitions",
        description = "Measures the cpu of distributed readings, here and on the server.",
        mixinStandardHelpOptions = true)
final class PartitionsBenchmark implements Runnable {

    private static final double TICKS_PER_SECOND = 100;
    private static final double NANOS_PER_MILLI = 1_000_000;
    private static final int AFTER_NAME = 2;
    private static final int UTIME = 11;
    private static final int PARENT = 1;
    private static final int MODELLED = 10_000;
    private static final int MOST_WORKERS = 64;

    @Option(names = "--files", paramLabel = "N", description = "Reports, default ${DEFAULT-VALUE}.")
    private int files = 1000;

    @Option(names = "--rounds", paramLabel = "N", description = "Rounds that count, default ${DEFAULT-VALUE}.")
    private int rounds = 1;

    @Option(names = "--folder", paramLabel = "DIR", description = "Where everything is done, default ${DEFAULT-VALUE}.")
    private Path folder = Path.of("target/bench/partitions");

    private final OperatingSystemMXBean process = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private PartitionsBenchmark() {}

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new PartitionsBenchmark()).execute(arguments));
    }

    @Override
    public void run() {
        try {
            Disk.remove(folder);
            CountyPages.write(folder, files);
            try (EmbeddedPostgres server = EmbeddedPostgres.builder().start()) {
                long postmaster = postmaster(server);
                System.out.println(
                        "| rows sent | threads | partitions | s by the clock | ms of cpu here a report | ms of cpu of the"
                                + " server a report |");
                System.out.println("|---|---:|---:|---:|---:|---:|");
                measure(server, postmaster, "", 1, 200);
                List<Reading> readings = new ArrayList<>();
                for (int round = 0; round < rounds; round++) {
                    for (int chunk : List.of(200, 20, 5, 1)) {
                        readings.add(measure(server, postmaster, "", 1, chunk));
                    }
                    measure(server, postmaster, "", 2, 20);
                    measure(server, postmaster, "&reWriteBatchedInserts=true", 1, 200);
                    measure(server, postmaster, "&reWriteBatchedInserts=true", 1, 20);
                }
                predict(readings);
            }
        } catch (IOException | SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What one reading took: partitions, and milliseconds of cpu for a report here and on the server. */
    private record Reading(long partitions, double here, double there) {}

    private Reading measure(EmbeddedPostgres server, long postmaster, String way, int threads, int chunk)
            throws IOException, SQLException {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("drop schema if exists measured cascade");
            statement.execute("create schema measured");
        }
        JobSettings settings = JobFile.read(
                CountyPages.job(folder),
                Map.of(
                        "database.url",
                        server.getJdbcUrl("postgres", "postgres") + "&currentSchema=measured" + way,
                        "database.user",
                        "postgres",
                        "threads",
                        Integer.toString(threads),
                        "chunk",
                        Integer.toString(chunk)),
                Map.of());
        Stages stages = Stages.of(settings);
        try (Database database = Database.open(settings.database())) {
            Store store = Store.of(database.dataSource());
            RunContext context = new RunContext(settings, 1, stages.fingerprint(), true, Clock.systemUTC());
            store.runs().start(context.entry(RunState.STARTED));
            new InboxScan(store.inbox(), context, RunProgress.SILENT).scan();
            double here = process.getProcessCpuTime() / NANOS_PER_MILLI;
            double there = server(postmaster);
            long clock = System.nanoTime();
            new DistributedRead(store, context, stages, RunProgress.SILENT).read();
            double seconds = (System.nanoTime() - clock) / NANOS_PER_MILLI / 1000;
            Reading reading = new Reading(
                    store.partitions().counts(1).partitions(),
                    (process.getProcessCpuTime() / NANOS_PER_MILLI - here) / files,
                    (server(postmaster) - there) / files);
            System.out.printf(
                    "| %s | %d | %d | %.1f | %.3f | %.3f |%n",
                    way.isEmpty() ? "as they are" : way.substring(1),
                    threads,
                    reading.partitions(),
                    seconds,
                    reading.here(),
                    reading.there());
            return reading;
        }
    }

    /** The model of docs/scaling.md with these figures: seconds to read 10,000 reports in partitions of 200. */
    private void predict(List<Reading> readings) {
        double[] here = line(readings, Reading::here);
        double[] there = line(readings, Reading::there);
        System.out.printf(
                "%nr = %.3f ms, q here %.2f ms, s = %.3f ms, q on the server %.2f ms%n%n",
                here[0],
                here[1],
                there[0],
                there[1]);
        System.out.println("| workers of two threads | s, worker cpu | s, server of 2 cores | s, server of 8 cores |");
        System.out.println("|---:|---:|---:|---:|");
        double partitions = MODELLED / 200.0;
        for (int workers = 1; workers <= MOST_WORKERS; workers *= 2) {
            double work = (MODELLED * here[0] + partitions * here[1]) / (workers * 2) / 1000;
            double served = (MODELLED * there[0] + partitions * there[1]) / 1000;
            System.out.printf("| %d | %.1f | %.1f | %.1f |%n", workers, work, served / 2, served / 8);
        }
    }

    /** Cost of a report and of a partition, by least squares over readings with several numbers of partitions. */
    private double[] line(List<Reading> readings, ToDoubleFunction<Reading> cost) {
        double meanX = readings.stream().mapToDouble(each -> (double) each.partitions() / files).average().orElseThrow();
        double meanY = readings.stream().mapToDouble(cost).average().orElseThrow();
        double above = 0;
        double below = 0;
        for (Reading each : readings) {
            double x = (double) each.partitions() / files - meanX;
            above += x * (cost.applyAsDouble(each) - meanY);
            below += x * x;
        }
        double slope = above / below;
        return new double[] {meanY - slope * meanX, slope};
    }

    private static long postmaster(EmbeddedPostgres server) throws SQLException, IOException {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select pg_backend_pid()")) {
            row.next();
            return Long.parseLong(stat(Path.of("/proc", row.getString(1))).get(PARENT));
        }
    }

    /** Cpu of a server and all its processes, also of those that have ended, in milliseconds. */
    private static double server(long postmaster) throws IOException {
        double ticks = ticks(stat(Path.of("/proc", Long.toString(postmaster))), 4);
        try (Stream<Path> processes = Files.list(Path.of("/proc"))) {
            for (Path each : processes
                    .filter(path -> path.getFileName().toString().matches("\\d+"))
                    .toList()) {
                List<String> stat = stat(each);
                if (!stat.isEmpty() && stat.get(PARENT).equals(Long.toString(postmaster))) {
                    ticks += ticks(stat, 2);
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
