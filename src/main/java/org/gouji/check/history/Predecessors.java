package org.gouji.check.history;

import java.util.List;
import org.gouji.model.Submission;

/**
 * The units that were merged into a unit at the end of the year before, and that left it what was still open.
 *
 * @param names of all of them
 * @param reports what counts for them for that year; fewer than names if one did not report or was divided
 */
public record Predecessors(List<String> names, List<Submission> reports) {

    public static final Predecessors NONE = new Predecessors(List.of(), List.of());

    public Predecessors {
        names = List.copyOf(names);
        reports = List.copyOf(reports);
    }

    boolean isEmpty() {
        return names.isEmpty();
    }

    /** Whether what they left open is known of all of them. */
    boolean areComplete() {
        return names.size() == reports.size();
    }
}
