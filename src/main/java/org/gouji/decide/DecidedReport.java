package org.gouji.decide;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.gouji.model.CellKey;
import org.gouji.model.Submission;

/**
 * A report with what was decided about it.
 *
 * @param asRead as the unit handed it in
 * @param counted as it counts: the cells with the numbers decided on, the findings with those settled
 * @param decidedBy ids of the decisions behind the cells that count with another number than the one read
 * @param isExcluded whether it is left out of the sums
 */
public record DecidedReport(Submission asRead, Submission counted, Map<CellKey, String> decidedBy, boolean isExcluded) {

    public DecidedReport {
        decidedBy = Collections.unmodifiableMap(new TreeMap<>(decidedBy));
    }

    /** A report about which nothing was decided. */
    public static DecidedReport undecided(Submission submission) {
        return new DecidedReport(submission, submission, Map.of(), false);
    }
}
