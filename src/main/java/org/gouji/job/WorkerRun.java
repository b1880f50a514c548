package org.gouji.job;

import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.gouji.store.Database;
import org.gouji.store.DatabaseSettings;
import org.gouji.store.Pause;

/** A process that reads for the runs of others, until it is stopped. */
public final class WorkerRun {

    private WorkerRun() {}

    /**
     * Works until there has been nothing to do for so many seconds, or for ever.
     *
     * @param settings how the job is set now; asked again when a run has other definitions
     * @param idle seconds, negative for ever
     */
    public static void work(Supplier<JobSettings> settings, long idle, WorkerProgress progress) {
        workWith(
                () -> {
                    JobSettings now = settings.get();
                    return Equipment.of(now, Stages.of(now));
                },
                idle,
                progress);
    }

    static void workWith(Supplier<Equipment> equipping, long idle, WorkerProgress progress) {
        Equipment equipment = equipping.get();
        Database.requireServer(equipment.settings().database());
        new InboxListing(equipment.settings().folders().inbox()).requireFolder();
        if (!isMade(equipment.settings().database(), idle)) {
            return;
        }
        try (PartitionWorker worker = PartitionWorker.of(equipping, progress)) {
            // Whoever stops the process wants it to stop, but others need not wait for the end of its leases.
            Thread leaving = new Thread(worker::close);
            Runtime.getRuntime().addShutdownHook(leaving);
            worker.start();
            while (idle < 0 || worker.idleSeconds() < idle) {
                worker.requireHealth();
                Pause.shortly("work");
            }
            Runtime.getRuntime().removeShutdownHook(leaving);
        }
    }

    /** A worker may be there before the first run, which makes the tables. */
    private static boolean isMade(DatabaseSettings database, long idle) {
        long begun = System.nanoTime();
        while (!Database.isMade(database)) {
            if (idle >= 0 && System.nanoTime() - begun > TimeUnit.SECONDS.toNanos(idle)) {
                return false;
            }
            Pause.shortly("work");
        }
        return true;
    }
}
