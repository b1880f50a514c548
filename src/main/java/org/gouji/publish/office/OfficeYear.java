package org.gouji.publish.office;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gouji.consolidate.Aggregate;
import org.gouji.decide.Adjustment;
import org.gouji.decide.Adjustments;
import org.gouji.form.Form;
import org.gouji.model.CellKey;
import org.gouji.model.ReportYear;
import org.gouji.publish.verify.CsvScanner;
import org.gouji.publish.verify.Header;
import org.gouji.roster.UnitKind;

/**
 * A year as its package has it.
 *
 * @param units whose reports are counted, county level first
 * @param cells the county's cells by aggregate
 * @param due every unit that is due or reported, by code
 * @param adjustments what the office added to sums, or set instead of them, by aggregate
 */
record OfficeYear(
        String county,
        ReportYear year,
        Form form,
        List<Aggregate> aggregates,
        List<CountedUnit> units,
        Map<String, Map<CellKey, CountyLine>> cells,
        List<DueUnit> due,
        Map<String, Adjustments> adjustments) {

    private static final Set<String> COUNTED = Set.of("received", "late");
    private static final List<String> LEVEL = List.of(UnitKind.OWN.code(), UnitKind.DEPARTMENT.code());

    /**
     * A unit whose report is counted.
     *
     * @param figures what stands in its cells and counts: a number, or the mark that says that there is none
     */
    record CountedUnit(String code, String name, String kind, Map<CellKey, String> figures) {}

    /** A cell of an aggregate; all fields as published. */
    record CountyLine(String value, String status, Map<String, String> behind) {}

    /** What became of a unit's report. */
    record DueUnit(String code, String name, String kind, String status, String received, String errors) {}

    static OfficeYear read(Path stage, String county, ReportYear year, Form form, List<Aggregate> aggregates)
            throws IOException {
        List<DueUnit> due = new ArrayList<>();
        each(
                stage.resolve("coverage.csv"),
                line -> due.add(new DueUnit(
                        line.text("unit_code"),
                        line.text("unit"),
                        line.text("kind"),
                        line.text("status"),
                        line.text("received"),
                        line.text("errors"))));
        Map<String, Map<CellKey, CountyLine>> cells = new LinkedHashMap<>();
        each(
                stage.resolve("county-cells.csv"),
                line -> cells.computeIfAbsent(line.text("aggregate"), none -> new LinkedHashMap<>())
                        .put(line.cell(), new CountyLine(line.text("value"), line.text("status"), line.behind())));
        Map<String, List<Adjustment>> adjusted = new LinkedHashMap<>();
        each(
                stage.resolve("adjustments.csv"),
                line -> adjusted.computeIfAbsent(line.text("aggregate"), none -> new ArrayList<>())
                        .add(line.adjustment()));
        Map<String, Adjustments> adjustments = new LinkedHashMap<>();
        adjusted.forEach((aggregate, all) -> adjustments.put(aggregate, new Adjustments(all)));
        return new OfficeYear(county, year, form, aggregates, units(stage, due), cells, due, adjustments);
    }

    /** A cell of an aggregate, if the package has it. */
    Optional<CountyLine> line(Aggregate aggregate, CellKey cell) {
        return Optional.ofNullable(
                cells.getOrDefault(aggregate.code(), Map.of()).get(cell));
    }

    /** What is published in a cell of an aggregate: the sum, or what it is adjusted to; empty if there is no number. */
    String published(Aggregate aggregate, CellKey cell) {
        Adjustments here = adjustments(aggregate).at(cell);
        return here.isEmpty()
                ? line(aggregate, cell).map(CountyLine::value).orElse("")
                : here.all().get(0).result().toPlainString();
    }

    Adjustments adjustments(Aggregate aggregate) {
        return adjustments.getOrDefault(aggregate.code(), Adjustments.NONE);
    }

    private static List<CountedUnit> units(Path stage, List<DueUnit> due) throws IOException {
        Map<String, CountedUnit> units = new LinkedHashMap<>();
        for (DueUnit unit : due) {
            if (COUNTED.contains(unit.status())) {
                units.put(unit.code(), new CountedUnit(unit.code(), unit.name(), unit.kind(), new LinkedHashMap<>()));
            }
        }
        each(stage.resolve("unit-cells.csv"), line -> {
            CountedUnit unit = units.get(line.text("unit_code"));
            if (unit != null) {
                unit.figures().put(line.cell(), line.figure());
            }
        });
        return units.values().stream()
                .sorted(Comparator.comparingInt((CountedUnit unit) -> rank(unit.kind()))
                        .thenComparing(CountedUnit::code))
                .toList();
    }

    /** County level first, as in all lists of the county. */
    private static int rank(String kind) {
        int rank = LEVEL.indexOf(kind);
        return rank < 0 ? LEVEL.size() : rank;
    }

    /** A line of a file while it is read. */
    private record Line(CsvScanner scanner, Header header) {

        private static final List<String> BEHIND = List.of(
                "expected", "counted", "blank", "mark", "unreadable", "absent", "missing", "excluded", "questioned");

        String text(String column) throws IOException {
            return scanner.text(header.field(column));
        }

        CellKey cell() throws IOException {
            return new CellKey(text("table"), text("row_code"), text("column_code"));
        }

        Adjustment adjustment() throws IOException {
            String summed = text("summed");
            return new Adjustment(
                    text("aggregate"),
                    cell(),
                    text("kind").equals("manual"),
                    summed.isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(summed)),
                    new BigDecimal(text("amount")),
                    new BigDecimal(text("result")),
                    text("decision"),
                    text("author"),
                    LocalDate.parse(text("date")),
                    text("reason"));
        }

        Map<String, String> behind() throws IOException {
            Map<String, String> behind = new LinkedHashMap<>();
            for (String column : BEHIND) {
                behind.put(column, text(column));
            }
            return behind;
        }

        /** What counts in a cell; of one that does not count the mark, for a text that is no number is not shown as one. */
        String figure() throws IOException {
            if (text("counted").equals("1")) {
                return text("decision").isEmpty() ? text("value") : text("decided_value");
            }
            return text("state").equals("mark") ? text("raw") : "";
        }
    }

    private interface Reading {
        void of(Line line) throws IOException;
    }

    private static void each(Path file, Reading reading) throws IOException {
        try (CsvScanner scanner = new CsvScanner(file)) {
            scanner.next();
            Line line = new Line(scanner, new Header(scanner.texts()));
            while (scanner.next()) {
                reading.of(line);
            }
        }
    }
}
