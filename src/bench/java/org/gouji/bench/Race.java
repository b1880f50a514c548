package org.gouji.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Contenders take turns on the same inputs in the same Java machine, a slice of the inputs each, so that whatever disturbs
 * the machine disturbs all of them. What counts is the cpu time of the Java threads and of the kernel on their behalf; the
 * garbage collector and the compiler work for all contenders and are left out.
 */
final class Race {

    /** Rounds that do not count: the compiler is still at work. */
    private static final int WARM_UPS = 2;

    /** So many files in a row: few enough to meet the same disturbance, enough for a command to start. */
    private static final int SLICE = 500;

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final List<Contender> contenders;
    private final List<Input> inputs;

    Race(List<Contender> contenders, List<Input> inputs) {
        this.contenders = contenders;
        this.inputs = inputs;
    }

    /** Nanoseconds of cpu per file, for each round and each contender. */
    List<long[]> run(int rounds) {
        List<long[]> times = new ArrayList<>();
        for (int round = 0; round < WARM_UPS + rounds; round++) {
            times.add(round(round));
        }
        return times.subList(WARM_UPS, times.size());
    }

    /** Who begins changes from slice to slice and from round to round. */
    private long[] round(int number) {
        long[] times = new long[contenders.size()];
        int first = number;
        for (int from = 0; from < inputs.size(); from += SLICE) {
            List<Input> slice = inputs.subList(from, Math.min(inputs.size(), from + SLICE));
            for (int turn = 0; turn < times.length; turn++) {
                int contender = (first + turn) % times.length;
                times[contender] += time(contenders.get(contender), slice);
            }
            first++;
        }
        return Arrays.stream(times).map(time -> time / inputs.size()).toArray();
    }

    private long time(Contender contender, List<Input> slice) {
        try {
            contender.prepare(slice);
            long start = cpuTime();
            contender.run(slice);
            return cpuTime() - start;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private long cpuTime() {
        return Arrays.stream(threads.getAllThreadIds())
                .map(threads::getThreadCpuTime)
                .filter(time -> time > 0)
                .sum();
    }
}
