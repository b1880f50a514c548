package org.gouji.job;

import org.gouji.store.RunCounts;
import org.gouji.store.RunStore;

/** The proof that no file and no cell was lost or doubled, from our own tables. Where it fails nothing is published. */
final class Books {

    private final RunStore runs;
    private final RunContext context;

    Books(RunStore runs, RunContext context) {
        this.runs = runs;
        this.context = context;
    }

    void requireBalance() {
        RunCounts counts = runs.counts(context.run());
        if (!counts.balance()) {
            throw new IllegalStateException("The books of run %d do not balance, so nothing is published: %s."
                    .formatted(context.run(), counts));
        }
    }
}
