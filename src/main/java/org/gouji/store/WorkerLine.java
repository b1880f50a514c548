package org.gouji.store;

/**
 * A worker that was heard of in the last day.
 *
 * @param threads how many partitions it reads at the same time, 0 once it has left
 * @param silent seconds since it was last heard of
 * @param taken partitions that it has now
 * @param stored partitions that it stored in the last run
 * @param files files of those
 */
public record WorkerLine(String worker, int threads, long silent, long taken, long stored, long files) {

    public boolean hasLeft() {
        return threads == 0;
    }
}
