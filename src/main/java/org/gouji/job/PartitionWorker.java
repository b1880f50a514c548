package org.gouji.job;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.gouji.message.Refusal;
import org.gouji.model.OperatorException;
import org.gouji.store.Database;
import org.gouji.store.PartitionLease;
import org.gouji.store.Run;
import org.gouji.store.Store;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * The threads of a process that read partitions, one each, and one that keeps their leases. A partition whose thread does
 * not get on is not kept, so that another worker takes it over. Without a database the threads wait for it.
 */
final class PartitionWorker implements AutoCloseable {

    private static final long PAUSE_MILLIS = 200;

    /** Where there has been nothing to do for some seconds, there is no hurry. */
    private static final long LONG_PAUSE_MILLIS = 2000;

    private static final int SOON = 5;

    /** So often in a lease it is begun anew. */
    private static final int KEPT_IN_A_LEASE = 4;

    /** A file may take this much longer than its limit before its thread is taken to hang. */
    private static final int MARGIN = 2;

    /** So many partitions in a row that are not as listed, and it is this machine that sees other files. */
    private static final int MOST_LEFT = 3;

    private static final long MOST_SECONDS_WITHOUT_DATABASE = 60;
    private static final long NANOS_PER_SECOND = 1_000_000_000L;
    private static final int LONGEST_HOST = 30;

    private final Database database;
    private final Store store;
    private final String name;
    private final boolean isManager;
    private final Supplier<Equipment> equipping;
    private final int threadCount;
    private final long keepMillis;
    private final WorkerProgress progress;

    private final Set<LeaseWatch> watches = ConcurrentHashMap.newKeySet();
    private final Queue<Throwable> failures = new ConcurrentLinkedQueue<>();
    private final List<Thread> threads = new ArrayList<>();
    private final AtomicBoolean stopped = new AtomicBoolean();
    private final AtomicLong lastWork = new AtomicLong(System.nanoTime());
    private final AtomicLong lastAnswer = new AtomicLong(System.nanoTime());
    private Equipment equipment;
    private int leftInARow;

    /** For the manager of a run itself, with what it reads with. */
    static PartitionWorker ofManager(Equipment equipment) {
        return new PartitionWorker(equipment, () -> equipment, true, WorkerProgress.SILENT);
    }

    /** For a process that only works. It is equipped anew when the run has other rules or another roster than it knows. */
    static PartitionWorker of(Supplier<Equipment> equipping, WorkerProgress progress) {
        return new PartitionWorker(equipping.get(), equipping, false, progress);
    }

    private PartitionWorker(
            Equipment equipment, Supplier<Equipment> equipping, boolean isManager, WorkerProgress progress) {
        JobSettings settings = equipment.settings();
        this.equipment = equipment;
        this.equipping = equipping;
        this.isManager = isManager;
        this.progress = progress;
        this.name = "gouji " + host() + " " + ProcessHandle.current().pid() + " "
                + UUID.randomUUID().toString().substring(0, 8);
        this.threadCount = settings.effort().threads();
        this.keepMillis = settings.effort().lease() * 1000L / KEPT_IN_A_LEASE;
        this.database = Database.openForWorker(settings.database(), name, threadCount);
        this.store = Store.of(database.dataSource());
    }

    private static String host() {
        try {
            String host = InetAddress.getLocalHost().getHostName();
            return host.substring(0, Math.min(host.length(), LONGEST_HOST));
        } catch (UnknownHostException e) {
            return "unknown";
        }
    }

    String name() {
        return name;
    }

    void start() {
        store.partitions().greet(name, threadCount);
        begin("keep", this::keep);
        for (int number = 1; number <= threadCount; number++) {
            begin("read-" + number, this::work);
        }
    }

    private void begin(String thread, Runnable work) {
        Thread begun = new Thread(
                () -> {
                    try {
                        work.run();
                    } catch (RuntimeException | Error e) {
                        // Whoever is interrupted at the end may say so.
                        if (!stopped.getAndSet(true)) {
                            failures.add(e);
                        }
                    }
                },
                thread);
        begun.setDaemon(true);
        threads.add(begun);
        begun.start();
    }

    /** Throws what ended one of the threads, if anything did. */
    void requireHealth() {
        Throwable failure = failures.peek();
        if (failure instanceof OperatorException operator) {
            throw operator;
        }
        if (failure instanceof DataAccessException data) {
            throw data;
        }
        if (failure != null) {
            throw new IllegalStateException("A partition cannot be read.", failure);
        }
    }

    /** Whole seconds since there was last something to do. */
    long idleSeconds() {
        return watches.isEmpty() ? (System.nanoTime() - lastWork.get()) / NANOS_PER_SECOND : 0;
    }

    private void keep() {
        while (!stopped.get()) {
            pause(keepMillis);
            try {
                store.partitions().greet(name, threadCount);
                for (LeaseWatch watch : watches) {
                    if (!watch.getsOn() || !store.partitions().extend(watch.lease())) {
                        watch.lose();
                    }
                }
                lastAnswer.set(System.nanoTime());
            } catch (DataAccessException e) {
                requirePatience(e);
            }
        }
    }

    private void work() {
        while (!stopped.get()) {
            try {
                if (!workOnce()) {
                    pause(idleSeconds() < SOON ? PAUSE_MILLIS : LONG_PAUSE_MILLIS);
                }
                lastAnswer.set(System.nanoTime());
            } catch (DataAccessException | TransactionException e) {
                requirePatience(e);
                pause(PAUSE_MILLIS);
            }
        }
    }

    /** A server that is started anew is waited for; one that does not answer at all is not. */
    private void requirePatience(RuntimeException e) {
        if (System.nanoTime() - lastAnswer.get() > MOST_SECONDS_WITHOUT_DATABASE * NANOS_PER_SECOND) {
            throw e;
        }
    }

    private boolean workOnce() {
        Optional<Run> offered = store.partitions().offered();
        if (offered.isEmpty()) {
            return false;
        }
        Equipment equipped = equippedFor(offered.get());
        Optional<PartitionLease> taken = store.partitions().take(offered.get().id(), name, isManager);
        taken.ifPresent(lease -> read(lease, equipped));
        return taken.isPresent();
    }

    private synchronized Equipment equippedFor(Run run) {
        if (!equipment.fingerprint().equals(run.fingerprint())) {
            equipment = equipping.get();
        }
        if (!equipment.settings().name().equals(run.job())) {
            throw Refusal.at(
                    equipment.settings().database(),
                    "job.other-job",
                    Map.of("job", run.job(), "name", equipment.settings().name()));
        }
        if (!equipment.fingerprint().equals(run.fingerprint())) {
            throw Refusal.of("worker.other-definitions", Map.of("run", run.id()));
        }
        return equipment;
    }

    private void read(PartitionLease lease, Equipment equipped) {
        LeaseWatch watch = new LeaseWatch(
                lease, MARGIN * (long) equipped.settings().limits().seconds());
        watches.add(watch);
        try {
            PartitionReader reader = new PartitionReader(store, database.transactions(), equipped, isManager);
            ended(reader.read(lease, watch), equipped);
        } catch (DataAccessException | TransactionException e) {
            throw e;
        } catch (RuntimeException | Error e) {
            store.partitions().fail(lease, String.valueOf(e));
            throw e;
        } finally {
            watches.remove(watch);
            lastWork.set(System.nanoTime());
        }
    }

    private synchronized void ended(PartitionReader.Ending ending, Equipment equipped) {
        progress.ended(ending == PartitionReader.Ending.STORED);
        leftInARow = ending == PartitionReader.Ending.NOT_AS_LISTED ? leftInARow + 1 : 0;
        if (leftInARow == MOST_LEFT) {
            throw Refusal.at(equipped.settings().folders().inbox(), "worker.other-files", Map.of());
        }
    }

    private void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            stopped.set(true);
        }
    }

    /** Ends the threads, gives back what they have and lets the database go. */
    @Override
    public void close() {
        stopped.set(true);
        threads.forEach(Thread::interrupt);
        try {
            store.partitions().leave(name);
        } catch (DataAccessException e) {
            // Without the database nothing can be given back; the leases end by themselves.
        }
        database.close();
    }
}
