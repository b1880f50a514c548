package org.gouji.publish.site;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gouji.consolidate.Consolidation;
import org.gouji.consolidate.CountyFinding;
import org.gouji.consolidate.CountyTable;
import org.gouji.consolidate.CountyTables;
import org.gouji.consolidate.UnitCoverage;
import org.gouji.decide.Adjustments;
import org.gouji.decide.DecidedReport;
import org.gouji.decide.DecisionDesk;
import org.gouji.model.Outcome;
import org.gouji.model.ReportYear;
import org.gouji.model.UnitCode;
import org.gouji.publish.PackageContent;
import org.gouji.publish.ReplyFindings;
import org.gouji.publish.SumAdjustments;
import org.gouji.publish.UnassignedReport;

/**
 * One year as a whole, before any page of it is written: the county's numbers as the package has them, who reported, and
 * what was found about the county.
 */
final class Survey {

    private final PackageContent content;
    private final CountyTables tables;
    private final Adjustments adjustments;
    private final List<UnassignedReport> unassigned;
    private final UnitLetters letters;
    private final Movement movement;
    private final Map<UnitCode, UnitCoverage> units = new HashMap<>();
    private final Map<String, List<CountyFinding>> byUnit = new HashMap<>();

    private Survey(
            PackageContent content,
            CountyTables tables,
            Adjustments adjustments,
            List<CountyFinding> findings,
            List<UnassignedReport> unassigned,
            UnitLetters letters,
            Movement movement) {
        this.letters = letters;
        this.movement = movement;
        this.content = content;
        this.tables = tables;
        this.adjustments = adjustments;
        this.unassigned = unassigned;
        tables.units().forEach(unit -> units.put(unit.unit(), unit));
        for (CountyFinding finding : findings) {
            byUnit.computeIfAbsent(finding.unitCode(), code -> new ArrayList<>())
                    .add(finding);
        }
    }

    /** Whether the numbers of the year are meant to stay, in a word. */
    String standing() {
        return content.standing().code();
    }

    /** Adds the year up once more, by the same code and from the same reports as its package. */
    static Survey of(PackageContent content, SiteContent site, YearReports reports, Failures failures) {
        Consolidation consolidation = new Consolidation(content.round(), content.roster());
        ReportYear year = content.round().year();
        DecisionDesk desk = reports.desk(year);
        reports.of(year).each(submission -> {
            DecidedReport report = desk.decide(submission);
            if (report.isExcluded()) {
                consolidation.exclude(report.counted());
            } else {
                consolidation.add(report.counted());
            }
            failures.enter(year, submission.unit().code(), report.counted().findings());
        });
        CountyTables tables = consolidation.tables();
        List<CountyFinding> findings = new ArrayList<>();
        site.membership()
                .check(
                        tables,
                        content.circumstances(),
                        each -> reports.of(year)
                                .each(report -> each.accept(desk.decide(report).counted())))
                .findings()
                .forEach(found ->
                        findings.add(found.with(desk.settle(found.unitCode(), found.file(), found.finding()))));
        List<UnassignedReport> unassigned = content.unassigned().stream()
                .map(report -> report.settledBy(desk))
                .toList();
        Adjustments adjustments = SumAdjustments.of(tables, desk);
        desk.results()
                .forEach(result ->
                        result.findings().forEach(finding -> findings.add(new CountyFinding("", "", "", finding))));
        desk.replies().forEach(reply -> findings.addAll(ReplyFindings.of(reply)));
        findings.forEach(found -> failures.enter(year, found.unitCode(), List.of(found.finding())));
        unassigned.forEach(report -> failures.enter(year, "", report.findings()));
        return new Survey(
                content,
                tables,
                adjustments,
                findings,
                unassigned,
                new UnitLetters(reports.letters(year)),
                reports.movement(year));
    }

    ReportYear year() {
        return content.round().year();
    }

    CountyTables tables() {
        return tables;
    }

    /** What the office adds to the sums of an aggregate, or sets instead of them. */
    Adjustments adjustments(CountyTable table) {
        return adjustments.of(table.aggregate().code());
    }

    /** Every unit due, and every report that was not counted, by unit code. */
    List<UnitCoverage> units() {
        return tables.units();
    }

    Optional<UnitCoverage> unit(UnitCode code) {
        return Optional.ofNullable(units.get(code));
    }

    /** What was found about a unit's part in the county; with an empty code, about the county as a whole. */
    List<CountyFinding> about(String unitCode) {
        return byUnit.getOrDefault(unitCode, List.of()).stream()
                .filter(found -> found.finding().outcome() != Outcome.PASSED)
                .toList();
    }

    /** What units were written about their reports. */
    UnitLetters letters() {
        return letters;
    }

    /** What became of its errors and warnings by the last run. */
    Movement movement() {
        return movement;
    }

    /** What belongs to nobody and needs somebody. */
    List<UnassignedReport> unassigned() {
        return unassigned.stream().filter(UnassignedReport::isOpen).toList();
    }
}
