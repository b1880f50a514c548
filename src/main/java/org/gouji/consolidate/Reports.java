package org.gouji.consolidate;

import java.util.function.Consumer;
import org.gouji.model.Submission;

/** The reports of a round as they count, once more: for what can only be asked after all of them are added up. */
@FunctionalInterface
public interface Reports {

    /** Hands over one after the other, by unit code, also those that were left out. */
    void each(Consumer<Submission> consumer);
}
