package org.gouji.publish.site;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gouji.consolidate.CountyCell;
import org.gouji.consolidate.CountyTable;
import org.gouji.consolidate.UnitCoverage;
import org.gouji.decide.Adjustments;
import org.gouji.form.Block;
import org.gouji.form.ColumnGroup;
import org.gouji.form.Form;
import org.gouji.form.FormCell;
import org.gouji.form.Table;
import org.gouji.model.Cell;
import org.gouji.model.CellKey;
import org.gouji.model.CellState;
import org.gouji.model.Value;
import org.jspecify.annotations.Nullable;

/**
 * The pages that say what the county's numbers of a year are made of, one for each row of the form. They grow by a line for
 * each unit, so none of them is ever in memory.
 */
final class RowPages implements AutoCloseable {

    /** Behind this the lines of the units stand in the template. */
    private static final String UNITS = "<tbody class=\"units\">";

    private final Pages pages;
    private final Survey survey;
    private final List<Open> open = new ArrayList<>();

    /** A page that is being written. */
    private record Open(List<FormCell> cells, List<String> anchors, String end, PageOutput output) {}

    RowPages(Pages pages, Survey survey) throws IOException {
        this.pages = pages;
        this.survey = survey;
        Form form = survey.tables().round().form();
        for (Table table : form.tables()) {
            for (List<FormCell> row : rows(form, table)) {
                open(table, row);
            }
        }
    }

    private static Iterable<List<FormCell>> rows(Form form, Table table) {
        Map<String, List<FormCell>> rows = new LinkedHashMap<>();
        form.cellList().stream()
                .filter(cell -> cell.key().table().equals(table.code()))
                .forEach(cell -> rows.computeIfAbsent(cell.key().row(), code -> new ArrayList<>())
                        .add(cell));
        return rows.values();
    }

    private void open(Table table, List<FormCell> row) throws IOException {
        FormCell first = row.get(0);
        String label = first.row().label().isPrinted() ? first.row().label().official() : "";
        String address =
                survey.year() + "/" + Addresses.row(table.code(), first.key().row());
        RowView view = new RowView(
                survey.year().year(),
                table.code(),
                table.heading().official(),
                label,
                row.stream().map(RowPages::column).toList(),
                survey.tables().tables().stream()
                        .map(county -> sum(county, row))
                        .toList());
        Frame frame = pages.frame(address, label.isEmpty() ? table.heading().official() : label);
        String page = pages.text("row", frame, view);
        int middle = page.indexOf(UNITS) + UNITS.length();
        PageOutput output = pages.open(address);
        List<String> anchors =
                row.stream().map(cell -> Addresses.anchor(cell.key())).toList();
        open.add(new Open(row, anchors, page.substring(middle), output));
        output.writeContent(page, 0, middle);
    }

    /** Under groups of columns, a label alone would not say which column it is. */
    private static RowView.Column column(FormCell cell) {
        StringBuilder label = new StringBuilder();
        Block block = cell.block();
        for (ColumnGroup group : block.groups()) {
            if (group.columns().contains(cell.column().code())) {
                label.append(group.label().official()).append("·");
            }
        }
        return new RowView.Column(
                cell.column().code(),
                label.append(cell.column().label().official()).toString());
    }

    private RowView.Sum sum(CountyTable county, List<FormCell> row) {
        List<CountyCell> cells =
                row.stream().map(cell -> county.cell(cell.key())).toList();
        return new RowView.Sum(
                pages.speech().name(county.aggregate()),
                Addresses.table(county.aggregate().code()),
                cells.stream().map(cell -> number(cell.value())).toList(),
                cells.stream()
                        .map(cell -> cell.coverage().counted() + "/" + county.expected())
                        .toList(),
                cells.stream()
                        .map(cell ->
                                signed(survey.adjustments(county).at(cell.cell().key())))
                        .toList());
    }

    private static String signed(Adjustments adjustments) {
        BigDecimal amount = adjustments.amount();
        return adjustments.isEmpty() ? "" : (amount.signum() > 0 ? "+" : "") + amount.toPlainString();
    }

    private static String number(Value value) {
        return value instanceof Value.Amount amount ? amount.number().toPlainString() : "";
    }

    /** A line on each page for a unit; without cells for one that handed in nothing. */
    void add(UnitCoverage unit, Map<CellKey, Cell> cells) {
        String address = Addresses.unit(unit.unit().code());
        String remark = unit.status().isCounted() ? "" : pages.speech().status(unit.status());
        for (Open page : open) {
            List<RowView.Part> parts = new ArrayList<>();
            for (int i = 0; unit.status().isCounted() && i < page.cells().size(); i++) {
                FormCell cell = page.cells().get(i);
                parts.add(part(address + page.anchors().get(i), cell, cells.get(cell.key())));
            }
            RowView.Line line = new RowView.Line(
                    unit.name().isEmpty() ? unit.unit().code() : unit.name(),
                    pages.speech().kind(unit.kind()),
                    unit.status().code(),
                    remark,
                    address,
                    parts);
            pages.render("row-line", Map.of("line", line, "width", page.cells().size()), page.output());
        }
    }

    private RowView.Part part(String address, FormCell place, @Nullable Cell cell) {
        CellState state = cell == null ? CellState.ABSENT : cell.value().state();
        boolean isCounted =
                state == CellState.NUMBER && place.column().aggregation().isSummed();
        if (cell != null && state == CellState.NUMBER) {
            return new RowView.Part(number(cell.value()), "", address, isCounted);
        }
        return new RowView.Part(pages.speech().messages().word(state), state.code(), address, false);
    }

    @Override
    public void close() throws IOException {
        for (Open page : open) {
            page.output().writeContent(page.end());
            page.output().close();
        }
    }
}
