package org.gouji.intake;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gouji.check.RuleBook;
import org.gouji.check.Subject;
import org.gouji.check.SubjectKind;
import org.gouji.intake.Assignment.Assigned;
import org.gouji.intake.Assignment.Unassigned;
import org.gouji.model.Finding;
import org.gouji.model.Place;
import org.gouji.model.Report;
import org.gouji.model.ReportTitle;
import org.gouji.model.ReportYear;
import org.gouji.model.UnitCode;
import org.gouji.roster.County;
import org.gouji.roster.Roster;
import org.gouji.roster.RosterMatch;
import org.gouji.roster.Unit;
import org.gouji.roster.UnitKind;

/**
 * Decides whose report it is and for which year, as the county office would: from the title, which is what the unit
 * published; from the file's name where the title is silent or fits several units. Where the two contradict each
 * other (a neighbour's report handed in under an own name, last year's title left in) the report waits, for it would
 * take the place of another unit's or another year's good one. So does a report under a name that the roster does not
 * know: it is never replaced by another name. Mending the title, the file's name or the roster settles it.
 */
public final class ReportAssignment {

    private static final Pattern BODY = Pattern.compile("(?:人民政府|政府|办事处)$");

    private final Roster roster;
    private final RuleBook rules;
    private final Set<String> neighbours;

    public ReportAssignment(Roster roster, RuleBook rules) {
        this.roster = roster;
        this.rules = rules;
        this.neighbours = roster.units().stream()
                .flatMap(unit -> Stream.concat(Stream.of(unit.name()), unit.aliases().stream()))
                .flatMap(name -> Stream.of(name, BODY.matcher(name).replaceFirst("")))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Assigns a report from a file with this path inside the inbox; the path inside that file is a hint like it. */
    public Assignment assign(Report report, String file) {
        ReportTitle title = report.title();
        FileNameHint hint = FileNameHint.of(report.heldFile().isEmpty() ? file : file + "/" + report.heldFile());
        Optional<ReportYear> named = hint.year();
        Optional<ReportYear> year = title.year().or(() -> named);
        if (year.isEmpty()) {
            return unassigned(failed("ST-08Y", title, Map.of()));
        }
        if (named.isPresent() && !named.equals(year)) {
            return unassigned(conflict(title, year.get().toString(), named.get().toString()));
        }
        if (named.isEmpty() && title.source().isByOcr()) {
            return unassigned(failed("OCR-03", title, Map.of("raw", title.text())));
        }
        return assign(title, year.get(), hint.unit(roster, year.get()));
    }

    /** What the roster knows of the body whose report it is. */
    public Subject subject(Assigned report) {
        County county = roster.county();
        Unit unit = report.unit().in(report.year());
        return new Subject(
                unit.name(),
                unit.aliases(),
                kind(unit.kind()),
                report.year().year(),
                county.name(),
                county.within(),
                neighbours,
                false);
    }

    private static SubjectKind kind(UnitKind kind) {
        return switch (kind) {
            case OWN, COUNTY -> SubjectKind.GOVERNMENT;
            case DEPARTMENT -> SubjectKind.DEPARTMENT;
            case TOWNSHIP -> SubjectKind.TOWNSHIP;
            case SUBDISTRICT -> SubjectKind.SUBDISTRICT;
            case COMMITTEE -> SubjectKind.COMMITTEE;
        };
    }

    private Assignment assign(ReportTitle title, ReportYear year, Optional<Unit> named) {
        if (!title.unitCode().isEmpty()) {
            return assignByCode(title, year, named);
        }
        if (title.unitName().isBlank()) {
            return named.map(unit -> assigned(title, unit, year))
                    .orElseGet(() -> unassigned(failed("ST-08U", title, Map.of())));
        }
        RosterMatch match = roster.match(title.unitName(), year);
        if (match instanceof RosterMatch.Found found) {
            return named.filter(unit -> !unit.equals(found.unit()))
                    .map(unit -> unassigned(conflict(title, found.unit().name(), unit.name())))
                    .orElseGet(() -> assigned(title, found.unit(), year));
        }
        if (match instanceof RosterMatch.Ambiguous ambiguous) {
            return named.filter(ambiguous.units()::contains)
                    .map(unit -> assigned(title, unit, year))
                    .orElseGet(() -> unassigned(ambiguous(title, ambiguous)));
        }
        return unassigned(failed("ST-08N", title, Map.of("raw", title.unitName())));
    }

    /** A fill-in workbook was made for the unit of this code, whatever that is called by now; nobody else may have the name. */
    private Assignment assignByCode(ReportTitle title, ReportYear year, Optional<Unit> named) {
        String stated = title.unitName() + "（" + title.unitCode() + "）";
        Optional<Unit> unit = roster.unit(new UnitCode(title.unitCode()));
        if (unit.isEmpty()) {
            return unassigned(failed("ST-08N", title, Map.of("raw", stated)));
        }
        Optional<Unit> byName = roster.match(title.unitName(), year) instanceof RosterMatch.Found found
                ? Optional.of(found.unit())
                : Optional.empty();
        return Stream.of(byName, named)
                .flatMap(Optional::stream)
                .filter(other -> !other.equals(unit.get()))
                .findFirst()
                .map(other -> unassigned(conflict(title, stated, other.name())))
                .orElseGet(() -> assigned(title, unit.get(), year));
    }

    private Assignment assigned(ReportTitle title, Unit unit, ReportYear year) {
        List<Finding> findings = unit.isIn(year)
                ? List.of()
                : List.of(failed("ST-08R", title, Map.of("unit", unit.name(), "year", year.toString())));
        return new Assigned(unit, year, findings);
    }

    private static Assignment unassigned(Finding reason) {
        return new Unassigned(List.of(reason));
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
