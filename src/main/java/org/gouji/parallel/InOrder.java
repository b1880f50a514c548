package org.gouji.parallel;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/**
 * Work that several threads do at the same time, and whose results are taken in the order in which it was given: they do not
 * tell how many threads there were. One thread gives and takes.
 */
public final class InOrder<T> implements AutoCloseable {

    private final Executor hands;
    private final int most;
    private final Queue<CompletableFuture<T>> given = new ArrayDeque<>();
    private volatile boolean isGivenUp;

    /**
     * @param hands who does the work
     * @param most how many results may be under way or wait to be taken, which bounds the memory they need
     */
    public InOrder(Executor hands, int most) {
        this.hands = hands;
        this.most = most;
    }

    /** Whether a result has to be taken before more work is given. */
    public boolean isFull() {
        return given.size() >= most;
    }

    /** Whether all results have been taken. */
    public boolean isEmpty() {
        return given.isEmpty();
    }

    public void give(Supplier<T> work) {
        if (isFull()) {
            throw new IllegalStateException("There is already as much under way as may be, " + most + ".");
        }
        given.add(CompletableFuture.supplyAsync(
                () -> {
                    if (isGivenUp) {
                        throw new CancellationException("Nobody waits for it.");
                    }
                    return work.get();
                },
                hands));
    }

    /** Whether what nobody has begun will not be done. */
    boolean isGivenUp() {
        return isGivenUp;
    }

    /** Waits for the oldest result. Throws what its work threw. */
    public T take() {
        try {
            return given.remove().join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw e;
        }
    }

    /**
     * Gives up what nobody has begun, and waits until nothing is under way any more, whatever comes of it: nobody works on
     * behind the back of who gave up.
     */
    @Override
    public void close() {
        isGivenUp = true;
        while (!given.isEmpty()) {
            given.remove().handle((result, failure) -> result).join();
        }
    }
}
