package org.gouji.store;

import java.time.LocalDate;
import java.util.List;
import org.gouji.model.Finding;
import org.gouji.model.Reply;
import org.gouji.model.Submission;

/**
 * A file that was looked into, ready to be stored.
 *
 * @param sha256 hash of its bytes, empty if they could not be read
 * @param received the day it arrived
 * @param reason why it was rejected, empty if it was not
 * @param submissions its reports that belong to a unit and a year
 * @param replies to letters about reports
 * @param refusedCells how many cells were read in its reports that belong to none
 * @param findings why there are reports in it that belong to nobody, or none at all
 */
public record ReadFile(
        FileStamp stamp,
        String sha256,
        LocalDate received,
        FileOutcome outcome,
        String reason,
        List<Submission> submissions,
        List<Reply> replies,
        int refusedCells,
        List<Finding> findings) {

    public ReadFile {
        submissions = List.copyOf(submissions);
        replies = List.copyOf(replies);
        findings = List.copyOf(findings);
    }

    /** A file without replies. */
    public ReadFile(
            FileStamp stamp,
            String sha256,
            LocalDate received,
            FileOutcome outcome,
            String reason,
            List<Submission> submissions,
            int refusedCells,
            List<Finding> findings) {
        this(stamp, sha256, received, outcome, reason, submissions, List.of(), refusedCells, findings);
    }

    /** How many cells were read in it, stored or not. */
    int cells() {
        return refusedCells
                + submissions.stream()
                        .mapToInt(submission -> submission.cells().size())
                        .sum();
    }
}
