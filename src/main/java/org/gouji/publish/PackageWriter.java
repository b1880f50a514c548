package org.gouji.publish;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gouji.consolidate.Aggregate;
import org.gouji.consolidate.Bridge;
import org.gouji.consolidate.Consolidation;
import org.gouji.consolidate.CountyCheck;
import org.gouji.consolidate.CountyFinding;
import org.gouji.consolidate.CountyResult;
import org.gouji.consolidate.CountyTable;
import org.gouji.consolidate.CountyTables;
import org.gouji.consolidate.Round;
import org.gouji.consolidate.Series;
import org.gouji.consolidate.UnitStatus;
import org.gouji.decide.Adjustments;
import org.gouji.decide.Closing;
import org.gouji.decide.DecidedReport;
import org.gouji.decide.DecisionDesk;
import org.gouji.decide.DecisionResult;
import org.gouji.form.Form;
import org.gouji.form.FormLibrary;
import org.gouji.form.Table;
import org.gouji.model.Severity;
import org.gouji.model.Submission;
import org.gouji.model.UnitCode;
import org.gouji.publish.csv.AdjustmentsCsv;
import org.gouji.publish.csv.AggregatesCsv;
import org.gouji.publish.csv.BoundariesCsv;
import org.gouji.publish.csv.BridgeCsv;
import org.gouji.publish.csv.CarryOverCsv;
import org.gouji.publish.csv.CodebookCsv;
import org.gouji.publish.csv.CompletenessCsv;
import org.gouji.publish.csv.ContentsCsv;
import org.gouji.publish.csv.ContentsCsv.Title;
import org.gouji.publish.csv.ContributionsCsv;
import org.gouji.publish.csv.CountyCellsCsv;
import org.gouji.publish.csv.CountyFindingsCsv;
import org.gouji.publish.csv.CoverageCsv;
import org.gouji.publish.csv.CsvFile;
import org.gouji.publish.csv.DecisionsCsv;
import org.gouji.publish.csv.RemindersCsv;
import org.gouji.publish.csv.RulesCsv;
import org.gouji.publish.csv.SeriesCsv;
import org.gouji.publish.csv.SummaryCsv;
import org.gouji.publish.csv.UnitCellsCsv;
import org.gouji.publish.csv.UnitsCsv;
import org.gouji.publish.csv.WideCsv;
import org.gouji.roster.Unit;

/** Writes all files of one package but the manifest. The submissions pass once: they are written and added up as they come. */
final class PackageWriter {

    private final PackageContent content;
    private final DecisionDesk desk;
    private final FormLibrary forms;
    private final Path folder;
    private final Map<UnitCode, String> aggregates = new HashMap<>();
    private final Series series;
    private final List<CsvFile.Written> written = new ArrayList<>();
    private final Map<String, List<String>> columns = new HashMap<>();

    PackageWriter(PackageContent content, DecisionDesk desk, FormLibrary forms, Path folder) {
        this.content = content;
        this.desk = desk;
        this.forms = forms;
        this.folder = folder;
        this.series = new Series(content.round(), content.roster());
        for (Aggregate aggregate :
                Aggregate.ofCounty(content.roster(), content.round().year())) {
            aggregate
                    .members()
                    .forEach(unit -> aggregates.merge(unit, aggregate.code(), (one, other) -> one + " " + other));
        }
    }

    Path folder() {
        return folder;
    }

    /** The files written, by name. */
    List<CsvFile.Written> written() {
        return written.stream().sorted((a, b) -> a.name().compareTo(b.name())).toList();
    }

    /** The columns of the files that are tables with a header, by name. */
    Map<String, List<String>> columns() {
        return columns;
    }

    /** What the files are made from, besides the submissions. */
    record Draft(CountyTables tables, List<CountyFinding> findings) {}

    Draft write(Submissions submissions, CountyCheck membership) {
        try (CsvFile findingsFile = file(CountyFindingsCsv.NAME, CountyFindingsCsv.COLUMNS)) {
            CountyFindingsCsv findings =
                    new CountyFindingsCsv(findingsFile, content.round().year());
            CountyTables tables = writeUnits(submissions, findings);
            List<CountyFinding> county = new ArrayList<>();
            CountyResult result = membership.check(
                    tables,
                    content.circumstances(),
                    each -> submissions.each(
                            report -> each.accept(desk.decide(report).counted())));
            result.findings().forEach(found -> county.add(settled(found)));
            writeBridges(result.bridges(), tables);
            List<UnassignedReport> unassigned = content.unassigned().stream()
                    .map(report -> report.settledBy(desk))
                    .toList();
            Adjustments adjustments = SumAdjustments.of(tables, desk);
            writeDecisions(county);
            desk.replies().forEach(reply -> county.addAll(ReplyFindings.of(reply)));
            county.forEach(found -> findings.write(found.unitCode(), found.unitName(), found.file(), found.finding()));
            unassigned.forEach(
                    report -> report.findings().forEach(finding -> findings.write("", "", report.file(), finding)));
            written.add(findingsFile.finish());
            writeCounty(tables, unassigned, adjustments);
            writeContents(tables);
            return new Draft(tables, county);
        }
    }

    private void writeBridges(List<Bridge> bridges, CountyTables tables) {
        try (CsvFile file = file(BridgeCsv.NAME, BridgeCsv.COLUMNS)) {
            BridgeCsv csv = new BridgeCsv(file, tables);
            bridges.forEach(csv::write);
            written.add(file.finish());
        }
    }

    private CountyFinding settled(CountyFinding found) {
        return found.with(desk.settle(found.unitCode(), found.file(), found.finding()));
    }

    /** What became of the decisions; why some are not in force is for the office, and about no unit. */
    private void writeDecisions(List<CountyFinding> county) {
        try (CsvFile file = file(DecisionsCsv.NAME, DecisionsCsv.COLUMNS)) {
            DecisionsCsv decisions = new DecisionsCsv(file);
            for (DecisionResult result : desk.results()) {
                decisions.write(result);
                result.findings().forEach(finding -> county.add(new CountyFinding("", "", "", finding)));
            }
            written.add(file.finish());
        }
    }

    private CountyTables writeUnits(Submissions submissions, CountyFindingsCsv findings) {
        Form form = content.round().form();
        Consolidation consolidation = new Consolidation(content.round(), content.roster());
        try (CsvFile file = file(UnitCellsCsv.NAME, UnitCellsCsv.COLUMNS);
                CsvFile wideFile = file(WideCsv.NAME, WideCsv.columns(form));
                CsvFile contributionsFile = file(ContributionsCsv.NAME, ContributionsCsv.COLUMNS);
                CsvFile carryOverFile = file(CarryOverCsv.NAME, CarryOverCsv.COLUMNS)) {
            UnitCellsCsv cells = new UnitCellsCsv(file, forms);
            WideCsv wide = new WideCsv(wideFile, form);
            ContributionsCsv contributions = new ContributionsCsv(contributionsFile, form);
            CarryOverCsv carryOver = new CarryOverCsv(carryOverFile, form);
            Map<UnitCode, Closing> closings = submissions.closings();
            Order order = new Order();
            submissions.each(submission -> {
                order.require(submission);
                DecidedReport report = desk.decide(submission);
                UnitStatus status = report.isExcluded()
                        ? consolidation.exclude(report.counted())
                        : consolidation.add(report.counted());
                Optional<Unit> unit =
                        content.roster().unit(submission.unit(), content.round().year());
                String name = unit.map(Unit::name).orElse("");
                String kind = unit.map(known -> known.kind().code()).orElse("");
                cells.write(report, name, kind, status);
                if (submission.form().equals(form.id())) {
                    wide.write(report.counted(), name, kind, status);
                    carryOver.write(report.counted(), name, closings.getOrDefault(submission.unit(), Closing.NONE));
                }
                if (status.isCounted()) {
                    series.add(report.counted());
                    contributions.write(report.counted(), aggregatesOf(submission.unit()));
                }
                report.counted()
                        .findings()
                        .forEach(finding -> findings.write(submission.unit().code(), name, submission.file(), finding));
            });
            written.add(file.finish());
            written.add(wideFile.finish());
            written.add(contributionsFile.finish());
            written.add(carryOverFile.finish());
        }
        return consolidation.tables();
    }

    /** The codes of the aggregates that a unit belongs to, separated by blanks. */
    private String aggregatesOf(UnitCode unit) {
        return aggregates.getOrDefault(unit, "");
    }

    /** The order of units is part of the published bytes, so it must not depend on a database's idea of it. */
    private static final class Order {
        private Optional<UnitCode> last = Optional.empty();

        void require(Submission next) {
            if (last.isPresent() && last.get().compareTo(next.unit()) >= 0) {
                throw new IllegalArgumentException("Unit " + next.unit() + " came after " + last.get() + ".");
            }
            last = Optional.of(next.unit());
        }
    }

    private void writeCounty(CountyTables tables, List<UnassignedReport> unassigned, Adjustments adjustments) {
        for (CountyTable table : tables.tables()) {
            Adjustments ofSum = adjustments.of(table.aggregate().code());
            content.round().form().tables().forEach(form -> writeSummary(form, table, ofSum));
        }
        try (CsvFile file = file(AdjustmentsCsv.NAME, AdjustmentsCsv.COLUMNS)) {
            Round round = content.round();
            new AdjustmentsCsv(file, round.year(), round.form()).write(adjustments);
            written.add(file.finish());
        }
        try (CsvFile file = file(CountyCellsCsv.NAME, CountyCellsCsv.COLUMNS)) {
            new CountyCellsCsv(file, content.roster().county().code()).write(tables);
            written.add(file.finish());
        }
        try (CsvFile file = file(CoverageCsv.NAME, CoverageCsv.COLUMNS)) {
            CoverageCsv coverage = new CoverageCsv(file, content.round().year());
            tables.units().forEach(coverage::write);
            unassigned.stream()
                    .filter(UnassignedReport::isOpen)
                    .forEach(report -> coverage.writeUnassigned(
                            report.file(),
                            report.received(),
                            report.open(Severity.ERROR),
                            report.open(Severity.WARNING)));
            written.add(file.finish());
        }
        Deliveries deliveries = new Deliveries(content, tables, unassigned);
        try (CsvFile file = file(CompletenessCsv.NAME, CompletenessCsv.COLUMNS)) {
            deliveries.writeCompleteness(new CompletenessCsv(file));
            written.add(file.finish());
        }
        try (CsvFile file = file(RemindersCsv.NAME, RemindersCsv.COLUMNS)) {
            deliveries.writeReminders(
                    new RemindersCsv(file, content.round().year().year()));
            written.add(file.finish());
        }
        try (CsvFile file = file(UnitsCsv.NAME, UnitsCsv.COLUMNS)) {
            UnitsCsv units = new UnitsCsv(file);
            content.roster()
                    .unitsIn(content.round().year())
                    .forEach(unit -> units.write(unit, aggregatesOf(unit.code())));
            written.add(file.finish());
        }
        try (CsvFile file = file(AggregatesCsv.NAME, AggregatesCsv.COLUMNS)) {
            AggregatesCsv aggregates = new AggregatesCsv(file, content.roster());
            tables.tables().forEach(table -> aggregates.write(table.aggregate()));
            written.add(file.finish());
        }
        writeSeries(tables);
        try (CsvFile file = file(RulesCsv.NAME, RulesCsv.COLUMNS)) {
            RulesCsv rules = new RulesCsv(file);
            content.rules().forEach(rules::write);
            written.add(file.finish());
        }
        try (CsvFile file = file(CodebookCsv.NAME, CodebookCsv.COLUMNS)) {
            CodebookCsv.write(file);
            written.add(file.finish());
        }
    }

    private void writeSeries(CountyTables tables) {
        try (CsvFile file = file(BoundariesCsv.NAME, BoundariesCsv.COLUMNS)) {
            int year = content.round().year().year();
            new BoundariesCsv(file, year, unit -> String.join(" ", series.aggregates(unit))).write(series.boundaries());
            written.add(file.finish());
        }
        try (CsvFile file = file(SeriesCsv.NAME, SeriesCsv.COLUMNS)) {
            SeriesCsv csv = new SeriesCsv(file, content.round());
            series.tables(tables).forEach(csv::write);
            written.add(file.finish());
        }
    }

    /** Of all files but itself. */
    private void writeContents(CountyTables tables) {
        Map<String, Title> shapes = new HashMap<>();
        for (CountyTable table : tables.tables()) {
            Aggregate aggregate = table.aggregate();
            for (Table form : content.round().form().tables()) {
                String heading = form.heading().official();
                shapes.put(
                        SummaryCsv.name(aggregate.code(), form.code()),
                        new Title(aggregate.chinese() + "，" + heading, aggregate.english() + ", " + heading));
            }
        }
        try (CsvFile file = file(ContentsCsv.NAME, ContentsCsv.COLUMNS)) {
            ContentsCsv.write(file, written(), content.standing().status().code(), shapes);
            written.add(file.finish());
        }
    }

    private void writeSummary(Table form, CountyTable table, Adjustments adjustments) {
        SummaryCsv summary = SummaryCsv.of(form, table, adjustments);
        String name = SummaryCsv.name(table.aggregate().code(), form.code());
        try (CsvFile file = new CsvFile(folder.resolve(name), summary.header())) {
            summary.write(file);
            written.add(file.finish());
        }
    }

    private CsvFile file(String name, List<String> names) {
        columns.put(name, names);
        return new CsvFile(folder.resolve(name), names);
    }
}
