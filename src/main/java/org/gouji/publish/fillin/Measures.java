package org.gouji.publish.fillin;

import java.util.List;
import org.dhatim.fastexcel.Worksheet;
import org.gouji.form.FillInSheet;
import org.gouji.form.FillInSheet.Position;
import org.gouji.form.TableShape.ShapeCell;

/** Widths and heights of a table's sheet, for no program fits them to the text by itself. Widths in characters. */
final class Measures {

    private static final int PORTRAIT = 96;
    private static final int LANDSCAPE = 140;
    private static final int MANY_COLUMNS = 12;
    private static final int LABELS = 50;
    private static final int GROUP_LABEL = 11;
    private static final int NARROWEST = 8;
    private static final int GUARD = 2;
    private static final int CHECK = 40;
    private static final double LINE = 15;
    private static final double MARGIN = 7;
    private static final double TITLE = 42;

    private final FillInSheet sheet;
    private final double[] widths;

    private Measures(FillInSheet sheet) {
        this.sheet = sheet;
        this.widths = new double[sheet.shape().columns()];
    }

    static Measures of(FillInSheet sheet) {
        Measures measures = new Measures(sheet);
        int labels = sheet.shape().labelColumns();
        int numbers = measures.widths.length - labels;
        double width = (measures.paper() - (labels == 0 ? 0 : LABELS)) / (double) Math.max(1, numbers);
        for (int column = 0; column < measures.widths.length; column++) {
            boolean isGroup = column < labels - 1;
            measures.widths[column] = isGroup
                    ? GROUP_LABEL
                    : column < labels ? LABELS - (labels - 1) * GROUP_LABEL : Math.max(NARROWEST, width);
        }
        return measures;
    }

    private int paper() {
        return isWide() ? LANDSCAPE : PORTRAIT;
    }

    private boolean isWide() {
        return sheet.shape().columns() > MANY_COLUMNS;
    }

    void apply(Worksheet target, String title, List<Position> checks) {
        for (int column = 0; column < widths.length; column++) {
            target.width(column, widths[column]);
        }
        target.width(sheet.guardColumn(), GUARD);
        int last = checks.stream().mapToInt(Position::column).max().orElse(0);
        for (int column = sheet.guardColumn() + 1; column <= Math.max(last, sheet.guardColumn() + 1); column++) {
            target.width(column, CHECK);
        }
        target.rowHeight(FillInSheet.TITLE_ROW, TITLE * lines(title, total() / 1.6));
        target.rowHeight(FillInSheet.HEADING_ROW, LINE + MARGIN);
        target.rowHeight(FillInSheet.UNIT_ROW, LINE + MARGIN);
        for (int row = 0; row < sheet.shape().rows(); row++) {
            target.rowHeight(FillInSheet.TABLE_ROW + row, height(row));
        }
        target.rowHeight(sheet.guardRow(), MARGIN);
        checks.stream()
                .mapToInt(Position::row)
                .filter(row -> row > sheet.guardRow())
                .distinct()
                .forEach(row -> target.rowHeight(row, 2 * LINE + 2 * MARGIN));
        target.freezePane(sheet.shape().labelColumns(), FillInSheet.TABLE_ROW);
        Look.page(target, isWide());
        int bottom = checks.stream().mapToInt(Position::row).max().orElse(0);
        target.addNamedRange(
                target.range(0, 0, Math.max(sheet.guardRow(), bottom), sheet.guardColumn() - 1), "_xlnm.Print_Area");
    }

    private double total() {
        double total = 0;
        for (double width : widths) {
            total += width;
        }
        return total;
    }

    /** As high as the longest text that stands in the row, a text over several rows shared among them. */
    private double height(int row) {
        double height = LINE + MARGIN;
        for (ShapeCell cell : sheet.shape().cells()) {
            if (cell.row() <= row && row < cell.row() + cell.rowSpan()) {
                double width = 0;
                for (int column = cell.column(); column < cell.column() + cell.columnSpan(); column++) {
                    width += widths[column];
                }
                double needed = lines(cell.content().text(), width) * LINE + MARGIN;
                height = Math.max(height, needed / cell.rowSpan());
            }
        }
        return height;
    }

    static int lines(String text, double width) {
        double length = text.codePoints().mapToDouble(c -> c > 0xFF ? 2 : 1).sum();
        return (int) Math.max(1, Math.ceil(length / Math.max(1, width - 0.5)));
    }
}
