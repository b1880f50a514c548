package org.gouji.job;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Tells files that somebody may still be writing: those that were changed a moment ago. A time stamp that lies ahead of the
 * clock says nothing, lest a clock that is set back keeps a file out for ever.
 */
record Settling(int seconds, Clock clock) {

    /** Whether a file with this time stamp, in nanoseconds since 1970, is left for the next run. */
    boolean isArriving(long modified) {
        long ago = Duration.between(Instant.EPOCH.plusNanos(modified), clock.instant())
                .toSeconds();
        return ago >= 0 && ago < seconds;
    }
}
