package org.gouji.bench;

import java.io.IOException;
import org.gouji.intake.ReportReading;
import org.gouji.intake.hostile.HostileFile;
import org.gouji.intake.hostile.HostileFiles;

/** Reads the hostile files of one format, one after the other, and says how many milliseconds the slowest took. */
final class HostileReading {

    private HostileReading() {}

    public static void main(String[] arguments) throws IOException {
        ReportReading reading = ReportReading.builtIn();
        long slowest = 0;
        String name = "";
        for (HostileFile file : HostileFiles.all()) {
            if (file.extension().equals(arguments[0])) {
                byte[] bytes = file.bytes();
                long start = System.nanoTime();
                reading.read(file.name(), bytes);
                long millis = (System.nanoTime() - start) / 1_000_000;
                if (millis > slowest) {
                    slowest = millis;
                    name = file.name();
                }
            }
        }
        System.out.println(slowest + " " + name);
    }
}
