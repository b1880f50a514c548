package org.gouji.job;

import com.sun.management.OperatingSystemMXBean;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gouji.bench.CountyPages;
import org.gouji.publish.Disk;
import org.gouji.store.Database;
import org.gouji.store.RunState;
import org.gouji.store.Store;
import org.postgresql.copy.CopyManager;
import org.postgresql.core.BaseConnection;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * How the rows of reports are best sent to PostgreSQL: those of a real reading again, as statements in batches, as batches that
 * the driver turns into statements of many rows, and by COPY. Tells the cpu here and on the server, without any index or key.
 */
@Command(name = "sending", description = "Measures ways to send rows to PostgreSQL.", mixinStandardHelpOptions = true)
final class SendingBenchmark implements Runnable {

    /** What reading a report writes. */
    private static final List<String> TABLES =
            List.of("run_file", "source_file", "arrival", "submission", "submission_cells", "submission_text", "finding");

    private static final double NANOS_PER_MILLI = 1_000_000;

    @Option(names = "--files", paramLabel = "N", description = "Reports, default ${DEFAULT-VALUE}.")
    private int files = 1000;

    @Option(names = "--rounds", paramLabel = "N", description = "Rounds that count, default ${DEFAULT-VALUE}.")
    private int rounds = 5;

    @Option(names = "--chunk", paramLabel = "N", description = "Reports in a transaction, default ${DEFAULT-VALUE}.")
    private int chunk = 200;

    @Option(names = "--folder", paramLabel = "DIR", description = "Where everything is done, default ${DEFAULT-VALUE}.")
    private Path folder = Path.of("target/bench/sending");

    private final OperatingSystemMXBean process = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private SendingBenchmark() {}

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new SendingBenchmark()).execute(arguments));
    }

    /** How rows are sent; the last one by COPY. */
    private enum Way {
        BATCH(""),
        REWRITTEN("&reWriteBatchedInserts=true"),
        COPY("");

        private final String setting;

        Way(String setting) {
            this.setting = setting;
        }
    }

    /** What is in a table, each row as the driver gave it. */
    private record Rows(String table, List<List<Object>> rows, int columns) {

        List<List<Object>> part(int part, int parts) {
            return rows.subList(rows.size() * part / parts, rows.size() * (part + 1) / parts);
        }

        String target() {
            return "sent." + table;
        }
    }

    @Override
    public void run() {
        try {
            Disk.remove(folder);
            CountyPages.write(folder, files);
            try (EmbeddedPostgres server = EmbeddedPostgres.builder().start();
                    Connection connection = server.getPostgresDatabase().getConnection()) {
                read(server);
                List<Rows> all = new ArrayList<>();
                try (Statement statement = connection.createStatement()) {
                    statement.execute("create schema sent");
                    for (String table : TABLES) {
                        all.add(rows(statement, table));
                        statement.execute("create table sent." + table + " (like " + table + ")");
                    }
                }
                System.out.println("| way | ms of cpu here a report | on the server | both, least |");
                System.out.println("|---|---:|---:|---:|");
                measure(server, ServerClock.of(connection), all);
            }
        } catch (IOException | SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void read(EmbeddedPostgres server) {
        JobSettings settings = JobFile.read(
                CountyPages.job(folder),
                Map.of("database.url", server.getJdbcUrl("postgres", "postgres"), "database.user", "postgres"),
                Map.of());
        Stages stages = Stages.of(settings);
        try (Database database = Database.open(settings.database())) {
            Store store = Store.of(database.dataSource());
            RunContext context = new RunContext(settings, 1, stages.fingerprint(), true, Clock.systemUTC());
            store.runs().start(context.entry(RunState.STARTED));
            new InboxScan(store.inbox(), context, RunProgress.SILENT).scan();
            new DistributedRead(store, context, stages, RunProgress.SILENT).read();
        }
    }

    private static Rows rows(Statement statement, String table) throws SQLException {
        try (ResultSet result = statement.executeQuery("select * from " + table)) {
            int columns = result.getMetaData().getColumnCount();
            List<List<Object>> rows = new ArrayList<>();
            while (result.next()) {
                List<Object> row = new ArrayList<>();
                for (int i = 1; i <= columns; i++) {
                    row.add(result.getObject(i));
                }
                rows.add(row);
            }
            return new Rows(table, rows, columns);
        }
    }

    /** The ways take turns; the first round does not count. */
    private void measure(EmbeddedPostgres server, ServerClock clock, List<Rows> all) throws IOException, SQLException {
        Map<Way, List<Double>> here = new EnumMap<>(Way.class);
        Map<Way, List<Double>> there = new EnumMap<>(Way.class);
        for (Way way : Way.values()) {
            here.put(way, new ArrayList<>());
            there.put(way, new ArrayList<>());
        }
        for (int round = 0; round <= rounds; round++) {
            for (Way way : Way.values()) {
                try (Connection connection = DriverManager.getConnection(
                        server.getJdbcUrl("postgres", "postgres") + way.setting, "postgres", "")) {
                    connection.setAutoCommit(false);
                    double before = process.getProcessCpuTime() / NANOS_PER_MILLI;
                    double served = clock.millis();
                    send(connection, way, all);
                    if (round > 0) {
                        entered(here, way).add((process.getProcessCpuTime() / NANOS_PER_MILLI - before) / files);
                        entered(there, way).add((clock.millis() - served) / files);
                    }
                }
            }
        }
        for (Way way : Way.values()) {
            List<Double> mine = entered(here, way);
            List<Double> its = entered(there, way);
            System.out.printf(
                    Locale.ROOT,
                    "| %s | %.3f | %.3f | %.3f |%n",
                    way.name().toLowerCase(Locale.ROOT),
                    median(mine),
                    median(its),
                    Collections.min(mine) + Collections.min(its));
        }
    }

    private static List<Double> entered(Map<Way, List<Double>> figures, Way way) {
        return figures.getOrDefault(way, List.of());
    }

    private static double median(List<Double> figures) {
        return figures.stream().sorted().toList().get(figures.size() / 2);
    }

    private void send(Connection connection, Way way, List<Rows> all) throws SQLException, IOException {
        try (Statement statement = connection.createStatement()) {
            for (Rows rows : all) {
                statement.execute("truncate " + rows.target());
            }
        }
        connection.commit();
        int parts = Math.max(1, files / chunk);
        for (int part = 0; part < parts; part++) {
            for (Rows rows : all) {
                if (way == Way.COPY) {
                    copy(connection, rows, rows.part(part, parts));
                } else {
                    insert(connection, rows, rows.part(part, parts));
                }
            }
            connection.commit();
        }
    }

    private static void insert(Connection connection, Rows rows, List<List<Object>> part) throws SQLException {
        String places = String.join(", ", Collections.nCopies(rows.columns(), "?"));
        try (PreparedStatement statement =
                connection.prepareStatement("insert into " + rows.target() + " values (" + places + ")")) {
            for (List<Object> row : part) {
                for (int i = 0; i < row.size(); i++) {
                    statement.setObject(i + 1, row.get(i));
                }
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    private static void copy(Connection connection, Rows rows, List<List<Object>> part) throws SQLException, IOException {
        StringBuilder text = new StringBuilder();
        for (List<Object> row : part) {
            for (int i = 0; i < row.size(); i++) {
                text.append(i == 0 ? "" : "\t");
                append(text, row.get(i));
            }
            text.append('\n');
        }
        new CopyManager(connection.unwrap(BaseConnection.class))
                .copyIn(
                        "copy " + rows.target() + " from stdin",
                        new ByteArrayInputStream(text.toString().getBytes(StandardCharsets.UTF_8)));
    }

    private static void append(StringBuilder text, Object value) {
        String plain = value == null ? "" : value.toString();
        if (value == null) {
            text.append("\\N");
        }
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            switch (c) {
                case '\t' -> text.append("\\t");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                case '\\' -> text.append("\\\\");
                default -> text.append(c);
            }
        }
    }
}
