package org.gouji.document.word;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.gouji.document.word.PieceWriter.Cover;
import org.jspecify.annotations.Nullable;

/**
 * Paragraphs in reading order, each with the depth of tables it stands in: what DOC and RTF have instead of elements. A row
 * says only at its end what its cells are, so a row is written when its end is known.
 */
final class Story {

    /** Cells of rows that are merged stand below each other, give or take so many twentieths of a point. */
    private static final int TOLERANCE = 40;

    private final List<Paragraph> paragraphs = new ArrayList<>();

    /** What the mark at the end of a paragraph ends. */
    enum End {
        PARAGRAPH,
        CELL,
        ROW
    }

    /** What a cell has to do with those around it. */
    enum Merge {
        NONE,
        /** The first of several cells above each other. */
        FIRST,
        /** Under the first one. */
        BELOW,
        /** Beside the cell to its left. */
        BESIDE
    }

    /** A cell of a row: its left edge and how it is merged. */
    record CellShape(int edge, Merge merge) {}

    /** The end of a row: what its cells are like, and whether it was deleted. */
    record RowEnd(List<CellShape> cells, boolean isDeleted) {

        static final RowEnd UNKNOWN = new RowEnd(List.of(), false);

        RowEnd {
            cells = List.copyOf(cells);
        }
    }

    /** A paragraph that stands so deep in tables. */
    private record Paragraph(Content content, int level, End end, RowEnd row) {}

    boolean isEmpty() {
        return paragraphs.isEmpty();
    }

    void add(Content content, int level, End end) {
        paragraphs.add(new Paragraph(content, level, end, RowEnd.UNKNOWN));
    }

    void addRowEnd(int level, RowEnd row) {
        paragraphs.add(new Paragraph(new Content(), level, End.ROW, row));
    }

    void writeTo(PieceWriter out) {
        new Walk(out).run();
    }

    /** Goes through the story once. */
    private final class Walk {

        private final PieceWriter out;
        private final List<OpenTable> tables = new ArrayList<>();

        Walk(PieceWriter out) {
            this.out = out;
        }

        void run() {
            int i = 0;
            while (i < paragraphs.size()) {
                Paragraph paragraph = paragraphs.get(i);
                closeDownTo(paragraph.level());
                i = openUpTo(paragraph.level(), i) ? write(paragraph, i) : afterRow(paragraph.level(), i);
            }
            closeDownTo(0);
        }

        private int write(Paragraph paragraph, int i) {
            paragraph.content().writeTo(out);
            if (paragraph.end() == End.CELL && !tables.isEmpty()) {
                tables.get(tables.size() - 1).endCell();
            } else if (paragraph.end() == End.ROW && !tables.isEmpty()) {
                tables.get(tables.size() - 1).endRow();
            }
            return i + 1;
        }

        private void closeDownTo(int level) {
            while (tables.size() > level) {
                OpenTable table = tables.remove(tables.size() - 1);
                table.endRow();
                out.endTable();
            }
        }

        /** Opens tables, rows and cells up to where the paragraph stands; false if its row is deleted. */
        private boolean openUpTo(int level, int i) {
            for (int depth = 1; depth <= level; depth++) {
                if (tables.size() < depth) {
                    out.startTable();
                    tables.add(new OpenTable(out));
                }
                OpenTable table = tables.get(depth - 1);
                boolean isRowEnd = depth == level && paragraphs.get(i).end() == End.ROW;
                if (isRowEnd) {
                    continue;
                }
                if (!table.isInRow()) {
                    RowEnd row = endOfRow(depth, i);
                    if (row.isDeleted()) {
                        return false;
                    }
                    table.startRow(row);
                }
                table.ensureCell();
            }
            return true;
        }

        private RowEnd endOfRow(int level, int from) {
            @Nullable Paragraph end = find(level, from);
            return end == null ? RowEnd.UNKNOWN : end.row();
        }

        private @Nullable Paragraph find(int level, int from) {
            for (int i = from; i < paragraphs.size() && paragraphs.get(i).level() >= level; i++) {
                if (paragraphs.get(i).level() == level && paragraphs.get(i).end() == End.ROW) {
                    return paragraphs.get(i);
                }
            }
            return null;
        }

        /** Where it goes on after the row, of the depth at which a deleted one was met. */
        private int afterRow(int level, int from) {
            int depth = Math.min(level, tables.size());
            int i = from;
            while (!(paragraphs.get(i).level() == depth && paragraphs.get(i).end() == End.ROW)) {
                i++;
            }
            return i + 1;
        }
    }

    /** A table that is being written. */
    private static final class OpenTable {

        private final PieceWriter out;
        private TreeSet<Integer> above = new TreeSet<>();
        private TreeSet<Integer> here = new TreeSet<>();
        private RowEnd row = RowEnd.UNKNOWN;
        private int rows;
        private int cell;
        private boolean isInRow;
        private boolean isInCell;

        OpenTable(PieceWriter out) {
            this.out = out;
        }

        boolean isInRow() {
            return isInRow;
        }

        void startRow(RowEnd end) {
            out.startRow();
            row = end;
            rows++;
            cell = 0;
            isInRow = true;
            above = here;
            here = new TreeSet<>();
        }

        void ensureCell() {
            if (!isInCell) {
                out.startCell();
                out.cover(cell < row.cells().size() ? cover(row.cells().get(cell)) : beyond());
                cell++;
                isInCell = true;
            }
        }

        /** Some programs write one mark too many; a row has no more cells than its end says, if it says anything. */
        private Cover beyond() {
            return row.cells().isEmpty() ? Cover.NONE : Cover.DOUBTFUL;
        }

        private Cover cover(CellShape shape) {
            return switch (shape.merge()) {
                case NONE -> Cover.NONE;
                case BESIDE -> Cover.COVERED;
                case FIRST -> {
                    here.add(shape.edge());
                    yield Cover.NONE;
                }
                case BELOW -> below(shape.edge());
            };
        }

        private Cover below(int edge) {
            Integer nearest = above.ceiling(edge - TOLERANCE);
            if (nearest != null && nearest <= edge + TOLERANCE) {
                here.add(edge);
                return Cover.COVERED;
            }
            return rows == 1 ? Cover.NONE : Cover.DOUBTFUL;
        }

        void endCell() {
            if (isInCell) {
                out.endCell();
                isInCell = false;
            }
        }

        void endRow() {
            endCell();
            isInRow = false;
        }
    }
}
