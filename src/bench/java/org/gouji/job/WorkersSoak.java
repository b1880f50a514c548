package org.gouji.job;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.gouji.job.WorkingProcess.Role;
import org.gouji.publish.Disk;
import org.gouji.store.DatabaseSettings;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Distributed runs by processes of their own on a PostgreSQL of its own, with something that happens to the manager or to a
 * worker at random moments; after each round everything published and everything stored has to be what one process makes of
 * the same files. Files take a tenth of a second to read, asleep, so that whatever happens meets somebody at work.
 */
@Command(
        name = "jobs/soak-workers",
        description = "Kills, pauses and cuts off managers and workers of distributed runs, and compares every result.",
        mixinStandardHelpOptions = true)
final class WorkersSoak implements Runnable {

    /** What happens. */
    private enum Event {
        WORKER_KILLED,
        WORKER_PAUSED,
        WORKER_STOPPED,
        WORKER_JOINS,
        MANAGER_KILLED,
        MANAGER_PAUSED,
        CUT_OFF
    }

    private static final Set<Event> OF_MANAGERS = EnumSet.of(Event.MANAGER_KILLED, Event.MANAGER_PAUSED);

    private static final int WORKERS = 3;
    private static final int REPORTS = 30;
    private static final int MILLIS_TO_READ = 100;
    private static final int LEAST_EVENTS = 3;
    private static final int MORE_EVENTS = 4;
    private static final int LONGEST_PAUSE = 3000;
    /** Longer than the lease of a second, as a rule. */
    private static final int SHORTEST_PAUSE = 500;

    private static final Duration LONGEST_ROUND = Duration.ofMinutes(10);

    @Option(names = "--rounds", paramLabel = "N", description = "Rounds, default ${DEFAULT-VALUE}.")
    private int rounds = 100;

    @Option(names = "--seed", paramLabel = "N", description = "Of the first round, default ${DEFAULT-VALUE}.")
    private long seed = 1;

    @Option(names = "--folder", paramLabel = "DIR", description = "Where everything is done, default ${DEFAULT-VALUE}.")
    private Path folder = Path.of("target/soak-workers");

    private final Map<Event, Integer> happened = new EnumMap<>(Event.class);
    private final List<Process> workers = new ArrayList<>();
    private int started;
    private long takenAgain;
    private long left;

    private WorkersSoak() {}

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new WorkersSoak()).execute(arguments));
    }

    @Override
    public void run() {
        try (EmbeddedPostgres server = start()) {
            soak(server);
        } catch (IOException | SQLException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException("Interrupted.", e);
        } finally {
            workers.forEach(Process::destroyForcibly);
        }
    }

    private EmbeddedPostgres start() throws IOException {
        Disk.remove(folder);
        Files.createDirectories(folder);
        return EmbeddedPostgres.builder().start();
    }

    private void soak(EmbeddedPostgres server) throws IOException, SQLException, InterruptedException {
        DatabaseSettings database =
                new DatabaseSettings(server.getJdbcUrl("postgres", "postgres"), "postgres", "postgres");
        InventedCounty alone = fill(folder.resolve("alone"), database);
        alone.run();
        List<String> tables = alone.tables();
        Map<String, String> published = alone.published();
        InventedCounty county = fill(folder.resolve("distributed"), database);
        for (int worker = 0; worker < WORKERS; worker++) {
            join(database);
        }
        long begun = System.nanoTime();
        try (Connection watching = server.getPostgresDatabase().getConnection();
                Statement statement = watching.createStatement()) {
            statement.execute("set application_name = 'watching'");
            for (int number = 0; number < rounds; number++) {
                forget(statement);
                String said = play(new Random(seed + number), statement, county);
                System.out.printf("round %d, seed %d: %s%n", number + 1, seed + number, said);
                if (!county.tables().equals(tables) || !county.published().equals(published)) {
                    throw new IllegalStateException("Round %d differs.".formatted(number + 1));
                }
            }
        }
        System.out.printf(
                "%d rounds in %d s, every result the same; partitions taken over or given back: %d; managers that left: %d; %s%n",
                rounds, TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begun), takenAgain, left, happened);
    }

    private static InventedCounty fill(Path folder, DatabaseSettings database) throws IOException {
        InventedCounty county = new InventedCounty(folder, database);
        List<String> units = List.of(InventedCounty.CEDAR, InventedCounty.BAMBOO, InventedCounty.BUREAU);
        for (int number = 0; number < REPORTS; number++) {
            county.report("2023-01-10/%02d.txt".formatted(number), units.get(number % 3), 2019 + number / 10, number);
            if (number % 3 == 0) {
                // The same document twice, in another partition.
                county.report("2023-01-09/%02d.txt".formatted(number), units.get(0), 2019 + number / 10, number);
            }
        }
        county.write("2023-01-20/nonsense.txt", "no report");
        return county;
    }

    /** As if there had never been a run. */
    private void forget(Statement statement) throws SQLException, IOException {
        List<String> tables = new ArrayList<>();
        try (ResultSet table = statement.executeQuery("""
                select tablename
                  from pg_tables
                 where schemaname = current_schema() and tablename not like 'flyway%' and tablename <> 'worker'
                """)) {
            while (table.next()) {
                tables.add(table.getString(1));
            }
        }
        statement.execute("truncate " + String.join(", ", tables) + " cascade");
        Disk.remove(folder.resolve("distributed/output"));
    }

    private void join(DatabaseSettings database) throws IOException {
        workers.add(process(database, Role.WORKER));
    }

    private Process process(DatabaseSettings database, Role role) throws IOException {
        started++;
        return WorkingProcess.start(
                folder.resolve("distributed"), database, MILLIS_TO_READ, role, role + "-" + started + ".log");
    }

    /**
     * Things happen until the run is done; who is killed is started again. In two of three rounds the manager is this process,
     * to which nothing happens but the loss of connections: that is quicker.
     */
    private String play(Random random, Statement watching, InventedCounty county)
            throws IOException, SQLException, InterruptedException {
        long begun = System.nanoTime();
        List<String> said = new ArrayList<>();
        boolean isOwnProcess = random.nextInt(3) == 0;
        Manager manager = isOwnProcess ? new Manager(process(county.database(), Role.MANAGER)) : new Manager(county);
        long before = takenAgain;
        int events = LEAST_EVENTS + random.nextInt(MORE_EVENTS);
        while (true) {
            if (System.nanoTime() - begun > LONGEST_ROUND.toNanos()) {
                throw new IllegalStateException("A round did not end in " + LONGEST_ROUND + ".");
            }
            takenAgain = Math.max(takenAgain, before + again(watching));
            boolean atAnyMoment = random.nextInt(5) == 0;
            if (manager.hasEnded(random.nextInt(atAnyMoment ? 2000 : 200))) {
                if (manager.isDone()) {
                    break;
                }
                left++;
                said.add("manager left");
                manager = new Manager(process(county.database(), Role.MANAGER));
            } else if (events > 0 && (atAnyMoment || !atWork(watching).isEmpty())) {
                Event event = Event.values()[random.nextInt(Event.values().length)];
                if (isOwnProcess || !OF_MANAGERS.contains(event)) {
                    manager = happens(event, manager, random, watching, county.database());
                    happened.merge(event, 1, Integer::sum);
                    said.add(event.toString());
                    events--;
                }
            }
        }
        try (ResultSet row = watching.executeQuery("""
                select count(*), sum(greatest(attempt - 1, 0)), count(distinct worker) from read_partition
                """)) {
            row.next();
            said.add("%d partitions, %d taken again, by %d workers"
                    .formatted(row.getInt(1), row.getInt(2), row.getInt(3)));
        }
        return String.join(", ", said) + ", " + TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun) + " ms";
    }

    private Manager happens(Event event, Manager manager, Random random, Statement watching, DatabaseSettings database)
            throws IOException, SQLException, InterruptedException {
        workers.removeIf(each -> !each.isAlive());
        while (workers.size() < WORKERS) {
            join(database);
        }
        Process worker = victim(random, watching);
        switch (event) {
            case WORKER_KILLED -> worker.destroyForcibly();
            case WORKER_PAUSED -> pause(worker, random);
            case WORKER_STOPPED -> worker.destroy();
            case WORKER_JOINS -> join(database);
            case MANAGER_KILLED -> {
                manager.process().destroyForcibly().waitFor();
                return new Manager(process(database, Role.MANAGER));
            }
            case MANAGER_PAUSED -> pause(manager.process(), random);
            case CUT_OFF -> watching.execute("""
                        select pg_terminate_backend(pid)
                          from pg_stat_activity
                         where pid <> pg_backend_pid() and backend_type = 'client backend'
                         order by random()
                         limit 3
                        """);
        }
        return manager;
    }

    private static void pause(Process process, Random random) throws IOException, InterruptedException {
        if (process.isAlive()) {
            WorkingProcess.signal(process, "STOP");
            Thread.sleep(SHORTEST_PAUSE + random.nextInt(LONGEST_PAUSE));
            // It may have been ending when it was stopped.
            if (process.isAlive()) {
                WorkingProcess.signal(process, "CONT");
            }
        }
    }

    /** How often a partition was taken over; a manager that is started anew forgets it. */
    private static int again(Statement watching) throws SQLException {
        try (ResultSet row =
                watching.executeQuery("select coalesce(sum(greatest(attempt - 1, 0)), 0) from read_partition")) {
            row.next();
            return row.getInt(1);
        }
    }

    /** A worker that is at work, if there is one. */
    private Process victim(Random random, Statement watching) throws SQLException {
        List<Long> atWork = atWork(watching);
        List<Process> busy =
                workers.stream().filter(each -> atWork.contains(each.pid())).toList();
        List<Process> chosen = busy.isEmpty() ? workers : busy;
        return chosen.get(random.nextInt(chosen.size()));
    }

    /** The processes that have a partition now. */
    private static List<Long> atWork(Statement watching) throws SQLException {
        List<Long> atWork = new ArrayList<>();
        try (ResultSet row = watching.executeQuery("""
                select distinct split_part(worker, ' ', 3) from read_partition where state = 'taken'
                """)) {
            while (row.next()) {
                atWork.add(row.getLong(1));
            }
        }
        return atWork;
    }

    /** A process of its own, or a thread of this one. */
    private static final class Manager {

        private final Optional<Process> process;
        private final CompletableFuture<?> run;

        Manager(Process process) {
            this.process = Optional.of(process);
            this.run = process.onExit();
        }

        Manager(InventedCounty county) {
            this.process = Optional.empty();
            this.run = CompletableFuture.supplyAsync(
                    () -> county.distribute(WorkingProcess.slowly(MILLIS_TO_READ), RunProgress.SILENT));
        }

        Process process() {
            return process.orElseThrow();
        }

        boolean hasEnded(int millis) throws InterruptedException {
            try {
                run.get(millis, TimeUnit.MILLISECONDS);
                return true;
            } catch (TimeoutException e) {
                return false;
            } catch (ExecutionException e) {
                throw new IllegalStateException(e);
            }
        }

        boolean isDone() {
            return process.map(each -> each.exitValue() == 0).orElse(true);
        }
    }
}
