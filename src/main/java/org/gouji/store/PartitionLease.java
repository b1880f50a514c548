package org.gouji.store;

/**
 * A partition as a worker has taken it.
 *
 * @param seq number of the partition in its run
 * @param attempt how often it has been taken, this time included: whoever comes with a former one comes too late
 * @param worker whose it is
 * @param first path of its first file
 * @param last path of its last file
 */
public record PartitionLease(long run, int seq, int attempt, String worker, String first, String last) {}
