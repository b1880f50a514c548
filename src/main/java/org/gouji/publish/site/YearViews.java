package org.gouji.publish.site;

import java.util.List;
import org.gouji.consolidate.CellStatus;
import org.gouji.consolidate.CountyCell;
import org.gouji.consolidate.CountyTable;
import org.gouji.consolidate.Round;
import org.gouji.consolidate.UnitCoverage;
import org.gouji.consolidate.UnitStatus;
import org.gouji.message.Language;
import org.gouji.model.Outcome;
import org.gouji.publish.UnassignedReport;
import org.gouji.publish.site.YearView.AggregateLine;
import org.gouji.publish.site.YearView.Counts;
import org.gouji.publish.site.YearView.FileLine;
import org.gouji.publish.site.YearView.UnitLine;

/** A year in the words of a language. */
final class YearViews {

    private YearViews() {}

    static YearView of(Survey survey, Speech speech) {
        Round round = survey.tables().round();
        return new YearView(
                survey.year().year(),
                survey.standing(),
                speech.language() == Language.ZH
                        ? round.form().name().chinese()
                        : round.form().name().english(),
                round.countyLevelDeadline().toString(),
                round.townshipDeadline().toString(),
                counts(survey),
                survey.movement(),
                survey.tables().tables().stream()
                        .map(table -> aggregate(table, speech))
                        .toList(),
                survey.units().stream().map(unit -> unit(unit, speech)).toList(),
                survey.unassigned().stream().map(report -> file(report, speech)).toList(),
                survey.about("").stream()
                        .filter(found -> found.finding().outcome() == Outcome.FAILED)
                        .map(found -> SiteFinding.loose(found.finding(), speech))
                        .toList());
    }

    static Counts counts(Survey survey) {
        List<UnitCoverage> units = survey.units();
        return new Counts(
                (int) units.stream().filter(unit -> unit.status().isDue()).count(),
                in(units, UnitStatus.RECEIVED),
                in(units, UnitStatus.LATE),
                in(units, UnitStatus.MISSING),
                in(units, UnitStatus.OTHER_FORM),
                in(units, UnitStatus.EXCLUDED),
                in(units, UnitStatus.NOT_MEMBER),
                units.stream().mapToInt(unit -> unit.receipt().errors()).sum(),
                units.stream().mapToInt(unit -> unit.receipt().warnings()).sum(),
                (int) units.stream().filter(YearViews::isClean).count());
    }

    private static int in(List<UnitCoverage> units, UnitStatus status) {
        return (int) units.stream().filter(unit -> unit.status() == status).count();
    }

    private static boolean isClean(UnitCoverage unit) {
        return unit.status().isCounted()
                && unit.receipt().errors() == 0
                && unit.receipt().warnings() == 0;
    }

    private static AggregateLine aggregate(CountyTable table, Speech speech) {
        List<CountyCell> summed = table.cells().stream()
                .filter(cell -> cell.status() != CellStatus.NOT_SUMMED)
                .toList();
        long full = summed.stream()
                .filter(cell -> cell.coverage().counted() == table.reports())
                .count();
        return new AggregateLine(
                speech.name(table.aggregate()),
                Addresses.table(table.aggregate().code()),
                table.expected(),
                table.reports(),
                table.missing(),
                table.excluded(),
                full,
                summed.size() - full);
    }

    static UnitLine unit(UnitCoverage unit, Speech speech) {
        return new UnitLine(
                unit.unit().code(),
                unit.name().isEmpty() ? unit.unit().code() : unit.name(),
                speech.kind(unit.kind()),
                unit.status().code(),
                speech.status(unit.status()),
                unit.receipt().received(),
                unit.receipt().errors(),
                unit.receipt().warnings(),
                Addresses.unit(unit.unit().code()));
    }

    private static FileLine file(UnassignedReport report, Speech speech) {
        return new FileLine(
                report.file(),
                report.received().toString(),
                report.findings().stream()
                        .filter(finding -> finding.outcome() == Outcome.FAILED)
                        .map(finding -> SiteFinding.loose(finding, speech))
                        .toList());
    }
}
