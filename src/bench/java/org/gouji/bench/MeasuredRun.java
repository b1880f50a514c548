package org.gouji.bench;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gouji.cli.Gouji;
import org.gouji.publish.Disk;
import org.jsoup.Jsoup;
import org.slf4j.LoggerFactory;

/**
 * {@code gouji run} night after night in a process of its own, as {@link RunBenchmark} starts it with an invented county and
 * a number of rounds, and further options of the command: everything new, nothing changed, one page in a hundred changed. Prints a line for each part of a night:
 * round, night, part, and in microseconds the cpu of the process, the cpu of its Java threads, the time by the clock and that
 * of the garbage collector.
 */
final class MeasuredRun {

    /** What Spring Batch says when a step begins. */
    private static final Pattern STEP = Pattern.compile("Executing step: \\[(\\w+)\\]");

    private static final String STEP_LOGGER = "org.springframework.batch.core.step.AbstractStep";
    private static final int NANOS_PER_MICRO = 1000;

    private final OperatingSystemMXBean process =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final PrintStream terminal = System.out;
    /** Of those that are dead, what they had when they were last seen. */
    private final Map<Long, Long> cpuOfThreads = new HashMap<>();

    private final Path folder;
    private final List<String> command;
    private String about = "";
    private String part = "";
    private long[] begun = {};

    private MeasuredRun(Path folder, List<String> options) {
        this.folder = folder;
        this.command = new ArrayList<>(List.of("run", InventedCounty.job(folder).toString()));
        command.addAll(options);
    }

    public static void main(String[] arguments) throws IOException {
        // Boot would set the logger below back to what the program wants of it.
        System.setProperty("org.springframework.boot.logging.LoggingSystem", "none");
        MeasuredRun run = new MeasuredRun(
                Path.of(arguments[0]), List.of(arguments).subList(2, arguments.length));
        run.listen();
        int rounds = Integer.parseInt(arguments[1]);
        for (int round = 0; round < rounds; round++) {
            run.round(round);
        }
    }

    private void listen() {
        Logger steps = (Logger) LoggerFactory.getLogger(STEP_LOGGER);
        AppenderBase<ILoggingEvent> listener = new AppenderBase<>() {
            @Override
            protected void append(ILoggingEvent event) {
                Matcher step = STEP.matcher(event.getFormattedMessage());
                if (step.find()) {
                    end();
                    begin(step.group(1));
                }
            }
        };
        listener.setContext(steps.getLoggerContext());
        listener.start();
        steps.setLevel(Level.INFO);
        steps.setAdditive(false);
        steps.addAppender(listener);
    }

    private void round(int round) throws IOException {
        Disk.remove(folder.resolve("database"));
        Disk.remove(folder.resolve("output"));
        List<Path> changed = files(InventedCounty.changed(folder));
        Path former = folder.resolve("former");
        about = round + " alone ";
        hash();
        parse();
        about = round + " new ";
        night();
        about = round + " unchanged ";
        night();
        for (Path page : changed) {
            Path relative = InventedCounty.changed(folder).relativize(page);
            Files.createDirectories(former.resolve(relative).getParent());
            copy(InventedCounty.inbox(folder).resolve(relative), former.resolve(relative));
            copy(page, InventedCounty.inbox(folder).resolve(relative));
        }
        about = round + " hundredth ";
        night();
        for (Path page : changed) {
            Path relative = InventedCounty.changed(folder).relativize(page);
            copy(former.resolve(relative), InventedCounty.inbox(folder).resolve(relative));
        }
        about = round + " alone ";
        parse();
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
    }

    /** The floor: jsoup parsing the same pages, and nothing else. */
    private void parse() throws IOException {
        long cpu = 0;
        int nodes = 0;
        for (Path page : files(InventedCounty.inbox(folder))) {
            String text = Files.readString(page);
            long before = threads.getCurrentThreadCpuTime();
            nodes += Jsoup.parse(text).childNodeSize();
            cpu += threads.getCurrentThreadCpuTime() - before;
        }
        if (nodes == 0) {
            throw new IllegalStateException("There are no pages.");
        }
        terminal.println(about + "jsoup " + cpu / NANOS_PER_MICRO + " " + cpu / NANOS_PER_MICRO + " 0 0");
    }

    /** The other floor: the bytes of the same pages read and hashed, as nobody can know without whether one has changed. */
    private void hash() throws IOException {
        long before = threads.getCurrentThreadCpuTime();
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            for (Path page : files(InventedCounty.inbox(folder))) {
                sha256.digest(Files.readAllBytes(page));
            }
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
        long cpu = (threads.getCurrentThreadCpuTime() - before) / NANOS_PER_MICRO;
        terminal.println(about + "hash " + cpu + " " + cpu + " 0 0");
    }

    static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private void night() {
        PrintStream errors = System.err;
        begin("start");
        try (PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8)) {
            System.setOut(nowhere);
            System.setErr(nowhere);
            int code = Gouji.execute(command.toArray(String[]::new));
            if (code > 1) {
                throw new IllegalStateException("gouji run ended with " + code + ".");
            }
        } finally {
            System.setOut(terminal);
            System.setErr(errors);
        }
        end();
    }

    private void begin(String next) {
        part = next;
        begun = now();
    }

    private void end() {
        long[] ended = now();
        StringBuilder line = new StringBuilder(about).append(part);
        for (int i = 0; i < ended.length; i++) {
            line.append(' ').append((ended[i] - begun[i]) / NANOS_PER_MICRO);
        }
        terminal.println(line);
    }

    private long[] now() {
        for (long thread : threads.getAllThreadIds()) {
            cpuOfThreads.merge(thread, threads.getThreadCpuTime(thread), Math::max);
        }
        long cpu = cpuOfThreads.values().stream().mapToLong(Long::longValue).sum();
        long collecting = ManagementFactory.getGarbageCollectorMXBeans().stream()
                .mapToLong(GarbageCollectorMXBean::getCollectionTime)
                .sum();
        return new long[] {process.getProcessCpuTime(), cpu, System.nanoTime(), collecting * 1_000_000};
    }
}
