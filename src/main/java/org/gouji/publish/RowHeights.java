package org.gouji.publish;

import org.gouji.form.TableShape;
import org.gouji.form.TableShape.ShapeCell;

/**
 * How high the rows of a table have to be for its texts: no spreadsheet program fits the height of a row to a text that stands
 * in cells made one. Widths in characters, heights in points.
 */
public final class RowHeights {

    /** Of a line of text of the usual size. */
    public static final double LINE = 15;

    /** Of the space above and below the text together. */
    public static final double MARGIN = 7;

    private final TableShape shape;
    private final double[] widths;

    /**
     * For one table.
     *
     * @param widths of its columns
     */
    public RowHeights(TableShape shape, double[] widths) {
        this.shape = shape;
        this.widths = widths.clone();
    }

    /** As high as the longest text that stands in the row, a text over several rows shared among them. */
    public double of(int row) {
        double height = LINE + MARGIN;
        for (ShapeCell cell : shape.cells()) {
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

    /** How many lines a text takes in this width; a Chinese character is as wide as two others. */
    public static int lines(String text, double width) {
        double length = text.codePoints().mapToDouble(c -> c > 0xFF ? 2 : 1).sum();
        return (int) Math.max(1, Math.ceil(length / Math.max(1, width - 0.5)));
    }
}
