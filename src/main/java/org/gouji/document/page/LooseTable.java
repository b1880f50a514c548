package org.gouji.document.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rows of a table without ruling lines. A label is put together from its lines, and belongs to the figures beside it; a
 * label without figures stands before the rows that it is written beside.
 */
final class LooseTable {

    private final List<LooseLabel> labels = new ArrayList<>();
    private final List<List<TextLine.Part>> figures = new ArrayList<>();
    private final List<TextLine> figureLines = new ArrayList<>();
    private final List<@Nullable LooseLabel> ofRow = new ArrayList<>();

    LooseTable(List<TextLine> lines, float figuresFrom) {
        for (TextLine line : lines) {
            List<TextLine.Part> parts = line.narrowParts();
            int words = 0;
            while (words < parts.size() && parts.get(words).left() < figuresFrom) {
                LooseLabel.add(labels, line, parts.get(words));
                words++;
            }
            if (words < parts.size()) {
                figures.add(parts.subList(words, parts.size()));
                figureLines.add(line);
            }
        }
    }

    /** The rows from top to bottom; none if some figures have no label beside them. */
    List<List<PrintedCell>> rows() {
        for (TextLine line : figureLines) {
            LooseLabel label = labels.stream()
                    .filter(each -> !each.isTaken() && each.isBeside(line))
                    .max(Comparator.comparingDouble(each -> each.left()))
                    .orElse(null);
            if (label == null) {
                return List.of();
            }
            label.take();
            ofRow.add(label);
        }
        List<List<PrintedCell>> rows = new ArrayList<>();
        for (int row = 0; row < figures.size(); row++) {
            rows.add(new ArrayList<>());
        }
        labels.stream()
                .filter(label -> !label.isTaken())
                .forEach(label -> rows.get(firstRowBeside(label)).add(label.cell(2)));
        for (int row = 0; row < figures.size(); row++) {
            addRow(row, rows.get(row));
        }
        return rows;
    }

    private void addRow(int row, List<PrintedCell> cells) {
        LooseLabel own = ofRow.get(row);
        if (own != null) {
            cells.add(own.cell(1));
        }
        TextLine line = figureLines.get(row);
        for (TextLine.Part figure : figures.get(row)) {
            Box box = new Box(figure.left(), line.top(), figure.right(), line.bottom());
            cells.add(new PrintedCell(box, 1, figure.text(), false));
        }
    }

    /** A label of many rows stands in their middle; where several follow each other, each begins where the last one ends. */
    private int firstRowBeside(LooseLabel label) {
        int first = 0;
        while (first + 1 < figures.size() && centre(first) < label.centre()) {
            first++;
        }
        while (first > 0 && leavesRoom(first - 1, label)) {
            first--;
        }
        float above = first == 0 ? top(0) : (bottom(first - 1) + top(first)) / 2;
        for (LooseLabel other : labels) {
            boolean isBefore = !other.isTaken() && other.centre() > above && other.centre() < label.centre();
            if (isBefore && other.left() < label.right() && label.left() < other.right()) {
                above = 2 * other.centre() - above;
            }
        }
        while (first + 1 < figures.size() && centre(first) < above) {
            first++;
        }
        return first;
    }

    /** Whether a row's own label leaves room for this one before it. */
    private boolean leavesRoom(int row, LooseLabel label) {
        LooseLabel own = ofRow.get(row);
        return own != null && own.left() > label.left() + 1;
    }

    private float centre(int row) {
        return (figureLines.get(row).top() + figureLines.get(row).bottom()) / 2;
    }

    private float top(int row) {
        LooseLabel own = ofRow.get(row);
        return own == null ? figureLines.get(row).top() : own.top();
    }

    private float bottom(int row) {
        LooseLabel own = ofRow.get(row);
        return own == null ? figureLines.get(row).bottom() : own.bottom();
    }
}
