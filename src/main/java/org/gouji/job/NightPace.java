package org.gouji.job;

import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import org.gouji.store.Night;
import org.gouji.store.RunState;

/**
 * Whether a run took unusually long. It is set against earlier ones that were not interrupted and had between half and
 * twice as many files to look into: most of a quiet night is start and books, most of a full one is reading, so the time
 * per file of one says nothing about that of the other. The median of them is what is usual: a night on which a
 * backup ran beside it, or the disk was nearly full, does not move it.
 */
final class NightPace {

    private static final int LEAST_NIGHTS = 5;
    private static final int MANY_TIMES = 3;

    /** A short run is not called slow for a few seconds, whatever they are in proportion. */
    private static final Duration LEAST_LOSS = Duration.ofSeconds(30);

    private NightPace() {}

    /**
     * How many times the usual a run took for each file, if that is unusual.
     *
     * @param nights the run and those before, the newest first
     */
    static OptionalLong timesTheUsual(List<Night> nights) {
        if (nights.isEmpty() || !isWhole(nights.get(0))) {
            return OptionalLong.empty();
        }
        Night night = nights.get(0);
        long[] usual = nights.stream()
                .skip(1)
                .filter(NightPace::isWhole)
                .filter(each -> isComparable(each, night))
                .mapToLong(each -> each.time().toNanos() / files(each))
                .sorted()
                .toArray();
        if (usual.length < LEAST_NIGHTS) {
            return OptionalLong.empty();
        }
        long median = Math.max(1, usual[usual.length / 2]);
        long times = night.time().toNanos() / files(night) / median;
        Duration loss = night.time().minusNanos(median * files(night));
        return times >= MANY_TIMES && loss.compareTo(LEAST_LOSS) >= 0 ? OptionalLong.of(times) : OptionalLong.empty();
    }

    private static boolean isWhole(Night night) {
        return night.state() == RunState.COMPLETED && night.starts() == 1;
    }

    private static boolean isComparable(Night one, Night other) {
        return files(one) <= 2 * files(other) && files(other) <= 2 * files(one);
    }

    private static long files(Night night) {
        return Math.max(1, night.files());
    }
}
