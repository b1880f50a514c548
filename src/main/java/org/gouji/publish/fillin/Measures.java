package org.gouji.publish.fillin;

import java.util.List;
import org.dhatim.fastexcel.Worksheet;
import org.gouji.form.FillInSheet;
import org.gouji.form.FillInSheet.Position;
import org.gouji.publish.RowHeights;

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
        target.rowHeight(FillInSheet.TITLE_ROW, TITLE * RowHeights.lines(title, total() / 1.6));
        target.rowHeight(FillInSheet.HEADING_ROW, RowHeights.LINE + RowHeights.MARGIN);
        target.rowHeight(FillInSheet.UNIT_ROW, RowHeights.LINE + RowHeights.MARGIN);
        RowHeights heights = new RowHeights(sheet.shape(), widths);
        for (int row = 0; row < sheet.shape().rows(); row++) {
            target.rowHeight(FillInSheet.TABLE_ROW + row, heights.of(row));
        }
        target.rowHeight(sheet.guardRow(), RowHeights.MARGIN);
        checks.stream()
                .mapToInt(Position::row)
                .filter(row -> row > sheet.guardRow())
                .distinct()
                .forEach(row -> target.rowHeight(row, 2 * (RowHeights.LINE + RowHeights.MARGIN)));
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
}
