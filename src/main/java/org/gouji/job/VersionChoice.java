package org.gouji.job;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gouji.consolidate.Versions;
import org.gouji.decide.Decisions;
import org.gouji.decide.YearDecisions;
import org.gouji.model.Arrival;
import org.gouji.model.ReportYear;
import org.gouji.model.UnitCode;
import org.gouji.store.Store;

/** Lets the right one of several versions count, for every year in which something new arrived or was decided. */
final class VersionChoice {

    private final Store store;
    private final RunContext context;
    private final Decisions decisions;

    VersionChoice(Store store, RunContext context, Decisions decisions) {
        this.decisions = decisions;
        this.store = store;
        this.context = context;
    }

    /** For how many years that was. */
    int choose() {
        int years = 0;
        boolean hasNews = store.runs().hasNews(context.run());
        for (ReportYear year : store.effective().years()) {
            YearDecisions ofYear = decisions.in(year);
            String decided = ofYear.versionContent();
            if (hasNews || !store.effective().decided(year).equals(decided)) {
                choose(year, ofYear);
                store.effective().enterDecided(year, decided);
                years++;
            }
        }
        return years;
    }

    private void choose(ReportYear year, YearDecisions ofYear) {
        List<Arrival> arrivals = store.effective().arrivals(year);
        Map<UnitCode, Arrival> effective = new TreeMap<>();
        Versions.effective(arrivals).forEach(arrival -> effective.put(arrival.unit(), arrival));
        effective.putAll(ofYear.versions(arrivals));
        boolean changed = store.effective().replace(year, effective.values());
        if (changed) {
            store.county().enterOutdated(year);
            store.audits().enterOutdated(year.year(), year.year() + Audit.YEARS_BEFORE);
        }
    }
}
