package org.gouji.store;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * What one run took, and for what.
 *
 * @param starts how often it was started until it ended
 * @param found files in the inbox
 * @param read files of which something was stored
 * @param rejected files that were looked into and gave nothing
 * @param steps in the order in which they were first done
 */
public record Night(
        long run,
        OffsetDateTime started,
        RunState state,
        int starts,
        long found,
        long read,
        long rejected,
        List<StepTime> steps) {

    public Night {
        steps = List.copyOf(steps);
    }

    /** Of all steps together, without the start of the program. */
    public Duration time() {
        return steps.stream().map(StepTime::time).reduce(Duration.ZERO, Duration::plus);
    }

    /** Files that had to be looked into. */
    public long files() {
        return read + rejected;
    }

    /**
     * One step of a run, all its starts together.
     *
     * @param count of what it is done with: files, years, packages; 0 where it counts nothing
     */
    public record StepTime(String step, Duration time, long count) {

        StepTime plus(StepTime other) {
            return new StepTime(step, time.plus(other.time), count + other.count);
        }
    }
}
