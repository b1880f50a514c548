package org.gouji.publish;

import java.util.Map;
import java.util.function.Consumer;
import org.gouji.decide.Closing;
import org.gouji.model.Submission;
import org.gouji.model.UnitCode;

/** Where the submissions in force for a round come from: one after the other by unit code, never all in memory. */
@FunctionalInterface
public interface Submissions {

    void each(Consumer<Submission> consumer);

    /** What the year before left open, by the unit that takes it over. */
    default Map<UnitCode, Closing> closings() {
        return Map.of();
    }
}
