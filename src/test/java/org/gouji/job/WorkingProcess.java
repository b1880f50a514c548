package org.gouji.job;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.gouji.store.DatabaseSettings;

/** A manager or a worker of an invented county in a process of its own, whose files take a while to read. */
final class WorkingProcess {

    /** What it is to be. */
    enum Role {
        MANAGER,
        WORKER
    }

    private static final long FOR_EVER = -1;

    private WorkingProcess() {}

    public static void main(String[] args) throws IOException {
        InventedCounty county = new InventedCounty(Path.of(args[0]), new DatabaseSettings(args[1], args[2], args[3]));
        FileReader reader = slowly(Long.parseLong(args[4]));
        switch (Role.valueOf(args[5])) {
            case MANAGER -> county.distribute(reader, RunProgress.SILENT);
            case WORKER -> county.work(reader, FOR_EVER, WorkerProgress.SILENT);
        }
    }

    static FileReader slowly(long millis) {
        return (name, bytes) -> {
            try {
                Thread.sleep(millis);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return InventedCounty.read(name, bytes);
        };
    }

    static Process start(Path folder, DatabaseSettings database, long millis, Role role, String log)
            throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xmx256m",
                        "-Dfile.encoding=UTF-8",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        WorkingProcess.class.getName(),
                        folder.toString(),
                        database.url(),
                        database.user(),
                        database.password(),
                        Long.toString(millis),
                        role.name())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve(log).toFile())
                .start();
    }

    /** Stops a process as a machine that sleeps, or lets it go on. */
    static void signal(Process process, String signal) throws IOException, InterruptedException {
        Process kill = new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid())).start();
        if (!kill.waitFor(10, TimeUnit.SECONDS) || kill.exitValue() != 0) {
            throw new IOException("kill -" + signal + " failed.");
        }
    }
}
