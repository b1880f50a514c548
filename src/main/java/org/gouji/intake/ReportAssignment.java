package org.gouji.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gouji.check.RuleBook;
import org.gouji.intake.Assignment.Assigned;
import org.gouji.intake.Assignment.Unassigned;
import org.gouji.model.Finding;
import org.gouji.model.Place;
import org.gouji.model.Report;
import org.gouji.model.ReportTitle;
import org.gouji.model.ReportYear;
import org.gouji.roster.Roster;
import org.gouji.roster.RosterMatch;
import org.gouji.roster.Unit;

/**
 * Decides whose report it is and for which year, as the county office would: the title is what the unit published, so it
 * goes before the file's name, which whoever saved the file made up and which often carries the year of publication. The
 * file's name helps where the title is silent or fits several units. A contradiction is an error to be cleared up, but
 * the title stands. A name that the roster does not know is never replaced by another one: the report waits until
 * the title or the roster is mended.
 */
public final class ReportAssignment {

    private final Roster roster;
    private final RuleBook rules;

    public ReportAssignment(Roster roster, RuleBook rules) {
        this.roster = roster;
        this.rules = rules;
    }

    /** Assigns a report from a file with this path inside the inbox. */
    public Assignment assign(Report report, String file) {
        ReportTitle title = report.title();
        FileNameHint hint = FileNameHint.of(file);
        Optional<ReportYear> year = title.year().or(hint::year);
        if (year.isEmpty()) {
            return new Unassigned(List.of(failed("ST-08Y", title, Map.of())));
        }
        List<Finding> findings = new ArrayList<>();
        hint.year()
                .filter(named -> !named.equals(year.get()))
                .ifPresent(named -> findings.add(conflict(title, year.get().toString(), named.toString())));
        return assign(title, year.get(), hint.unit(roster, year.get()), findings);
    }

    private Assignment assign(ReportTitle title, ReportYear year, Optional<Unit> named, List<Finding> findings) {
        if (title.unitName().isBlank()) {
            return named.map(unit -> assigned(title, unit, year, findings))
                    .orElseGet(() -> unassigned(findings, failed("ST-08U", title, Map.of())));
        }
        RosterMatch match = roster.match(title.unitName(), year);
        if (match instanceof RosterMatch.Found found) {
            named.filter(unit -> !unit.equals(found.unit()))
                    .ifPresent(unit -> findings.add(conflict(title, found.unit().name(), unit.name())));
            return assigned(title, found.unit(), year, findings);
        }
        if (match instanceof RosterMatch.Ambiguous ambiguous) {
            return named.filter(ambiguous.units()::contains)
                    .map(unit -> assigned(title, unit, year, findings))
                    .orElseGet(() -> unassigned(findings, ambiguous(title, ambiguous)));
        }
        return unassigned(findings, failed("ST-08N", title, Map.of("raw", title.unitName())));
    }

    private Assignment assigned(ReportTitle title, Unit unit, ReportYear year, List<Finding> findings) {
        if (!unit.isIn(year)) {
            findings.add(failed("ST-08R", title, Map.of("unit", unit.name(), "year", year.toString())));
        }
        return new Assigned(unit, year, findings);
    }

    private static Assignment unassigned(List<Finding> findings, Finding reason) {
        findings.add(reason);
        return new Unassigned(findings);
    }

    private Finding conflict(ReportTitle title, String inTitle, String inFileName) {
        return failed("ST-08", title, Map.of("left", inTitle, "right", inFileName));
    }

    private Finding ambiguous(ReportTitle title, RosterMatch.Ambiguous ambiguous) {
        String units = ambiguous.units().stream()
                .map(unit -> unit.name() + "（" + unit.code() + "）")
                .collect(Collectors.joining("、"));
        return failed("ST-08A", title, Map.of("raw", title.unitName(), "unit", units));
    }

    private Finding failed(String rule, ReportTitle title, Map<String, String> arguments) {
        return rules.failed(rule, Place.REPORT, title.source(), arguments);
    }
}
