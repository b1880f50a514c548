package org.gouji.document.apart;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.URL;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.gouji.document.Budget;
import org.gouji.document.Document;
import org.gouji.document.DocumentFile;
import org.gouji.document.DocumentLimits;
import org.gouji.document.FormatReader;
import org.gouji.document.RefusedFile;

/**
 * Has files read by processes of their own, as many as there are threads that ask at the same time. One that takes more than
 * its time or memory is ended, its file refused, and another started for the next file. For any number of threads.
 */
public final class ReadingProcesses implements FormatReader {

    private static final String OVER_LIMIT = "FILE-06";
    /** A process keeps its time itself; this is for one that no longer can. */
    private static final int GRACE_SECONDS = 5;
    /** A process that nobody asks for so long ends. */
    private static final int IDLE_SECONDS = 30;

    private final DocumentLimits limits;
    private final String ocr;
    private final Deque<Idle> idle = new ConcurrentLinkedDeque<>();
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "reading-processes");
        thread.setDaemon(true);
        return thread;
    });

    /**
     * With these limits, memory among them.
     *
     * @param ocr the program that reads pictures, empty if there is none
     */
    public ReadingProcesses(DocumentLimits limits, String ocr) {
        this.limits = limits;
        this.ocr = ocr;
    }

    /** A process that is there, with both ends of it. */
    private record Running(Process process, DataOutputStream to, DataInputStream from) {

        void end() {
            process.destroyForcibly();
        }
    }

    /** A process that nobody asks, another one each time it is given back. */
    private static final class Idle {
        private final Running running;

        Idle(Running running) {
            this.running = running;
        }
    }

    @Override
    public Document read(DocumentFile file, Budget budget) throws IOException {
        Running running = take();
        int seconds = budget.secondsLeft();
        AtomicBoolean isLate = new AtomicBoolean();
        Future<?> end = watch.schedule(
                () -> {
                    isLate.set(true);
                    running.end();
                },
                seconds + (long) GRACE_SECONDS,
                TimeUnit.SECONDS);
        try {
            Frames.ask(running.to(), file.name(), file.bytes(), limits.withSeconds(seconds));
            Document document = Frames.answer(running.from());
            giveBack(running);
            return document;
        } catch (RefusedFile refused) {
            giveBack(running);
            throw refused;
        } catch (IOException ended) {
            running.end();
            throw new RefusedFile(
                    OVER_LIMIT, isLate.get() ? "seconds > " + limits.seconds() : "memory > " + limits.memory());
        } finally {
            end.cancel(false);
        }
    }

    private Running take() throws IOException {
        for (Idle next = idle.poll(); next != null; next = idle.poll()) {
            if (next.running.process().isAlive()) {
                return next.running;
            }
        }
        return start();
    }

    private void giveBack(Running running) {
        Idle since = new Idle(running);
        idle.push(since);
        Future<?> unused = watch.schedule(
                () -> {
                    if (idle.remove(since)) {
                        running.end();
                    }
                },
                IDLE_SECONDS,
                TimeUnit.SECONDS);
    }

    private Running start() throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + limits.memory() + "m",
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:+DisplayVMOutputToStderr",
                "-Dfile.encoding=UTF-8",
                "-Djava.awt.headless=true",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))));
        command.addAll(program());
        command.add(ocr);
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        return new Running(
                process,
                new DataOutputStream(new BufferedOutputStream(process.getOutputStream())),
                new DataInputStream(new BufferedInputStream(process.getInputStream())));
    }

    /** Of a jar that holds its libraries as they are, the classes are found by its own launcher alone. */
    private static List<String> program() {
        String main = ReadingProcess.class.getName();
        URL place = ReadingProcesses.class.getProtectionDomain().getCodeSource().getLocation();
        boolean isPacked = place.getPath().contains("!");
        return isPacked
                ? List.of("-Dloader.main=" + main, "org.springframework.boot.loader.launch.PropertiesLauncher")
                : List.of(main);
    }
}
