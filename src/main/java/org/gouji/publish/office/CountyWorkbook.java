package org.gouji.publish.office;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Range;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.gouji.consolidate.Aggregate;
import org.gouji.decide.Adjustment;
import org.gouji.decide.Adjustments;
import org.gouji.form.FormCell;
import org.gouji.form.Table;
import org.gouji.form.TableShape;
import org.gouji.form.TableShape.Entry;
import org.gouji.form.TableShape.RowLabel;
import org.gouji.form.TableShape.ShapeCell;
import org.gouji.message.Messages;
import org.gouji.model.CellKey;
import org.gouji.publish.RowHeights;
import org.gouji.publish.csv.AdjustmentNote;
import org.gouji.publish.office.OfficeYear.CountedUnit;
import org.gouji.publish.office.OfficeYear.CountyLine;
import org.gouji.publish.zip.SettledXml;

/**
 * The county workbook: one sheet for each unit in the official layout, a sheet for each county sum whose cells add the
 * units' sheets up by formulas, and a bridge that sets each sum against the published number.
 */
final class CountyWorkbook {

    private static final int TITLE_ROW = 0;
    private static final int COVERAGE_ROW = 1;
    private static final int FIRST_TABLE_ROW = 3;
    private static final int LONGEST_NAME = 31;
    private static final String FORBIDDEN = ".*[\\[\\]:*?/\\\\'].*";
    private static final String HEAD = "DDEBF7";
    private static final String TOTAL = "EDEDED";
    private static final double LABEL_WIDTH = 26;
    private static final double FIGURE_WIDTH = 10;

    private final OfficeYear year;
    private final Messages messages;
    private final Map<CellKey, int[]> places = new LinkedHashMap<>();

    CountyWorkbook(OfficeYear year, Messages messages) {
        this.year = year;
        this.messages = messages;
        int top = FIRST_TABLE_ROW;
        for (Table table : year.form().tables()) {
            TableShape shape = TableShape.of(table);
            for (ShapeCell cell : shape.cells()) {
                if (cell.content() instanceof Entry entry) {
                    places.put(entry.key(), new int[] {top + 1 + cell.row(), cell.column()});
                }
            }
            top += shape.rows() + 2;
        }
    }

    byte[] bytes() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "Gouji", "1.0")) {
            workbook.setGlobalDefaultFont("宋体", 10.5);
            Worksheet bridge = workbook.newWorksheet(messages.text("office.bridge"));
            for (Aggregate aggregate : year.aggregates()) {
                writeCounty(workbook.newWorksheet(sheetName(aggregate)), aggregate);
            }
            writeBridge(bridge);
            for (CountedUnit unit : year.units()) {
                Worksheet sheet = workbook.newWorksheet(sheetName(unit));
                writeTitle(sheet, unit.name(), "");
                writeTables(sheet);
                unit.figures().forEach((cell, figure) -> writeFigure(sheet, cell, figure));
            }
        }
        return SettledXml.in(out.toByteArray());
    }

    /** A unit's name, or its code where the name cannot be that of a sheet or another sheet has it. */
    private String sheetName(CountedUnit unit) {
        return isFit(unit.name()) ? unit.name() : unit.code();
    }

    private String sheetName(Aggregate aggregate) {
        return isFit(aggregate.chinese()) ? aggregate.chinese() : aggregate.code();
    }

    private boolean isFit(String name) {
        long same = Stream.of(
                        Stream.of(messages.text("office.bridge")),
                        year.aggregates().stream().map(Aggregate::chinese),
                        year.units().stream().map(CountedUnit::name))
                .flatMap(names -> names)
                .filter(name::equals)
                .count();
        return same == 1 && !name.isEmpty() && name.length() <= LONGEST_NAME && !name.matches(FORBIDDEN);
    }

    private void writeTitle(Worksheet sheet, String who, String coverage) {
        sheet.inlineString(
                TITLE_ROW, 0, who + year.year() + "年" + year.form().name().chinese());
        sheet.range(TITLE_ROW, 0, TITLE_ROW, 0).style().bold().fontSize(14).set();
        sheet.inlineString(COVERAGE_ROW, 0, coverage);
        sheet.paperSize(PaperSize.A4_PAPER);
        sheet.pageOrientation("landscape");
        sheet.setFitToPage(true);
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
        sheet.hideGridLines();
    }

    private void writeTables(Worksheet sheet) {
        double[] widths = widths();
        for (int column = 0; column < widths.length; column++) {
            sheet.width(column, widths[column]);
        }
        int top = FIRST_TABLE_ROW;
        for (Table table : year.form().tables()) {
            sheet.inlineString(top, 0, table.heading().official());
            sheet.range(top, 0, top, 0).style().bold().fontSize(12).set();
            TableShape shape = TableShape.of(table);
            RowHeights heights = new RowHeights(shape, widths);
            for (ShapeCell cell : shape.cells()) {
                writeCell(sheet, top + 1, cell);
            }
            for (int row = 0; row < shape.rows(); row++) {
                sheet.rowHeight(top + 1 + row, heights.of(row));
            }
            top += shape.rows() + 2;
        }
    }

    /** All tables stand one below the other, so they share their columns. */
    private double[] widths() {
        List<TableShape> shapes =
                year.form().tables().stream().map(TableShape::of).toList();
        int labels = shapes.stream().mapToInt(TableShape::labelColumns).max().orElse(0);
        double[] widths =
                new double[shapes.stream().mapToInt(TableShape::columns).max().orElse(0)];
        Arrays.fill(widths, FIGURE_WIDTH);
        Arrays.fill(widths, 0, Math.min(labels, widths.length), LABEL_WIDTH);
        return widths;
    }

    private static void writeCell(Worksheet sheet, int top, ShapeCell cell) {
        int row = top + cell.row();
        Range range = sheet.range(row, cell.column(), row + cell.rowSpan() - 1, cell.column() + cell.columnSpan() - 1);
        if (cell.rowSpan() > 1 || cell.columnSpan() > 1) {
            range.merge();
        }
        if (!cell.content().text().isEmpty()) {
            sheet.inlineString(row, cell.column(), cell.content().text());
        }
        boolean isLabel = cell.content() instanceof RowLabel;
        range.style()
                .borderStyle(BorderStyle.THIN)
                .verticalAlignment("center")
                .horizontalAlignment(isLabel ? "left" : "center")
                .wrapText(true)
                .set();
        if (!isLabel && !(cell.content() instanceof Entry)) {
            range.style().bold().fillColor(HEAD).set();
        }
    }

    /** A number as a number; what says that there is none as it stands. */
    private void writeFigure(Worksheet sheet, CellKey cell, String figure) {
        int[] place = places.get(cell);
        if (place == null || figure.isEmpty()) {
            return;
        }
        try {
            sheet.value(place[0], place[1], new BigDecimal(figure));
        } catch (NumberFormatException e) {
            sheet.inlineString(place[0], place[1], figure);
        }
    }

    private void writeCounty(Worksheet sheet, Aggregate aggregate) {
        writeTitle(
                sheet,
                year.county() + "（" + aggregate.chinese() + "）",
                Coverage.of(year, aggregate).sentence(messages));
        writeTables(sheet);
        List<String> sheets = sheets(aggregate);
        Adjustments adjustments = year.adjustments(aggregate);
        for (FormCell cell : year.form().cellList()) {
            int[] place = places.get(cell.key());
            if (place != null) {
                writeSum(sheet, place, cell, sheets, adjustments.at(cell.key()));
            }
        }
        int row = notesRow();
        for (Adjustment adjustment : adjustments.all()) {
            sheet.inlineString(row++, 0, AdjustmentNote.of(adjustment, messages));
        }
    }

    /** The sum as a formula, with what it is adjusted by; a number of the county's own as it is. */
    private void writeSum(Worksheet sheet, int[] place, FormCell cell, List<String> sheets, Adjustments adjustments) {
        boolean isManual = adjustments.all().stream().anyMatch(Adjustment::isManual);
        if (isManual || (sheets.isEmpty() && !adjustments.isEmpty())) {
            sheet.value(place[0], place[1], adjustments.all().get(0).result());
        } else if (!sheets.isEmpty() && cell.column().aggregation().isSummed()) {
            String address = address(place);
            String list = sheets.stream().map(each -> each + "!" + address).collect(Collectors.joining(","));
            write(
                    sheet,
                    place[0],
                    place[1],
                    adjustments.isEmpty()
                            ? "IF(COUNT(" + list + ")=0,\"\",SUM(" + list + "))"
                            : "SUM(" + list + ")+(" + adjustments.amount().toPlainString() + ")");
        } else {
            return;
        }
        sheet.range(place[0], place[1], place[0], place[1])
                .style()
                .fillColor(TOTAL)
                .set();
    }

    /** Under all tables. */
    private int notesRow() {
        int row = FIRST_TABLE_ROW;
        for (Table table : year.form().tables()) {
            row += TableShape.of(table).rows() + 2;
        }
        return row;
    }

    /**
     * The sheets of an aggregate's members. Each is named in every sum: a range of sheets would be shorter, but not every
     * spreadsheet program reads it.
     */
    private List<String> sheets(Aggregate aggregate) {
        Set<String> members = new HashSet<>();
        aggregate.members().forEach(member -> members.add(member.code()));
        return year.units().stream()
                .filter(unit -> members.contains(unit.code()))
                .map(unit -> "'" + sheetName(unit) + "'")
                .toList();
    }

    private static final List<String> BRIDGE = List.of(
            "aggregate",
            "cell",
            "row",
            "column",
            "published",
            "added",
            "difference",
            "status",
            "expected",
            "counted",
            "blank",
            "mark",
            "unreadable",
            "absent",
            "missing",
            "excluded",
            "questioned");

    private void writeBridge(Worksheet sheet) {
        sheet.inlineString(
                0,
                0,
                messages.text(
                        "office.bridge.title",
                        Map.of("county", year.county(), "year", year.year().toString())));
        sheet.range(0, 0, 0, 0).style().bold().fontSize(14).set();
        for (int column = 0; column < BRIDGE.size(); column++) {
            sheet.inlineString(3, column, messages.text("office.bridge." + BRIDGE.get(column)));
            sheet.range(3, column, 3, column)
                    .style()
                    .bold()
                    .fillColor(HEAD)
                    .wrapText(true)
                    .borderStyle(BorderStyle.THIN)
                    .set();
            sheet.width(column, column == 2 ? 40 : column == 1 ? 24 : column == 3 ? 16 : 11);
        }
        int row = 4;
        for (Aggregate aggregate : year.aggregates()) {
            for (FormCell cell : year.form().cellList()) {
                Optional<CountyLine> line = year.line(aggregate, cell.key());
                int[] place = places.get(cell.key());
                if (line.isPresent() && place != null) {
                    writeLine(sheet, row++, aggregate, cell, line.get(), place);
                }
            }
        }
        sheet.inlineString(1, 0, messages.text("office.bridge.differences"));
        write(sheet, 1, 4, "SUMPRODUCT(--(G5:G" + row + "<>0))");
        sheet.range(1, 0, 1, 4).style().bold().set();
        sheet.freezePane(0, 4);
        sheet.setFitToPage(true);
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
        sheet.pageOrientation("landscape");
    }

    private void writeLine(Worksheet sheet, int row, Aggregate aggregate, FormCell cell, CountyLine line, int[] place) {
        sheet.inlineString(row, 0, aggregate.chinese());
        sheet.inlineString(row, 1, cell.key().toString());
        sheet.inlineString(row, 2, cell.row().label().official());
        sheet.inlineString(row, 3, cell.column().label().official());
        String published = year.published(aggregate, cell.key());
        if (!published.isEmpty()) {
            sheet.value(row, 4, new BigDecimal(published));
        }
        int number = row + 1;
        String sum = "'" + sheetName(aggregate) + "'!" + address(place);
        write(sheet, row, 5, "IF(" + sum + "=\"\",\"\"," + sum + ")");
        write(sheet, row, 6, "ROUND(N(F" + number + ")-N(E" + number + "),6)");
        sheet.inlineString(row, 7, messages.text("office.status." + line.status()));
        int column = 8;
        for (String behind : line.behind().values()) {
            sheet.value(row, column++, Integer.parseInt(behind));
        }
    }

    /** The library writes a formula as it is, so what XML reserves must be written out. */
    private static void write(Worksheet sheet, int row, int column, String formula) {
        sheet.formula(
                row, column, formula.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"));
    }

    private static String address(int[] place) {
        StringBuilder column = new StringBuilder();
        for (int at = place[1] + 1; at > 0; at = (at - 1) / 26) {
            column.insert(0, (char) ('A' + (at - 1) % 26));
        }
        return column.append(place[0] + 1).toString();
    }
}
