package org.gouji.publish.fillin;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dhatim.fastexcel.DataValidationErrorStyle;
import org.dhatim.fastexcel.Range;
import org.dhatim.fastexcel.Worksheet;
import org.gouji.form.Column;
import org.gouji.form.FillInSheet;
import org.gouji.form.FillInSheet.Position;
import org.gouji.form.Form;
import org.gouji.form.TableShape.Entry;
import org.gouji.form.TableShape.RowLabel;
import org.gouji.form.TableShape.ShapeCell;
import org.gouji.message.Messages;
import org.gouji.model.CellKey;

/** Writes the sheet of one table. */
final class TableSheet {

    private final Worksheet target;
    private final FillInSheet sheet;
    private final Form form;
    private final Totals totals;
    private final Messages messages;
    private final Map<CellKey, Position> entries;

    TableSheet(Worksheet target, FillInSheet sheet, Form form, Totals totals, Messages messages) {
        this.target = target;
        this.sheet = sheet;
        this.form = form;
        this.totals = totals;
        this.messages = messages;
        this.entries = sheet.entries();
    }

    /** Where the sheet says whether it is complete. */
    static Position status(FillInSheet sheet) {
        return new Position(FillInSheet.TITLE_ROW, sheet.guardColumn() + 1);
    }

    void write(String title, String unit) {
        Look.title(line(FillInSheet.TITLE_ROW, title));
        Look.heading(line(FillInSheet.HEADING_ROW, sheet.table().heading().official()));
        Look.note(line(FillInSheet.UNIT_ROW, unit));
        sheet.shape().cells().forEach(this::writeCell);
        List<Position> checks = new CheckCells(target, sheet, form, messages).write(totals.checks());
        writeStatus(checks);
        Measures.of(sheet).apply(target, title, checks);
        Look.protect(target);
    }

    private Range line(int row, String text) {
        target.inlineString(row, 0, text);
        Range range = target.range(row, 0, row, sheet.guardColumn() - 1);
        if (sheet.guardColumn() > 1) {
            range.merge();
        }
        return range;
    }

    private void writeCell(ShapeCell cell) {
        int row = FillInSheet.TABLE_ROW + cell.row();
        int bottom = row + cell.rowSpan() - 1;
        int right = cell.column() + cell.columnSpan() - 1;
        Range range = target.range(row, cell.column(), bottom, right);
        if (cell.rowSpan() > 1 || cell.columnSpan() > 1) {
            range.merge();
        }
        if (cell.content() instanceof Entry entry) {
            writeEntry(entry.key(), range);
            return;
        }
        if (!cell.content().text().isEmpty()) {
            target.inlineString(row, cell.column(), cell.content().text());
        }
        if (cell.content() instanceof RowLabel) {
            Look.label(range, cell.rowSpan() > 1);
        } else {
            Look.header(range);
        }
    }

    private void writeEntry(CellKey key, Range range) {
        if (totals.isTotal(key)) {
            List<Position> operands = totals.operands().getOrDefault(key, List.of()).stream()
                    .flatMap(operand -> entries.containsKey(operand)
                            ? List.of(entries.get(operand)).stream()
                            : List.<Position>of().stream())
                    .toList();
            Formula.write(
                    target,
                    new Position(range.getTop(), range.getLeft()),
                    "IF(" + Formula.areFilled(operands) + "," + Formula.sum(operands) + "," + Formula.text("") + ")");
            Look.total(range);
            return;
        }
        Look.entry(range);
        Column column = form.cell(key).orElseThrow().column();
        range.validateWithFormula(Formula.xml(allowed(new Position(range.getTop(), range.getLeft()), column)))
                .allowBlank(true)
                .showErrorMessage(true)
                .errorStyle(DataValidationErrorStyle.STOP)
                .errorTitle(messages.text("fillin.wrong"))
                .error(Formula.xml(kind(messages, column)));
    }

    /** What may be typed into the column, in words. */
    static String kind(Messages messages, Column column) {
        return messages.text(
                "fillin.kind." + column.type().name().toLowerCase(Locale.ROOT), Map.of("unit", column.unit()));
    }

    private static String allowed(Position cell, Column column) {
        String address = Formula.address(cell);
        String number = "ISNUMBER(" + address + ")";
        return switch (column.type()) {
            case COUNT -> "AND(" + number + "," + address + ">=0," + address + "=INT(" + address + "))";
            case CHANGE -> "AND(" + number + "," + address + "=INT(" + address + "))";
            case AMOUNT -> "AND(" + number + "," + address + ">=0)";
        };
    }

    private void writeStatus(List<Position> checks) {
        List<Position> typed = new ArrayList<>();
        entries.forEach((key, position) -> {
            if (!totals.isTotal(key)) {
                typed.add(position);
            }
        });
        String blanks = Formula.blanks(typed);
        StringBuilder failed = new StringBuilder("0");
        checks.forEach(
                check -> failed.append("+(LEN(").append(Formula.address(check)).append(")>1)"));
        String open = "IF(" + blanks + ">0," + Formula.sentence(messages, "fillin.blank", Map.of(), blanks) + ","
                + Formula.text(messages.text("fillin.complete")) + ")";
        Position status = status(sheet);
        Formula.write(
                target,
                status,
                "IF((" + failed + ")>0,"
                        + Formula.sentence(messages, "fillin.failed", Map.of(), "(" + failed + ")")
                        + "," + open + ")");
        Look.check(target.range(status.row(), status.column(), status.row(), status.column()));
    }
}
