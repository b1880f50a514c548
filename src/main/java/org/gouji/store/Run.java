package org.gouji.store;

import java.time.OffsetDateTime;

/**
 * One run of a job, from its first start to its end, however often it was interrupted in between.
 *
 * @param fingerprint of reader, forms, rules and roster
 * @param changed when it came into its state
 */
public record Run(
        long id, String job, String fingerprint, OffsetDateTime started, OffsetDateTime changed, RunState state) {}
