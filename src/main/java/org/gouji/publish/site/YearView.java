package org.gouji.publish.site;

import java.util.List;

/**
 * One year: who reported, and what is wrong.
 *
 * @param standing whether its numbers are meant to stay: {@code provisional}, {@code final} or {@code held}
 * @param counts how many units are due, and what became of their reports
 * @param movement what became of its errors and warnings by the last run
 * @param aggregates how many reports stand behind each aggregate
 * @param units every unit due, and every report that was not counted
 * @param unassigned files that are nobody's report
 * @param findings about the county as a whole
 */
public record YearView(
        int year,
        String standing,
        String form,
        String countyLevelDeadline,
        String townshipDeadline,
        Counts counts,
        Movement movement,
        List<AggregateLine> aggregates,
        List<UnitLine> units,
        List<FileLine> unassigned,
        List<SiteFinding> findings) {

    private static final int FEW = 15;

    /**
     * How many units are due, and what became of their reports.
     *
     * @param received in time
     * @param clean reports without a finding of severity error or warning
     */
    public record Counts(
            int due,
            int received,
            int late,
            int missing,
            int otherForm,
            int excluded,
            int notMember,
            int errors,
            int warnings,
            int clean) {}

    /** An aggregate, and how many reports stand behind it. */
    public record AggregateLine(
            String name,
            String address,
            int expected,
            int reports,
            int missing,
            int excluded,
            long full,
            long partial) {}

    /**
     * What became of a unit's report.
     *
     * @param status the published word
     */
    public record UnitLine(
            String code,
            String name,
            String kind,
            String status,
            String statusWord,
            String received,
            int errors,
            int warnings,
            String address) {}

    /** A file that is nobody's report. */
    public record FileLine(String file, String received, List<SiteFinding> findings) {}

    public YearView {
        aggregates = List.copyOf(aggregates);
        units = List.copyOf(units);
        unassigned = List.copyOf(unassigned);
        findings = List.copyOf(findings);
    }

    /** The units in a certain state. */
    public List<UnitLine> in(String status) {
        return units.stream().filter(unit -> unit.status().equals(status)).toList();
    }

    /** The first few of them, for a short list. */
    public List<UnitLine> first(String status) {
        return in(status).stream().limit(FEW).toList();
    }

    /** How many the short list leaves out. */
    public int more(String status) {
        return Math.max(0, in(status).size() - FEW);
    }

    /** The reports with errors, the most first. */
    public List<UnitLine> worst() {
        return units.stream()
                .filter(unit -> unit.errors() > 0)
                .sorted((a, b) -> Integer.compare(b.errors(), a.errors()))
                .toList();
    }
}
