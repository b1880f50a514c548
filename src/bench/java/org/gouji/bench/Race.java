package org.gouji.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;

/**
 * Contenders take turns on the same inputs in the same Java machine, round by round, so that whatever disturbs the machine
 * disturbs all of them. What counts is the cpu time of the whole process: its threads, the garbage collector, the compiler
 * and the kernel on its behalf.
 */
final class Race {

    /** Rounds that do not count: the compiler is still at work. */
    private static final int WARM_UPS = 2;

    private final OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    private final List<Contender> contenders;
    private final List<Input> inputs;

    Race(List<Contender> contenders, List<Input> inputs) {
        this.contenders = contenders;
        this.inputs = inputs;
    }

    /** Nanoseconds of cpu per file, for each round and each contender; who begins changes from round to round. */
    List<long[]> run(int rounds) {
        List<long[]> times = new ArrayList<>();
        for (int round = 0; round < WARM_UPS + rounds; round++) {
            long[] ofRound = new long[contenders.size()];
            for (int turn = 0; turn < contenders.size(); turn++) {
                int contender = (turn + round) % contenders.size();
                ofRound[contender] = time(contenders.get(contender));
            }
            times.add(ofRound);
        }
        return times.subList(WARM_UPS, times.size());
    }

    private long time(Contender contender) {
        try {
            contender.prepare(inputs);
            System.gc(); // nobody pays for the garbage of the one before
            long start = system.getProcessCpuTime();
            contender.run(inputs);
            return (system.getProcessCpuTime() - start) / inputs.size();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
