package org.gouji.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gouji.publish.Disk;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * {@code gouji run} as a process of its own, killed in the middle and started again by the same command, on HSQLDB and on
 * PostgreSQL in turn. After each round all that is published has to be, byte for byte, what an undisturbed run publishes.
 */
@Command(
        name = "jobs/soak",
        description = "Kills runs of an invented county and compares what they publish with an undisturbed one.",
        mixinStandardHelpOptions = true)
final class KillSoak implements Runnable {

    private static final String HSQLDB = "HSQLDB";
    private static final String POSTGRESQL = "PostgreSQL";

    private static final int MOST_KILLS_A_ROUND = 3;

    /** Few, for a kill costs a run and two starts; enough for letters, pages and two packages. */
    private static final int UNITS = 8;

    private static final int YEARS = 2;

    @Option(names = "--kills", paramLabel = "N", description = "On each database, default ${DEFAULT-VALUE}; at each commit and rename once in any case.")
    private int kills = 300;

    @Option(
            names = "--database",
            paramLabel = "NAME",
            defaultValue = HSQLDB + "," + POSTGRESQL,
            split = ",",
            description = "One or both of ${DEFAULT-VALUE}.")
    private Set<String> databases = Set.of();

    @Option(names = "--seed", paramLabel = "N", description = "Of the moments, default ${DEFAULT-VALUE}.")
    private long seed = 1;

    @Option(names = "--folder", paramLabel = "DIR", description = "Where everything is done, default ${DEFAULT-VALUE}.")
    private Path folder = Path.of("target/soak");

    private KillSoak() {}

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new KillSoak()).execute(arguments));
    }

    @Override
    public void run() {
        try (EmbeddedPostgres server = EmbeddedPostgres.builder().start()) {
            Path place = folder.toAbsolutePath();
            Disk.remove(place);
            new InventedCounty(place.resolve("county"), UNITS, YEARS).write();
            if (databases.contains(HSQLDB)) {
                soak(HSQLDB, place, List.of("database.url=jdbc:hsqldb:file:" + place.resolve("database/gouji")), () ->
                        Disk.remove(place.resolve("database")));
            }
            if (databases.contains(POSTGRESQL)) {
                String url = server.getJdbcUrl("postgres", "postgres");
                soak(POSTGRESQL, place, List.of("database.url=" + url, "database.user=postgres"), () -> forget(server));
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException("Interrupted.", e);
        }
    }

    /** Makes a database as if there had never been a run. */
    private interface Forgetting {
        void forget() throws IOException;
    }

    private static void forget(EmbeddedPostgres server) throws IOException {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("drop schema public cascade");
            statement.execute("create schema public");
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }

    private void soak(String database, Path place, List<String> settings, Forgetting forgetting)
            throws IOException, InterruptedException {
        KilledCommand command = new KilledCommand(InventedCounty.job(place.resolve("county")), place, settings);
        Path output = place.resolve("output");
        forgetting.forget();
        Disk.remove(output);
        long begun = System.nanoTime();
        int points = command.runToTheEnd();
        long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
        Map<String, String> expected = published(output);
        System.out.printf("%s: %d points, %d files, %d ms undisturbed%n", database, points, expected.size(), millis);
        Random random = new Random(seed);
        Iterator<Integer> unmet = shuffled(points, random).iterator();
        int done = 0;
        for (int round = 0; done < kills || unmet.hasNext(); round++) {
            forgetting.forget();
            Disk.remove(output);
            int here = 1 + random.nextInt(MOST_KILLS_A_ROUND);
            StringBuilder said = new StringBuilder();
            for (int kill = 0; kill < here && (kill == 0 || done < kills); kill++) {
                // Only a run that begins anew comes to every point.
                boolean isUnmet = kill == 0 && unmet.hasNext();
                boolean isAtPoint = isUnmet || random.nextBoolean();
                int point = isUnmet ? unmet.next() : 1 + random.nextInt(points);
                boolean isKilled = isAtPoint ? command.killAtPoint(point) : command.killAfter(random.nextLong(millis));
                done += isKilled ? 1 : 0;
                said.append(isKilled ? " killed" : " ended").append(isAtPoint ? " at point " + point : " at a moment");
                if (!isKilled) {
                    // One more run would be the next night, whose pages say that nothing is new.
                    break;
                }
            }
            command.runToTheEnd();
            Map<String, String> now = published(output);
            if (!now.equals(expected)) {
                throw new IllegalStateException("%s round %d differs:%s, %s".formatted(database, round + 1, said, difference(now, expected)));
            }
            System.out.printf("%s round %d:%s, published the same%n", database, round + 1, said);
        }
        System.out.printf("%s: %d kills survived, every package the same%n", database, done);
    }

    /** The points of a run, the first one 1, in an order by chance. */
    private static List<Integer> shuffled(int points, Random random) {
        List<Integer> order = new ArrayList<>(
                IntStream.rangeClosed(1, points).boxed().toList());
        Collections.shuffle(order, random);
        return order;
    }

    private static String difference(Map<String, String> now, Map<String, String> expected) {
        Map<String, String> other = new TreeMap<>(now);
        other.entrySet().removeAll(expected.entrySet());
        Map<String, String> missing = new TreeMap<>(expected);
        missing.keySet().removeAll(now.keySet());
        return "other " + other.keySet() + ", missing " + missing.keySet();
    }

    /** The hash of each published file. What tells of runs, and so of times and numbers of runs, is no part of a package. */
    private static Map<String, String> published(Path output) throws IOException {
        Map<String, String> published = new TreeMap<>();
        try (Stream<Path> files = Files.walk(output)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = output.relativize(file).toString();
                if (!name.startsWith("journal")) {
                    published.put(name, sha256(file));
                }
            }
        }
        return published;
    }

    private static String sha256(Path file) throws IOException {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
