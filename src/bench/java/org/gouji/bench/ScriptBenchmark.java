package org.gouji.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gouji.publish.Disk;

/**
 * Reports a second of a whole night, and of {@code src/bench/python/county.py} on the same pages: both in processes of their
 * own, from their start to their end by the clock.
 */
final class ScriptBenchmark {

    private static final String PYTHON = "/usr/bin/python3";

    private final Path folder;
    private final int rounds;

    ScriptBenchmark(Path folder, int rounds) {
        this.folder = folder.toAbsolutePath();
        this.rounds = rounds;
    }

    String table(int files) {
        try {
            Disk.remove(folder);
            new InventedCounty(folder, files, 1).write();
            ColdProcess script = new ColdProcess(
                    List.of(
                            PYTHON,
                            "src/bench/python/county.py",
                            InventedCounty.inbox(folder).toString(),
                            folder.resolve("script").toString()),
                    Map.of());
            ColdProcess night = new ColdProcess(
                    List.of("jobs/gouji", "run", InventedCounty.job(folder).toString()),
                    Map.of("GOUJI_JAVA_OPTS", "-Xmx256m"));
            List<String> each = new ArrayList<>(
                    List.of("jobs/gouji", "read", "--out", folder.resolve("read").toString()));
            MeasuredRun.files(InventedCounty.inbox(folder)).forEach(page -> each.add(page.toString()));
            ColdProcess read = new ColdProcess(each, Map.of());
            List<double[]> times = new ArrayList<>();
            for (int round = 0; round < rounds; round++) {
                Disk.remove(folder.resolve("script"));
                double ofScript = script.run(0);
                Disk.remove(folder.resolve("database"));
                Disk.remove(folder.resolve("output"));
                double ofNight = night.run(1);
                Disk.remove(folder.resolve("read"));
                times.add(new double[] {ofScript, read.run(1), ofNight});
            }
            return table(files, times);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String table(int files, List<double[]> times) {
        StringBuilder table = new StringBuilder("""
                | process, started cold | s by the clock | reports a second | x the script | least | most |
                |---|---:|---:|---:|---:|---:|
                """);
        List<String> names = List.of(
                "the script: numbers and their sums",
                "gouji read: cells and findings of each file",
                "gouji run: a whole night, everything new");
        for (int i = 0; i < names.size(); i++) {
            int figure = i;
            Spread seconds = Spread.of(times, round -> round[figure]);
            Spread ratio = Spread.of(times, round -> round[0] / round[figure]);
            table.append(String.format(
                    Locale.ROOT,
                    "| %s | %.1f | %.0f | %.2f | %.2f | %.2f |%n",
                    names.get(i),
                    seconds.median(),
                    files / seconds.median(),
                    ratio.median(),
                    ratio.least(),
                    ratio.most()));
        }
        return table.toString();
    }
}
