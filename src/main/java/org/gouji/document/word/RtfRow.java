package org.gouji.document.word;

import java.util.ArrayList;
import java.util.List;
import org.gouji.document.word.Story.CellShape;
import org.gouji.document.word.Story.Merge;
import org.gouji.document.word.Story.RowEnd;

/** The cells of a row as RTF defines them: they hold for all rows up to the next definition. */
final class RtfRow {

    private final List<CellShape> cells = new ArrayList<>();
    private Merge next = Merge.NONE;
    private int edge;

    /** A definition begins. */
    void define() {
        cells.clear();
        next = Merge.NONE;
        edge = 0;
    }

    void left(int position) {
        edge = position;
    }

    /** How the next cell is merged. */
    void merge(Merge merge) {
        if (next != Merge.BESIDE) {
            next = merge;
        }
    }

    /** The next cell ends at this position. */
    void cell(int right) {
        cells.add(new CellShape(edge, next));
        next = Merge.NONE;
        edge = right;
    }

    RowEnd end() {
        return new RowEnd(cells, false);
    }
}
