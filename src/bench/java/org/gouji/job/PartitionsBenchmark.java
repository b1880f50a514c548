package org.gouji.job;

import com.sun.management.OperatingSystemMXBean;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.gouji.bench.CountyPages;
import org.gouji.publish.Disk;
import org.gouji.store.Database;
import org.gouji.store.RunState;
import org.gouji.store.Store;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * What a distributed reading costs: cpu of this process and of the server, for partitions of several sizes, so that what a
 * partition costs can be told from what a report costs; and whether the model of docs/scaling.md, with these costs, tells
 * beforehand how long several threads take. The clock tells little where others use the machine; cpu tells more.
 */
@Command(
        name = "partitions",
        description = "Measures the cpu of distributed readings, here and on the server.",
        mixinStandardHelpOptions = true)
final class PartitionsBenchmark implements Runnable {

    private static final double NANOS_PER_MILLI = 1_000_000;
    private static final int MODELLED = 10_000;
    /** Small enough that every thread has several partitions. */
    private static final int SMALL_CHUNK = 20;

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
                ServerClock clock;
                try (Connection connection = server.getPostgresDatabase().getConnection()) {
                    clock = ServerClock.of(connection);
                }
                System.out.println(
                        "| threads | partitions | s by the clock | ms of cpu here a report | ms of cpu of the"
                                + " server a report |");
                System.out.println("|---:|---:|---:|---:|---:|");
                measure(server, clock, 1, 200);
                List<Reading> readings = new ArrayList<>();
                for (int round = 0; round < rounds; round++) {
                    for (int chunk : List.of(200, 20, 5, 1)) {
                        Reading reading = measure(server, clock, 1, chunk);
                        reading.print();
                        readings.add(reading);
                    }
                }
                predict(readings);
                System.out.println();
                System.out.println("| threads | s by the model | s by the clock |");
                System.out.println("|---:|---:|---:|");
                for (int threads : List.of(1, 2, 4)) {
                    compare(readings, server, clock, threads);
                }
            }
        } catch (IOException | SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What one reading took: partitions, and milliseconds of cpu for a report here and on the server. */
    private record Reading(int threads, long partitions, double seconds, double here, double there) {
        void print() {
            System.out.printf("| %d | %d | %.1f | %.3f | %.3f |%n", threads, partitions, seconds, here, there);
        }
    }

    private Reading measure(EmbeddedPostgres server, ServerClock serverClock, int threads, int chunk)
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
                        server.getJdbcUrl("postgres", "postgres") + "&currentSchema=measured",
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
            double there = serverClock.millis();
            long clock = System.nanoTime();
            new DistributedRead(store, context, stages, RunProgress.SILENT).read();
            double seconds = (System.nanoTime() - clock) / NANOS_PER_MILLI / 1000;
            return new Reading(
                    threads,
                    store.partitions().counts(1).partitions(),
                    seconds,
                    (process.getProcessCpuTime() / NANOS_PER_MILLI - here) / files,
                    (serverClock.millis() - there) / files);
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

    /** A thread waits while the server stores for it, and worker and server share the cores of this machine. */
    private void compare(List<Reading> readings, EmbeddedPostgres server, ServerClock clock, int threads)
            throws IOException, SQLException {
        double[] here = line(readings, Reading::here);
        double[] there = line(readings, Reading::there);
        Reading reading = measure(server, clock, threads, SMALL_CHUNK);
        double cpu = (files * (here[0] + there[0]) + reading.partitions() * (here[1] + there[1])) / 1000;
        int busy = Math.min(threads, Runtime.getRuntime().availableProcessors());
        System.out.printf("| %d | %.1f | %.1f |%n", threads, cpu / busy, reading.seconds());
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
}
