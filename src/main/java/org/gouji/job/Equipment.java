package org.gouji.job;

/**
 * What a worker reads with.
 *
 * @param fingerprint of reader, forms, rules and roster: only a run with the same may be read for
 */
record Equipment(JobSettings settings, Stages stages, String fingerprint, FileIntake intake) {

    static Equipment of(JobSettings settings, Stages stages) {
        FileIntake intake = new FileIntake(
                settings.folders().inbox(), stages, settings.limits().bytes());
        return new Equipment(settings, stages, stages.fingerprint(), intake);
    }
}
