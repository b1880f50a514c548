package org.gouji.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Runs Jazzer on one target after the other, each in a process of its own, and prints what came of it. */
@Command(
        name = "jobs/fuzz",
        description = "Sends altered reports through each reader and parser, to find what would break one.",
        mixinStandardHelpOptions = true)
final class FuzzJob implements Runnable {

    private static final String NONE = "-";
    private static final int SECONDS_OF_A_HANG = 60;

    @Parameters(paramLabel = "TARGET", description = "Which: ${COMPLETION-CANDIDATES}. Default: all.")
    private List<Target> targets = List.of();

    @Option(names = "--seconds", paramLabel = "N", description = "For each target, default ${DEFAULT-VALUE}.")
    private int seconds = 1800;

    @Option(names = "--at-once", paramLabel = "N", description = "Targets side by side, default ${DEFAULT-VALUE}.")
    private int atOnce = 1;

    @Option(names = "--folder", paramLabel = "DIR", description = "Where everything is done, default ${DEFAULT-VALUE}.")
    private Path folder = Path.of("target/fuzz");

    private FuzzJob() {}

    public static void main(String[] arguments) {
        CommandLine line = new CommandLine(new FuzzJob()).setCaseInsensitiveEnumValuesAllowed(true);
        System.exit(line.execute(arguments));
    }

    @Override
    public void run() {
        List<Target> chosen = targets.isEmpty() ? List.of(Target.values()) : targets;
        System.out.println("| target | executions | edges | inputs kept | ended by |\n|---|---:|---:|---:|---|");
        ExecutorService workers = Executors.newFixedThreadPool(atOnce);
        try {
            List<Future<String>> lines = new ArrayList<>();
            for (Target target : chosen) {
                lines.add(workers.submit(() -> fuzz(target)));
            }
            for (Future<String> line : lines) {
                System.out.println(line.get());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } finally {
            workers.shutdownNow();
        }
    }

    private String fuzz(Target target) throws IOException, InterruptedException {
        Path own = Files.createDirectories(folder.resolve(target.title()));
        Path kept = Files.createDirectories(own.resolve("kept"));
        Path log = own.resolve("log.txt");
        Path words = Files.writeString(own.resolve("words.txt"), Seeds.dictionary());
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx1g",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "com.code_intelligence.jazzer.Jazzer",
                        "--target_class=" + JazzerTarget.class.getName(),
                        "--target_args=" + target.title(),
                        "--instrumentation_includes=org.gouji.**",
                        "--trace=cov",
                        "--reproducer_path=" + own,
                        "-max_total_time=" + seconds,
                        "-timeout=" + SECONDS_OF_A_HANG,
                        "-max_len=" + Seeds.LARGEST,
                        "-rss_limit_mb=0",
                        "-dict=" + words,
                        "-artifact_prefix=" + own + "/",
                        kept.toString(),
                        seeds(target, own).toString())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try {
            process.waitFor();
        } finally {
            process.destroyForcibly();
        }
        return line(target, kept, Files.readAllLines(log, StandardCharsets.ISO_8859_1));
    }

    private static Path seeds(Target target, Path own) throws IOException {
        Path seeds = Files.createDirectories(own.resolve("seeds"));
        int number = 0;
        for (byte[] seed : Seeds.of(target)) {
            number++;
            Files.write(seeds.resolve(Integer.toString(number)), seed);
        }
        return seeds;
    }

    /** From lines of libFuzzer such as {@code #4096 pulse cov: 812 ft: 2011 corp: 56/61Kb ...}. */
    private static String line(Target target, Path kept, List<String> log) {
        String status = log.stream()
                .filter(line -> line.startsWith("#") && line.contains(" cov: "))
                .reduce((first, second) -> second)
                .orElse("#0 cov: 0 ");
        String fault = log.stream()
                .filter(line -> line.startsWith("==") && (line.contains("Java Exception") || line.contains("ERROR")))
                .findFirst()
                .orElse(NONE);
        return String.format(
                Locale.ROOT,
                "| %s | %s | %s | %d | %s |",
                target.title(),
                status.substring(1).split("\\s", 2)[0],
                status.replaceFirst(".* cov: (\\d+) .*", "$1"),
                count(kept),
                fault);
    }

    private static long count(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
