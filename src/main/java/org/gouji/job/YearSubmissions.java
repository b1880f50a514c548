package org.gouji.job;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.gouji.decide.CarryOverLedger;
import org.gouji.decide.Closing;
import org.gouji.decide.DecisionDesk;
import org.gouji.model.ReportYear;
import org.gouji.model.Submission;
import org.gouji.model.UnitCode;
import org.gouji.publish.Submissions;
import org.gouji.roster.Unit;
import org.gouji.store.Store;

/** The submissions in force for a year, and what those of the year before left open as they count. */
final class YearSubmissions implements Submissions {

    private final Store store;
    private final Stages stages;
    private final PackageContents contents;
    private final ReportYear year;

    YearSubmissions(Store store, Stages stages, PackageContents contents, ReportYear year) {
        this.store = store;
        this.stages = stages;
        this.contents = contents;
        this.year = year;
    }

    @Override
    public void each(Consumer<Submission> consumer) {
        store.effective().eachSubmission(year, consumer);
    }

    @Override
    public Map<UnitCode, Closing> closings() {
        ReportYear last = new ReportYear(year.year() - 1);
        DecisionDesk desk = contents.desk(last);
        Map<UnitCode, Closing> own = new HashMap<>();
        store.effective()
                .eachSubmission(
                        last,
                        report -> own.put(
                                report.unit(),
                                CarryOverLedger.closing(desk.decide(report).counted())));
        Map<UnitCode, Closing> closings = new HashMap<>(own);
        for (Unit unit : stages.roster().units()) {
            if (unit.to() == last.year()) {
                // Nobody knows what a unit left open that did not report, or to whom it went from one that was divided;
                // so
                // neither is the sum known.
                Closing unknown = new Closing(List.of(unit.code()), Map.of());
                Closing closing = unit.successors().size() == 1 ? own.getOrDefault(unit.code(), unknown) : unknown;
                unit.successors().forEach(successor -> closings.merge(successor, closing, Closing::plus));
            }
        }
        return closings;
    }
}
