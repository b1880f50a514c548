package org.gouji.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.gouji.publish.Disk;

/**
 * Whole nights of an invented county: everything new, nothing changed, one page in a hundred changed. They run in a process
 * of their own with a heap of their own ({@link MeasuredRun}), one round after the other; the first of several is there to
 * warm up. Ratios are of the cpu of the Java threads, to jsoup parsing the same pages alone in the same round and to the step
 * that reads them; what the garbage collector and the compiler add is in the cpu of the process beside it.
 */
final class RunBenchmark {

    private static final String READ = "new read";
    private static final String FLOOR = "alone jsoup";
    private static final double MICROS_PER_MILLI = 1000;
    private static final double MICROS_PER_SECOND = 1_000_000;
    private static final int FIGURES = 4;
    /** Which of them is the cpu of the Java threads. */
    private static final int THREADS = 1;

    private static final int CLOCK = 2;

    private final Path folder;
    private final String heap;
    private final int rounds;

    RunBenchmark(Path folder, String heap, int rounds) {
        this.folder = folder;
        this.heap = heap;
        this.rounds = rounds;
    }

    /** The nights of so many units with so many years of reports. */
    String table(int units, int years) {
        invent(units, years);
        List<Map<String, long[]>> measured = measured("");
        return "%d units, %d years, -Xmx%s, %d rounds that count.%n%n"
                        .formatted(units, years, heap, measured.size())
                + table(measured);
    }

    /** One year of so many units, read by one thread and by two: seconds by the clock. */
    String threads(int units) {
        invent(units, 1);
        List<Map<String, long[]>> one = measured("threads=1");
        List<Map<String, long[]>> two = measured("threads=2");
        StringBuilder table = new StringBuilder("""
                | night and step | one thread, s | two threads, s | x faster |
                |---|---:|---:|---:|
                """);
        for (String name : one.get(0).keySet()) {
            double slow = Spread.of(one, round -> figures(round, name)[CLOCK] / MICROS_PER_SECOND).median();
            double fast = Spread.of(two, round -> figures(round, name)[CLOCK] / MICROS_PER_SECOND).median();
            if (name.startsWith("new ")) {
                table.append(String.format(Locale.ROOT, "| %s | %.2f | %.2f | %.2f |%n", name, slow, fast, slow / fast));
            }
        }
        return table.toString();
    }

    private void invent(int units, int years) {
        try {
            Disk.remove(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        new InventedCounty(folder, units, years).write();
    }

    /** @param setting of the job, in place of what its file says; empty for none */
    private List<Map<String, long[]>> measured(String setting) {
        Map<Integer, Map<String, long[]>> measured = new TreeMap<>();
        int all = rounds > 1 ? rounds + 1 : 1;
        Process process = start(all, setting);
        try (BufferedReader lines = process.inputReader()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] words = line.split(" ", -1);
                long[] figures = new long[FIGURES];
                for (int i = 0; i < FIGURES; i++) {
                    figures[i] = Long.parseLong(words[i + 3]);
                }
                // The floor is measured before and after the nights.
                measured.computeIfAbsent(Integer.parseInt(words[0]), round -> new LinkedHashMap<>())
                        .merge(words[1] + " " + words[2], figures, RunBenchmark::mean);
            }
            int code = process.waitFor();
            if (code != 0) {
                throw new IllegalStateException("The measured process ended with " + code + ".");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException("Interrupted.", e);
        } finally {
            process.destroy();
        }
        if (rounds > 1) {
            measured.remove(0);
        }
        return List.copyOf(measured.values());
    }

    private Process start(int all, String setting) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + heap,
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                "-Dfile.encoding=UTF-8"));
        command.addAll(List.of(System.getProperty("bench.run-options", "").split(" ")));
        command.removeIf(String::isEmpty);
        command.addAll(List.of(
                "-cp",
                System.getProperty("java.class.path"),
                MeasuredRun.class.getName(),
                folder.toString(),
                Integer.toString(all)));
        if (!setting.isEmpty()) {
            command.addAll(List.of("--set", setting));
        }
        try {
            return new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long[] mean(long[] one, long[] other) {
        long[] mean = new long[one.length];
        for (int i = 0; i < mean.length; i++) {
            mean[i] = (one[i] + other[i]) / 2;
        }
        return mean;
    }

    /** A line for each part of each night and one for the night, as medians and as a ratio to the floor. */
    private static String table(List<Map<String, long[]>> rounds) {
        for (Map<String, long[]> round : rounds) {
            for (String night : List.of("new", "unchanged", "hundredth")) {
                long[] all = new long[FIGURES];
                round.forEach((name, figures) -> {
                    if (name.startsWith(night + " ")) {
                        for (int i = 0; i < FIGURES; i++) {
                            all[i] += figures[i];
                        }
                    }
                });
                round.put(night + " night", all);
            }
        }
        StringBuilder table = new StringBuilder("""
                | night and step | cpu, ms | of Java threads | by the clock | collector | x jsoup | least | most | x read |
                |---|---:|---:|---:|---:|---:|---:|---:|---:|
                """);
        for (String name : rounds.get(0).keySet()) {
            table.append("| ").append(name);
            for (int i = 0; i < FIGURES; i++) {
                int figure = i;
                append(table, "%.0f", Spread.of(rounds, round -> figures(round, name)[figure] / MICROS_PER_MILLI).median());
            }
            Spread floor = Spread.of(rounds, round -> ratio(round, name, FLOOR));
            append(table, "%.2f", floor.median());
            append(table, "%.2f", floor.least());
            append(table, "%.2f", floor.most());
            append(table, "%.2f", Spread.of(rounds, round -> ratio(round, name, READ)).median());
            table.append(" |\n");
        }
        return table.toString();
    }

    private static double ratio(Map<String, long[]> round, String name, String to) {
        return (double) figures(round, name)[THREADS] / figures(round, to)[THREADS];
    }

    /** Of a part that every round has. */
    private static long[] figures(Map<String, long[]> round, String name) {
        return Optional.ofNullable(round.get(name))
                .orElseThrow(() -> new IllegalStateException("Nothing was measured for " + name + "."));
    }

    private static void append(StringBuilder table, String format, double figure) {
        table.append(" | ").append(String.format(Locale.ROOT, format, figure));
    }
}
