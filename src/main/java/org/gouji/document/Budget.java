package org.gouji.document;

import java.util.concurrent.TimeUnit;

/**
 * What is left of the limits for one file of the inbox. Readers say what they are about to spend, in their inner loops too,
 * and are stopped by a {@link RefusedFile} with rule {@code FILE-06}. For one thread.
 */
public final class Budget {

    private static final String OVER_LIMIT = "FILE-06";
    /** So little may unpack to any multiple of itself: short repetitive files pack well. */
    private static final long ALWAYS_ALLOWED = 1L << 20;

    private final DocumentLimits limits;
    private final long deadline;
    private long unpacked;
    private int entries;
    private int pages;
    private int pieces;

    /** A fresh budget; the clock starts now. */
    public Budget(DocumentLimits limits) {
        this.limits = limits;
        deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(limits.seconds());
    }

    /** The limits that it was made from. */
    public DocumentLimits limits() {
        return limits;
    }

    /** Another file is opened: the one of the inbox, or one that it holds. */
    public void entry() {
        entries++;
        pages = 0;
        pieces = 0;
        check(entries > limits.entries(), "entries", limits.entries());
        checkTime();
    }

    /** Stops whoever opens one held file after the other once what is left is not enough for any. */
    public void checkTotals() {
        check(entries >= limits.entries(), "entries", limits.entries());
        checkUnpacked();
        checkTime();
    }

    /** Another page or sheet. */
    public void page() {
        pages++;
        check(pages > limits.pages(), "pages", limits.pages());
        checkTime();
    }

    /** Another piece of text. */
    public void piece() {
        pieces++;
        check(pieces > limits.pieces(), "pieces", limits.pieces());
        if ((pieces & 0xFF) == 0) {
            checkTime();
        }
    }

    /** So many more bytes came out of an entry that unpacked to {@code soFar} from {@code packed} (-1 if unknown). */
    public void unpacked(long more, long soFar, long packed) {
        unpacked += more;
        checkUnpacked();
        check(packed >= 0 && soFar > ALWAYS_ALLOWED && soFar / limits.ratio() > packed, "ratio", limits.ratio());
        checkTime();
    }

    /** An archive is opened inside others, so deep. */
    public void depth(int depth) {
        check(depth > limits.depth(), "depth", limits.depth());
    }

    /** Stops a reader that has had its time; for loops that spend nothing else. */
    public void checkTime() {
        check(System.nanoTime() - deadline > 0, "seconds", limits.seconds());
    }

    /** How long may still be read; at least a second, which does not matter to whoever is late. */
    public int secondsLeft() {
        return (int) Math.max(1, TimeUnit.NANOSECONDS.toSeconds(deadline - System.nanoTime()));
    }

    private void checkUnpacked() {
        check(unpacked > limits.unpackedBytes(), "unpacked-bytes", limits.unpackedBytes());
    }

    private static void check(boolean isOver, String limit, long value) {
        if (isOver) {
            throw new RefusedFile(OVER_LIMIT, limit + " > " + value);
        }
    }
}
