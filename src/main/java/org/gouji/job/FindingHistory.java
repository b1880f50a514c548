package org.gouji.job;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.gouji.consolidate.CountyFinding;
import org.gouji.consolidate.CountyTables;
import org.gouji.consolidate.UnitStatus;
import org.gouji.consolidate.effect.CountyTotals;
import org.gouji.consolidate.effect.Effect;
import org.gouji.consolidate.effect.ExpectedNumbers;
import org.gouji.consolidate.effect.ReportEffects;
import org.gouji.decide.Basis;
import org.gouji.model.Finding;
import org.gouji.model.Severity;
import org.gouji.model.Submission;
import org.gouji.model.UnitCode;
import org.gouji.publish.Publication;
import org.gouji.publish.UnassignedReport;
import org.gouji.store.OpenFinding;
import org.gouji.store.Store;

/**
 * Enters what is open about a year after it was added up, each finding with how far it could move the county's totals. From
 * night to night a finding is the same one if a decision about it would still hold: unit, year, rule, place and figures.
 */
final class FindingHistory {

    private static final int PAGE = 200;
    private static final String COUNTY = "";

    private final Store store;
    private final Stages stages;
    private final long run;
    private final int year;
    private final Map<String, List<Weighed>> others = new TreeMap<>();
    private final Map<String, List<OpenFinding>> page = new TreeMap<>();
    private final Set<String> entered = new HashSet<>();
    private final Map<UnitCode, UnitStatus> counted = new HashMap<>();
    private final Optional<CountyTotals> totals;

    /** A finding with the file it is about; the key begins with the file where it is about nothing else. */
    private record Weighed(String file, boolean isOfFile, Finding finding, Effect effect) {}

    /** Of a year that is not added up, for want of a form or of any report. */
    FindingHistory(Store store, Stages stages, long run, int year) {
        this(store, stages, run, year, Optional.empty());
    }

    private FindingHistory(Store store, Stages stages, long run, int year, Optional<CountyTables> tables) {
        this.store = store;
        this.stages = stages;
        this.run = run;
        this.year = year;
        this.totals = tables.map(CountyTotals::new);
        tables.ifPresent(added -> added.units().forEach(unit -> counted.put(unit.unit(), unit.status())));
    }

    /** Of a year that was added up; what was found about the county and single units in it comes with it. */
    static FindingHistory of(Store store, Stages stages, long run, Publication publication) {
        CountyTables tables = publication.tables();
        FindingHistory history =
                new FindingHistory(store, stages, run, tables.round().year().year(), Optional.of(tables));
        for (CountyFinding found : publication.findings()) {
            history.add(found.unitCode(), found.file(), false, found.finding(), history.effect(found));
        }
        return history;
    }

    /** Of a report that is not in the sums all is missing; of one that is, what is about no cell moves nothing. */
    private Effect effect(CountyFinding found) {
        if (found.unitCode().isEmpty()) {
            return Effect.NONE;
        }
        UnitStatus status = counted.get(new UnitCode(found.unitCode()));
        boolean isMissing = status == UnitStatus.MISSING || status == UnitStatus.OTHER_FORM;
        return isMissing ? ofWholeReport(new UnitCode(found.unitCode())) : Effect.NONE;
    }

    private Effect ofWholeReport(UnitCode unit) {
        return totals.map(known -> expected(known, unit).ofReport()).orElse(Effect.NONE);
    }

    private ExpectedNumbers expected(CountyTotals known, UnitCode unit) {
        return new ExpectedNumbers(known, () -> yearBefore(unit));
    }

    private Optional<Submission> yearBefore(UnitCode unit) {
        return store.effective().of(List.of(unit), year - 1, year - 1).getOrDefault(unit, List.of()).stream()
                .findFirst()
                .map(report -> stages.decisions()
                        .in(report.year())
                        .desk(stages.forms(), stages.rules(), List.of())
                        .decide(report)
                        .counted());
    }

    private void add(String unit, String file, boolean isOfFile, Finding finding, Effect effect) {
        if (finding.isOpen()) {
            others.computeIfAbsent(unit, none -> new ArrayList<>()).add(new Weighed(file, isOfFile, finding, effect));
        }
    }

    /** What is nobody's report could be anybody's. */
    void add(UnassignedReport report) {
        Effect effect =
                totals.map(known -> ExpectedNumbers.average(known).ofReport()).orElse(Effect.NONE);
        for (Finding finding : report.findings()) {
            boolean isReport = finding.isOpen(Severity.ERROR);
            add(COUNTY, report.file(), true, finding, isReport ? effect : Effect.NONE);
        }
    }

    /** Takes a report as it counts. */
    void add(Submission report) {
        boolean isInSums = Optional.ofNullable(counted.get(report.unit()))
                .map(UnitStatus::isCounted)
                .orElse(false);
        Optional<ReportEffects> effects = totals.filter(known -> isInSums)
                .map(known -> new ReportEffects(known, report, expected(known, report.unit())));
        String unit = report.unit().code();
        List<Weighed> about = new ArrayList<>();
        report.findings().stream()
                .filter(Finding::isOpen)
                .map(finding -> new Weighed(
                        report.file(),
                        false,
                        finding,
                        effects.map(each -> each.of(finding)).orElse(Effect.NONE)))
                .forEach(about::add);
        about.addAll(Optional.ofNullable(others.remove(unit)).orElse(List.of()));
        enter(unit, about);
    }

    /** Enters the rest, and that nothing is open any more about whoever was not named. */
    void finish() {
        others.forEach(this::enter);
        store.history().units(year).stream()
                .filter(unit -> !entered.contains(unit))
                .forEach(unit -> enter(unit, List.of()));
        flush();
    }

    private void enter(String unit, List<Weighed> findings) {
        entered.add(unit);
        page.put(unit, keyed(findings));
        if (page.size() >= PAGE) {
            flush();
        }
    }

    private void flush() {
        store.history().enter(year, run, page);
        page.clear();
    }

    /** Two that say the same are told apart by their number, so that as many are counted as there are. */
    private static List<OpenFinding> keyed(List<Weighed> findings) {
        Map<String, Integer> copies = new HashMap<>();
        return findings.stream()
                .map(each -> {
                    String about = each.isOfFile ? each.file : "";
                    Finding finding = each.finding;
                    List<String> parts = List.of(
                            about,
                            finding.rule(),
                            finding.place().table(),
                            finding.place().row(),
                            finding.place().column(),
                            Basis.of(finding));
                    int copy = copies.merge(Fingerprint.of(parts), 1, Integer::sum);
                    String key = Fingerprint.of(Stream.concat(parts.stream(), Stream.of(Integer.toString(copy)))
                            .toList());
                    return new OpenFinding(key, each.file, finding, each.effect.thousandths(), each.effect.change());
                })
                .toList();
    }
}
