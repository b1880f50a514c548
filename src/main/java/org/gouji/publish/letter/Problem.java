package org.gouji.publish.letter;

import org.gouji.model.Finding;
import org.gouji.model.Severity;

/**
 * One thing that a unit has to mend or to explain.
 *
 * @param number in its letter, from 1
 * @param quote what stands in the report there, empty if the finding is about no certain text
 * @param proposal what could stand there instead, empty if nothing can be said
 */
public record Problem(int number, Finding finding, String quote, String proposal) {

    /** Whether it has to be mended; else it may be explained. */
    public boolean mustBeMended() {
        return finding.severity() == Severity.ERROR;
    }
}
