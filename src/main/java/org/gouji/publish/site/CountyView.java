package org.gouji.publish.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gouji.consolidate.CellCoverage;
import org.gouji.consolidate.CountyCell;
import org.gouji.consolidate.CountyTable;
import org.gouji.decide.Adjustments;
import org.gouji.form.TableShape.ShapeCell;
import org.gouji.model.CellKey;
import org.gouji.model.Value;
import org.gouji.publish.csv.AdjustmentNote;

/**
 * The tables of one aggregate, each figure with the units behind it.
 *
 * @param code of the aggregate
 * @param name of the aggregate
 * @param others the other aggregates' codes and names
 * @param notes of the numbers that are not what was added up
 */
public record CountyView(
        String code,
        String name,
        Map<String, String> others,
        int year,
        int expected,
        int reports,
        int missing,
        int excluded,
        List<SiteTable> tables,
        List<String> notes) {

    public CountyView {
        tables = List.copyOf(tables);
        notes = List.copyOf(notes);
    }

    static CountyView of(
            Survey survey, CountyTable county, Map<String, String> others, Iterable<Layout> layouts, Speech speech) {
        Adjustments adjustments = survey.adjustments(county);
        Figures figures = new Figures(county, adjustments, speech);
        List<SiteTable> tables = new ArrayList<>();
        for (Layout layout : layouts) {
            tables.add(new SiteTable(
                    layout.table().code(), layout.table().heading().official(), List.of(), layout.fill(figures)));
        }
        return new CountyView(
                county.aggregate().code(),
                speech.name(county.aggregate()),
                others,
                survey.year().year(),
                county.expected(),
                county.reports(),
                county.missing(),
                county.excluded(),
                tables,
                adjustments.all().stream()
                        .map(adjustment -> AdjustmentNote.of(adjustment, speech.messages()))
                        .toList());
    }

    /** What stands in the cells. */
    private static final class Figures implements Layout.Filling {

        private final Map<CellKey, CountyCell> cells;
        private final int reports;
        private final Adjustments adjustments;
        private final Speech speech;

        Figures(CountyTable county, Adjustments adjustments, Speech speech) {
            this.adjustments = adjustments;
            this.cells = county.cells().stream()
                    .collect(Collectors.toMap(cell -> cell.cell().key(), cell -> cell));
            this.reports = county.reports();
            this.speech = speech;
        }

        @Override
        public SiteCell figure(ShapeCell shape, CellKey key) {
            CountyCell cell = cells.get(key);
            if (cell == null) {
                throw new IllegalArgumentException("The county has no cell " + key + ".");
            }
            return new SiteCell(
                    "figure",
                    number(adjustments.published(key, cell.value())),
                    shape.rowSpan(),
                    shape.columnSpan(),
                    key.toString(),
                    marks(cell),
                    word(cell),
                    coverage(cell.coverage()),
                    Addresses.row(key.table(), key.row()) + "#" + key.column(),
                    List.of());
        }

        private static String number(Value value) {
            return value instanceof Value.Amount amount ? amount.number().toPlainString() : "";
        }

        private String marks(CountyCell cell) {
            if (!cell.cell().column().aggregation().isSummed()) {
                return "absent";
            }
            String gap = cell.coverage().counted() < reports ? "partial" : "";
            return cell.coverage().questioned() > 0 ? (gap + " doubt").strip() : gap;
        }

        /** What was added up, where another number stands; or how many of the reports have a number, where not all have. */
        private String word(CountyCell cell) {
            if (!adjustments.at(cell.cell().key()).isEmpty()) {
                return speech.say("county.adjusted", "summed", number(cell.value()));
            }
            if (!cell.cell().column().aggregation().isSummed()) {
                return speech.say("county.not-summed");
            }
            int counted = cell.coverage().counted();
            return counted < reports ? counted + "/" + reports : "";
        }

        private String coverage(CellCoverage behind) {
            return speech.say(
                    "county.behind",
                    "counted",
                    behind.counted(),
                    "expected",
                    behind.expected(),
                    "blank",
                    shown(behind.blank()),
                    "mark",
                    shown(behind.mark()),
                    "unreadable",
                    shown(behind.unreadable()),
                    "absent",
                    shown(behind.absent()),
                    "missing",
                    shown(behind.missing()),
                    "excluded",
                    shown(behind.excluded()),
                    "questioned",
                    shown(behind.questioned()));
        }

        /** Nothing is said of what there is none of. */
        private static String shown(int count) {
            return count == 0 ? "" : Integer.toString(count);
        }

        @Override
        public SiteCell heading(ShapeCell shape, String kind, String row, String column) {
            return new SiteCell(
                    kind, shape.content().text(), shape.rowSpan(), shape.columnSpan(), "", "", "", "", "", List.of());
        }
    }
}
