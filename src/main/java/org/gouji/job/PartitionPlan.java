package org.gouji.job;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.gouji.store.FileStamp;
import org.gouji.store.Partition;

/**
 * Files in the order of their paths -> partitions of about the same cost. A partition is what is read and stored at once, so
 * none has more files than a chunk; and it is what is lost with a worker, so none takes long.
 */
final class PartitionPlan {

    /** So many there are at least, if the files are worth it: so many workers have something to do until the end. */
    private static final int FOR_WORKERS = 128;

    /** Below this the statements around a partition would weigh more than a hundredth. */
    private static final long LEAST = 500_000;

    private static final long MOST = 2_000_000;

    private final ReadingCost cost;
    private final int largest;
    private final long target;
    private final List<Partition> partitions = new ArrayList<>();
    private String first = "";
    private String last = "";
    private int files;
    private long sum;

    /**
     * For partitions of at most so many files.
     *
     * @param total cost of all files together
     */
    PartitionPlan(ReadingCost cost, int largest, long total) {
        this.cost = cost;
        this.largest = largest;
        this.target = Math.max(LEAST, Math.min(MOST, total / FOR_WORKERS));
    }

    void add(FileStamp file) {
        long more = cost.of(file);
        if (files > 0 && (files == largest || sum + more > target)) {
            close();
        }
        if (files == 0) {
            first = file.path();
        }
        last = file.path();
        files++;
        sum += more;
    }

    private void close() {
        partitions.add(new Partition(first, last, files, sum));
        files = 0;
        sum = 0;
    }

    /** The dearest first: what takes longest must not begin last. */
    List<Partition> partitions() {
        if (files > 0) {
            close();
        }
        partitions.sort(Comparator.comparingLong(Partition::cost).reversed().thenComparing(Partition::first));
        return List.copyOf(partitions);
    }
}
