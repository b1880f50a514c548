package org.gouji.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/** The benchmarks by name; a new one gets a line in {@link #all()}. */
@Command(
        name = "jobs/bench",
        description = "Measures Gouji against floors that run beside it. Takes minutes; keep the machine quiet.",
        mixinStandardHelpOptions = true)
final class Benchmarks implements Runnable {

    private static final List<PageLayout> SITE =
            List.of(PageLayout.DIVISIONS, PageLayout.LAYOUT_TABLES, PageLayout.PASTED);

    private static final Path CORPUS = Path.of("src/test/resources/intake/formats");

    /** A benchmark that returns its table of results. */
    private interface Benchmark {
        String run();
    }

    @Parameters(
            paramLabel = "NAME",
            description = "Which benchmarks: read-html, read-html-60, read-text, docx, ofd, xlsx, xls, doc, pdf, audit,"
                    + " locate, copies, mixed, start, script, run-county, run-province, run-threads, hostile. Default: all.")
    private List<String> names = List.of();

    @Option(names = "--files", paramLabel = "N", description = "Files per benchmark, default ${DEFAULT-VALUE}.")
    private int files = 10_000;

    @Option(names = "--rounds", paramLabel = "N", description = "Rounds that count, default ${DEFAULT-VALUE}.")
    private int rounds = 9;

    @Option(
            names = "--folder",
            paramLabel = "DIR",
            description = "Where inputs and results go, default ${DEFAULT-VALUE}.")
    private Path folder = Path.of("target/bench");

    @Option(
            names = "--heap",
            paramLabel = "SIZE",
            description = "Heap of the measured process of run-county and run-province, default ${DEFAULT-VALUE}.")
    private String heap = "256m";

    private Benchmarks() {}

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Benchmarks()).execute(arguments));
    }

    private Map<String, Benchmark> all() {
        ReadBenchmark read = new ReadBenchmark(folder, files, rounds);
        Map<String, Benchmark> all = new LinkedHashMap<>();
        all.put("read-html", () -> read.pages("html-20", 20_000, SITE));
        all.put("read-text", () -> read.texts("text-8", 8_000));
        all.put("read-html-60", () -> read.pages("html-60", 60_000, List.of(PageLayout.WORD)));
        FormatBenchmark formats = new FormatBenchmark(CORPUS, files, rounds);
        for (FormatFloor floor : FormatFloor.values()) {
            all.put(floor.name().toLowerCase(Locale.ROOT), () -> formats.table(floor));
        }
        all.put("audit", () -> new AuditBenchmark(folder.resolve("audit"), files).table());
        all.put("locate", () -> new LocateBenchmark(files).table());
        all.put("copies", () -> new CopyBenchmark(files).table());
        all.put("mixed", formats::mixed);
        all.put("start", () -> new StartBenchmark(folder.resolve("start"), rounds).table());
        all.put("script", () -> new ScriptBenchmark(folder.resolve("script"), rounds).table(files));
        all.put("run-county", () -> new RunBenchmark(folder.resolve("county"), heap, rounds).table(60, 5));
        all.put("run-province", () -> new RunBenchmark(folder.resolve("province"), heap, rounds).table(files, 1));
        all.put("run-threads", () -> new RunBenchmark(folder.resolve("threads"), heap, rounds).threads(files));
        all.put("hostile", () -> new HostileBenchmark().table());
        return all;
    }

    @Override
    public void run() {
        Map<String, Benchmark> all = all();
        for (String name : names.isEmpty() ? all.keySet() : names) {
            @Nullable Benchmark benchmark = all.get(name);
            if (benchmark == null) {
                throw new ParameterException(
                        new CommandLine(this), "There is no benchmark " + name + ", choose of " + all.keySet() + ".");
            }
            report(name, benchmark.run());
        }
    }

    private void report(String name, String table) {
        String text = "## " + name + "\n\n" + machine() + "\n\n" + table;
        System.out.println(text);
        try {
            Files.writeString(folder.resolve(name + ".md"), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String machine() {
        Runtime machine = Runtime.getRuntime();
        return "%d files, %d rounds, %d cores, %d MB of heap, Java %s."
                .formatted(
                        files,
                        rounds,
                        machine.availableProcessors(),
                        machine.maxMemory() >> 20,
                        System.getProperty("java.version"));
    }
}
