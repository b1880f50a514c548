package org.gouji.document.page;

import java.util.ArrayList;
import java.util.List;

/** A table as it goes on from page to page. */
final class TableParts {

    /** A row, and the page on which it begins. */
    record Row(int page, List<PrintedCell> cells) {}

    private static final float SAME_EDGE = 4;
    /** Less high than any line of text. */
    private static final float NO_LINE = 8;

    private final List<Row> rows = new ArrayList<>();
    private final int firstRows;
    private Box last;

    TableParts(int page, Block.Table table) {
        table.rows().forEach(cells -> rows.add(new Row(page, cells)));
        firstRows = rows.size();
        last = table.box();
    }

    List<Row> rows() {
        return rows;
    }

    /** Whether what begins the next page looks like more of this. */
    boolean goesOnWith(Block.Table next) {
        return Math.abs(last.left() - next.box().left()) <= SAME_EDGE
                && Math.abs(last.right() - next.box().right()) <= SAME_EDGE;
    }

    /** Adds what stands on the next page, without repeated heads, and mends what the end of the page cut. */
    void add(int page, Block.Table next) {
        List<List<PrintedCell>> more = new ArrayList<>(next.rows());
        more.subList(0, repeatedHeads(more)).clear();
        if (!more.isEmpty()) {
            more.set(0, withoutSpansGoneOn(more.get(0)));
            if (mendRow(more.get(0))) {
                more.remove(0);
            }
        }
        more.forEach(cells -> rows.add(new Row(page, cells)));
        last = next.box();
    }

    private int repeatedHeads(List<List<PrintedCell>> more) {
        int same = 0;
        while (same < Math.min(more.size(), firstRows)
                && isSameHead(rows.get(same).cells(), more.get(same))) {
            same++;
        }
        return same;
    }

    private static boolean isSameHead(List<PrintedCell> head, List<PrintedCell> other) {
        if (head.size() != other.size() || head.stream().noneMatch(PrintedCell::hasWords)) {
            return false;
        }
        for (int i = 0; i < head.size(); i++) {
            boolean isFigure = !head.get(i).isEmpty() && !head.get(i).hasWords();
            if (isFigure || !head.get(i).text().equals(other.get(i).text())) {
                return false;
            }
        }
        return true;
    }

    /** A cell that spans rows on both pages is one cell; its text may stand on either page, or on both in part. */
    private List<PrintedCell> withoutSpansGoneOn(List<PrintedCell> first) {
        List<PrintedCell> left = new ArrayList<>();
        for (PrintedCell cell : first) {
            if (!mendSpan(cell)) {
                left.add(cell);
            }
        }
        return left;
    }

    private boolean mendSpan(PrintedCell cell) {
        for (int i = rows.size() - 1; i >= 0; i--) {
            List<PrintedCell> cells = rows.get(i).cells();
            for (int j = 0; j < cells.size(); j++) {
                PrintedCell above = cells.get(j);
                if (reachesEnd(above) && cell.isInColumnOf(above) && (above.rows() > 1 || cell.rows() > 1)) {
                    return mendSpan(cells, j, cell);
                }
            }
            if (i == 0 || rows.get(i - 1).page() != rows.get(rows.size() - 1).page()) {
                return false;
            }
        }
        return false;
    }

    private static boolean mendSpan(List<PrintedCell> cells, int index, PrintedCell cell) {
        PrintedCell above = cells.get(index);
        if (cell.isEmpty() || cell.text().equals(above.text())) {
            return true;
        }
        if (above.isEmpty() || !Enumerators.begins(cell.text())) {
            cells.set(index, above.withText(above.text() + cell.text()));
            return true;
        }
        return false;
    }

    private boolean reachesEnd(PrintedCell cell) {
        return Math.abs(cell.box().bottom() - last.bottom()) <= SAME_EDGE;
    }

    /** Puts a row together that the end of the page cut in two; tells whether it did. */
    private boolean mendRow(List<PrintedCell> second) {
        if (rows.isEmpty()) {
            return false;
        }
        List<PrintedCell> first = rows.get(rows.size() - 1).cells();
        List<PrintedCell> lower =
                first.stream().filter(cell -> cell.rows() == 1).toList();
        if (second.isEmpty() || !isCut(lower, second)) {
            return second.isEmpty();
        }
        for (int i = 0; i < second.size(); i++) {
            int at = first.indexOf(lower.get(i));
            first.set(
                    at,
                    first.get(at).withText(first.get(at).text() + second.get(i).text()));
        }
        return true;
    }

    private static boolean isCut(List<PrintedCell> first, List<PrintedCell> second) {
        if (first.size() != second.size()) {
            return false;
        }
        boolean goesOn = false;
        boolean isComplement = true;
        boolean isRest = true;
        for (int i = 0; i < first.size(); i++) {
            PrintedCell above = first.get(i);
            PrintedCell below = second.get(i);
            if (!below.isInColumnOf(above) || below.rows() > 1) {
                return false;
            }
            isRest &= below.isEmpty() && below.box().height() < NO_LINE;
            isComplement &= above.isEmpty() != below.isEmpty();
            if (!above.isEmpty() && !below.isEmpty()) {
                if (!isCutText(above, below)) {
                    return false;
                }
                goesOn = true;
            }
        }
        return goesOn || isComplement || isRest;
    }

    private static boolean isCutText(PrintedCell above, PrintedCell below) {
        return above.isFull() && above.hasWords() && below.hasWords() && !Enumerators.begins(below.text());
    }
}
