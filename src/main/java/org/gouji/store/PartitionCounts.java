package org.gouji.store;

/**
 * How far the workers of a run have come.
 *
 * @param partitions how many there are, 0 where the run was not distributed
 * @param waiting which nobody has
 * @param taken which a worker has
 * @param stored which are read
 * @param failed which a fault of the program ended
 * @param files files of those that are stored
 * @param again how often a partition was taken over or given back
 */
public record PartitionCounts(
        long partitions, long waiting, long taken, long stored, long failed, long files, long again) {

    public boolean isDone() {
        return stored == partitions;
    }
}
