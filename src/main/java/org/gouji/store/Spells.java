package org.gouji.store;

import java.util.Optional;

/**
 * In which runs a finding came and went. A run that is done again under its number takes back what it said the first time,
 * so that only how it ended counts.
 *
 * @param first the run that first found it
 * @param solved the last run that found it gone, 0 if none did
 * @param back the last run that found it again after that, 0 if none did
 */
public record Spells(long first, long solved, long back) {

    private static final long NEVER = 0;

    static Spells from(long run) {
        return new Spells(run, NEVER, NEVER);
    }

    public boolean isOpen() {
        return solved == NEVER || back > solved;
    }

    /** The run that last changed something about it. */
    long lastChange() {
        return Math.max(first, Math.max(solved, back));
    }

    /** What a run makes of it that finds it. */
    Spells found(long run) {
        if (isOpen()) {
            return this;
        }
        return solved == run ? new Spells(first, NEVER, back) : new Spells(first, solved, run);
    }

    /** What a run makes of it that does not find it; empty if no run that came to its end ever found it. */
    Optional<Spells> gone(long run) {
        if (!isOpen()) {
            return Optional.of(this);
        }
        if (first == run) {
            return Optional.empty();
        }
        return Optional.of(back == run ? new Spells(first, solved, NEVER) : new Spells(first, run, back));
    }

    /**
     * How it stands.
     *
     * @param lastChange the last run that changed anything about any finding; a night that changes nothing leaves all as it is
     */
    FindingState state(long lastChange) {
        if (!isOpen()) {
            return FindingState.SOLVED;
        }
        if (first == lastChange) {
            return FindingState.NEW;
        }
        return back == lastChange ? FindingState.RETURNED : FindingState.PERSISTING;
    }
}
