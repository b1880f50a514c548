package org.gouji.job;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.gouji.store.DatabaseSettings;

/** A run in a process of its own that ends, without a word, at the point it was told. */
final class KilledRun {

    /** Where a run can be told to end, with the number of times it may pass before. */
    enum Point {
        LISTED,
        READING,
        STORED,
        PUBLISHED,
        NEVER
    }

    private static final int KILLED = 9;

    private final Point point;
    private final AtomicInteger passes;

    private KilledRun(Point point, int passes) {
        this.point = point;
        this.passes = new AtomicInteger(passes);
    }

    public static void main(String[] args) throws IOException {
        KilledRun killer = new KilledRun(Point.valueOf(args[2]), Integer.parseInt(args[3]));
        InventedCounty county = new InventedCounty(Path.of(args[0]), new DatabaseSettings(args[1], args[4], args[5]));
        FileReader reader = (name, bytes) -> {
            killer.pass(Point.READING);
            return InventedCounty.read(name, bytes);
        };
        county.run(reader, killer.progress());
    }

    private RunProgress progress() {
        return new RunProgress() {
            @Override
            public void says(RunNotice notice, long number) {
                if (notice == RunNotice.PUBLISHED) {
                    pass(Point.PUBLISHED);
                }
            }

            @Override
            public void begins(long files) {
                pass(Point.LISTED);
            }

            @Override
            public void advances(long files) {
                pass(Point.STORED);
            }
        };
    }

    private void pass(Point here) {
        if (here == point && passes.getAndDecrement() == 0) {
            Runtime.getRuntime().halt(KILLED);
        }
    }

    static Process start(Path folder, DatabaseSettings database, Point point, int passes) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Dfile.encoding=UTF-8",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        KilledRun.class.getName(),
                        folder.toString(),
                        database.url(),
                        point.name(),
                        Integer.toString(passes),
                        database.user(),
                        database.password())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("killed.log").toFile())
                .start();
    }
}
