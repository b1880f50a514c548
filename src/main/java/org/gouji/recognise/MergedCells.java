package org.gouji.recognise;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Rows in which a program repeated merged cells as often as they are wide: 本年处理决定数量 three times above, and the figure three
 * times below. Equal figures under equal heads are one.
 */
final class MergedCells {

    private MergedCells() {}

    /** The places of one figure for each column of the row; empty if its heads do not say so or its figures differ. */
    static int[] places(Reading reading, int firstRow, Item run, Slot row) {
        List<Integer> heads = heads(reading, firstRow, row);
        int[] figures = RowPlaces.ofFigures(run);
        if (heads.size() != figures.length || heads.stream().distinct().count() != row.size()) {
            return new int[0];
        }
        int[] places = new int[row.size()];
        Arrays.fill(places, -1);
        for (int i = 0; i < figures.length; i++) {
            int column = heads.get(i);
            boolean isFirst = i == 0 || heads.get(i - 1) != column;
            if (isFirst) {
                places[column] = figures[i];
            } else if (!text(reading, run, figures[i]).equals(text(reading, run, figures[i - 1]))) {
                return new int[0];
            }
        }
        return places;
    }

    private static String text(Reading reading, Item run, int place) {
        return reading.printed(run.run.get(place));
    }

    /** The columns, by number, that the heads right above name in the form's order, each as often as it is named. */
    private static List<Integer> heads(Reading reading, int firstRow, Slot row) {
        List<Slot> columns = reading.heads(row).slots();
        List<Integer> heads = new ArrayList<>();
        for (int i = firstRow - 1; i >= 0 && reading.items().get(i).isLabel(); i--) {
            int column = column(reading, columns, reading.items().get(i));
            if (column < 0) {
                break;
            }
            boolean isInOrder = heads.isEmpty() || column == heads.get(0) || column == heads.get(0) - 1;
            if (!isInOrder) {
                return List.of();
            }
            heads.add(0, column);
        }
        return heads;
    }

    private static int column(Reading reading, List<Slot> columns, Item label) {
        for (int column = 0; column < columns.size(); column++) {
            if (reading.means(columns.get(column), label)) {
                return column;
            }
        }
        return -1;
    }
}
