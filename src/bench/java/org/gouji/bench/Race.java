package org.gouji.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Contenders take turns on the same inputs in the same Java machine, round by round, so that whatever disturbs the machine
 * disturbs all of them. What counts is the cpu time of the whole process: its threads, the garbage collector and the compiler.
 */
final class Race {

    private static final int THREADS = 2;
    private static final int TAKEN_AT_ONCE = 16;
    /** Rounds that do not count: the compiler is still at work. */
    private static final int WARM_UPS = 2;

    private final OperatingSystemMXBean system =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    private final List<Contender> contenders;
    private final List<Input> inputs;
    private final AtomicLong outcome = new AtomicLong();

    Race(List<Contender> contenders, List<Input> inputs) {
        this.contenders = contenders;
        this.inputs = inputs;
    }

    /** Nanoseconds of cpu per file, for each round and each contender. */
    List<long[]> run(int rounds) {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<long[]> all = new ArrayList<>();
            for (int round = 0; round < WARM_UPS + rounds; round++) {
                long[] times = new long[contenders.size()];
                for (int turn = 0; turn < contenders.size(); turn++) {
                    int contender = (turn + round) % contenders.size();
                    times[contender] = time(contenders.get(contender), threads);
                }
                if (round >= WARM_UPS) {
                    all.add(times);
                }
            }
            return all;
        } finally {
            threads.shutdown();
        }
    }

    private long time(Contender contender, ExecutorService threads) {
        System.gc(); // nobody pays for the garbage of the one before
        AtomicInteger next = new AtomicInteger();
        long start = system.getProcessCpuTime();
        List<Future<?>> running = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            running.add(threads.submit(() -> work(contender, next)));
        }
        running.forEach(Race::await);
        return (system.getProcessCpuTime() - start) / inputs.size();
    }

    private void work(Contender contender, AtomicInteger next) {
        long sum = 0;
        for (int from = next.getAndAdd(TAKEN_AT_ONCE); from < inputs.size(); from = next.getAndAdd(TAKEN_AT_ONCE)) {
            for (Input input : inputs.subList(from, Math.min(inputs.size(), from + TAKEN_AT_ONCE))) {
                try {
                    sum += contender.work().on(input);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }
        outcome.addAndGet(sum);
    }

    private static void await(Future<?> running) {
        try {
            running.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Changes with whatever the contenders made of the inputs. */
    long outcome() {
        return outcome.get();
    }
}
