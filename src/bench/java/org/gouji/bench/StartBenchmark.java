package org.gouji.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.gouji.publish.Disk;

/**
 * One county of 60 reports as its office starts it, from the command line to the published package, against an empty job of
 * Spring Boot, Spring Batch and HSQLDB that is started with the same options and an archive of its own classes. Both begin
 * without a database; the first start of each, which makes its archive, does not count.
 */
final class StartBenchmark {

    private static final int UNITS = 60;

    private final Path folder;
    private final int rounds;

    StartBenchmark(Path folder, int rounds) {
        this.folder = folder.toAbsolutePath();
        this.rounds = rounds;
    }

    String table() {
        try {
            Disk.remove(folder);
            new InventedCounty(folder.resolve("county"), UNITS, 1).write();
            ColdProcess county = new ColdProcess(
                    List.of("jobs/gouji", "run", InventedCounty.job(folder.resolve("county")).toString()), Map.of());
            county(county);
            ColdProcess empty = empty(app());
            List<double[]> times = new ArrayList<>();
            for (int round = 0; round < rounds; round++) {
                times.add(new double[] {empty(empty), county(county), unchanged(county)});
            }
            return table(times);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private double county(ColdProcess county) throws IOException {
        Disk.remove(folder.resolve("county/database"));
        Disk.remove(folder.resolve("county/output"));
        return county.run(1);
    }

    /** The night after, with nothing to do. */
    private static double unchanged(ColdProcess county) {
        return county.run(1);
    }

    private double empty(ColdProcess empty) throws IOException {
        Disk.remove(folder.resolve("empty"));
        return empty.run(0);
    }

    /** What the launcher has unpacked the program to. */
    private static Path app() throws IOException {
        try (Stream<Path> apps = Files.list(Path.of("target/app"))) {
            return apps.filter(app -> Files.exists(app.resolve("run.jsa")))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("The launcher has kept no classes."))
                    .toAbsolutePath();
        }
    }

    private ColdProcess empty(Path app) throws IOException {
        Path jar = folder.resolve("empty.jar");
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
            String name = EmptyJob.class.getName().replace('.', '/') + ".class";
            out.putNextEntry(new JarEntry(name));
            copy(name, out);
        }
        Path archive = folder.resolve("empty.jsa");
        List<String> start = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:ArchiveClassesAtExit=" + archive,
                // As jobs/gouji has them
                "-XX:Tier4InvocationThreshold=25000",
                "-XX:Tier4MinInvocationThreshold=3000",
                "-XX:Tier4CompileThreshold=75000",
                "-XX:Tier4BackEdgeThreshold=200000",
                "-XX:+UseSerialGC",
                "-Xshare:auto",
                "-Xlog:disable",
                "-Dfile.encoding=UTF-8",
                "-cp",
                jar + ":" + classPath(app),
                EmptyJob.class.getName(),
                folder.resolve("empty/database").toString()));
        empty(new ColdProcess(List.copyOf(start), Map.of()));
        start.set(1, "-XX:SharedArchiveFile=" + archive);
        return new ColdProcess(List.copyOf(start), Map.of());
    }

    private static void copy(String name, OutputStream out) throws IOException {
        try (var in = EmptyJob.class.getClassLoader().getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("There is no " + name + ".");
            }
            in.transferTo(out);
        }
    }

    private static String classPath(Path app) throws IOException {
        try (Stream<Path> jars = Files.list(app.resolve("lib"))) {
            return String.join(":", jars.map(Path::toString).sorted().toList());
        }
    }

    private static String table(List<double[]> times) {
        StringBuilder table = new StringBuilder("""
                | process, started cold | s by the clock | x empty job | least | most |
                |---|---:|---:|---:|---:|
                """);
        List<String> names = List.of("an empty job", "a county of 60 reports", "the same, nothing changed");
        for (int i = 0; i < names.size(); i++) {
            int figure = i;
            Spread ratio = Spread.of(times, round -> round[figure] / round[0]);
            table.append(String.format(
                    Locale.ROOT,
                    "| %s | %.2f | %.2f | %.2f | %.2f |%n",
                    names.get(i),
                    Spread.of(times, round -> round[figure]).median(),
                    ratio.median(),
                    ratio.least(),
                    ratio.most()));
        }
        return table.toString();
    }
}
