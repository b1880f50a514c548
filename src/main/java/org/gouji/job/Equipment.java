package org.gouji.job;

import java.time.Clock;

/**
 * What a worker reads with.
 *
 * @param fingerprint of reader, forms, rules and roster: only a run with the same may be read for
 */
record Equipment(JobSettings settings, Stages stages, String fingerprint, FileIntake intake) {

    static Equipment of(JobSettings settings, Stages stages) {
        FileIntake intake = FileIntake.of(settings, stages, Clock.systemUTC());
        return new Equipment(settings, stages, stages.fingerprint(), intake);
    }
}
