package org.gouji.job;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.gouji.store.FileStamp;

/**
 * The day on which a file arrived: the innermost folder on its path whose name is a date, such as {@code 2022-01-14}, or
 * else the day of its time stamp.
 */
final class ReceivedDate {

    private static final long NANOS = 1_000_000_000L;

    /** China has one time, whatever the machine is set to. */
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private ReceivedDate() {}

    static LocalDate of(FileStamp file) {
        String[] steps = file.path().split("/", -1);
        for (int step = steps.length - 2; step >= 0; step--) {
            if (isDate(steps[step])) {
                return LocalDate.parse(steps[step]);
            }
        }
        Instant modified =
                Instant.ofEpochSecond(Math.floorDiv(file.modified(), NANOS), Math.floorMod(file.modified(), NANOS));
        return modified.atZone(ZONE).toLocalDate();
    }

    private static boolean isDate(String name) {
        if (!name.matches("\\d{4}-\\d{2}-\\d{2}")) {
            return false;
        }
        try {
            return LocalDate.parse(name).getYear() > 0;
        } catch (DateTimeException e) {
            return false;
        }
    }
}
