package org.gouji.job;

import org.gouji.consolidate.Versions;
import org.gouji.model.ReportYear;
import org.gouji.store.Store;

/** Lets the right one of several versions count, for every year in which something new arrived. */
final class VersionChoice {

    private final Store store;
    private final RunContext context;

    VersionChoice(Store store, RunContext context) {
        this.store = store;
        this.context = context;
    }

    void choose() {
        if (!store.runs().hasNews(context.run())) {
            return;
        }
        for (ReportYear year : store.effective().years()) {
            boolean changed = store.effective()
                    .replace(year, Versions.effective(store.effective().arrivals(year)));
            if (changed) {
                store.county().enterOutdated(year);
                store.audits().enterOutdated(year.year(), year.year() + Audit.YEARS_BEFORE);
            }
        }
    }
}
