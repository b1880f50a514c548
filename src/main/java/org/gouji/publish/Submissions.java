package org.gouji.publish;

import java.util.function.Consumer;
import org.gouji.model.Submission;

/** Where the submissions in force for a round come from: one after the other by unit code, never all in memory. */
@FunctionalInterface
public interface Submissions {

    void each(Consumer<Submission> consumer);
}
