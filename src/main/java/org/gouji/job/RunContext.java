package org.gouji.job;

import java.time.Clock;
import java.time.OffsetDateTime;
import org.gouji.store.Run;
import org.gouji.store.RunState;

/**
 * What all steps of one run have to know.
 *
 * @param run number of the run
 * @param fingerprint of reader, forms, rules and roster
 * @param isDistributed whether workers read too
 * @param clock tells when things happened; nothing that is published depends on it
 */
record RunContext(JobSettings settings, long run, String fingerprint, boolean isDistributed, Clock clock) {

    /** The run as it is entered when it comes into a state. */
    Run entry(RunState state) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        return new Run(run, settings.name(), fingerprint, now, now, state);
    }
}
