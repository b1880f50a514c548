package org.gouji.job;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.gouji.store.PartitionLease;

/** A partition at work: whether it still gets on, and whether it is still ours. Touched by its reader and its keeper. */
final class LeaseWatch {

    private static final long NANOS_PER_SECOND = 1_000_000_000L;

    private final PartitionLease lease;
    private final long patience;
    private final AtomicLong progress = new AtomicLong(System.nanoTime());
    private final AtomicBoolean lost = new AtomicBoolean();

    /** For a partition none of whose files may take so many seconds. */
    LeaseWatch(PartitionLease lease, long seconds) {
        this.lease = lease;
        this.patience = seconds * NANOS_PER_SECOND;
    }

    PartitionLease lease() {
        return lease;
    }

    void progressed() {
        progress.set(System.nanoTime());
    }

    /** Whether the reader has done something in the time that a file may take. If not, it hangs, and others should have it. */
    boolean getsOn() {
        return System.nanoTime() - progress.get() < patience;
    }

    void lose() {
        lost.set(true);
    }

    boolean isLost() {
        return lost.get();
    }
}
