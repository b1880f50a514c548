package org.gouji.document.word;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.hwpf.model.PAPX;
import org.apache.poi.hwpf.sprm.SprmIterator;
import org.apache.poi.hwpf.sprm.SprmOperation;
import org.apache.poi.util.LittleEndian;
import org.gouji.document.RefusedFile;
import org.gouji.document.word.Story.CellShape;
import org.gouji.document.word.Story.Merge;
import org.gouji.document.word.Story.RowEnd;

/** What the properties of a paragraph in a DOC say about tables. */
final class DocParagraph {

    private static final int TYPE_PARAGRAPH = 1;
    private static final int TYPE_TABLE = 5;
    private static final int IN_TABLE = 0x16;
    private static final int ROW_END = 0x17;
    private static final int DEPTH = 0x49;
    private static final int DEEPER = 0x4A;
    private static final int INNER_CELL = 0x4B;
    private static final int INNER_ROW_END = 0x4C;
    private static final int DEFINITION = 0x08;
    private static final int MERGED_DOWN = 0x2B;
    private static final int MERGED_RIGHT = 0x24;

    private static final int BESIDE_FLAG = 0x02;
    private static final int DOWN_FLAG = 0x20;
    private static final int FIRST_FLAG = 0x40;
    private static final int CELL_SIZE = 20;
    private static final int DEEPEST = 64;

    private boolean isInTable;
    private boolean isRowEnd;
    private boolean isInnerRowEnd;
    private boolean endsInnerCell;
    private int depth;
    private final List<CellShape> cells = new ArrayList<>();

    private DocParagraph() {}

    static DocParagraph of(PAPX papx) {
        DocParagraph paragraph = new DocParagraph();
        if (papx.getSprmBuf() == null) {
            throw new RefusedFile("FILE-10", "PAPX"); // nobody knows whether it is in a table
        }
        SprmIterator changes = papx.getSprmBuf().iterator();
        while (changes.hasNext()) {
            SprmOperation change = changes.next();
            if (isCutOff(change)) {
                break;
            }
            if (change.getType() == TYPE_PARAGRAPH) {
                paragraph.apply(change);
            } else if (change.getType() == TYPE_TABLE) {
                paragraph.applyToRow(change);
            }
        }
        return paragraph;
    }

    /** Whether the list of changes ends before this one does, as behind a table's definition that POI takes for too long. */
    private static boolean isCutOff(SprmOperation change) {
        int operands = switch (change.getSizeCode()) {
            case 0, 1 -> 1;
            case 2, 4, 5 -> 2;
            case 3 -> 4;
            case 7 -> 3;
            default -> 0;
        };
        return change.getGrpprlOffset() + operands > change.getGrpprl().length;
    }

    private void apply(SprmOperation change) {
        switch (change.getOperation()) {
            case IN_TABLE -> isInTable = change.getOperand() != 0;
            case ROW_END -> isRowEnd = change.getOperand() != 0;
            case DEPTH -> depth = change.getOperand();
            case DEEPER -> depth += change.getOperand();
            case INNER_CELL -> endsInnerCell = change.getOperand() != 0;
            case INNER_ROW_END -> isInnerRowEnd = change.getOperand() != 0;
            default -> {}
        }
    }

    private void applyToRow(SprmOperation change) {
        switch (change.getOperation()) {
            case DEFINITION -> define(change.toByteArray());
            case MERGED_DOWN -> mergeDown(change.toByteArray());
            case MERGED_RIGHT -> mergeRight(change.toByteArray());
            default -> {}
        }
    }

    /** Code, length, number of cells, their edges, their properties of which the last ones may be left out. */
    private void define(byte[] bytes) {
        cells.clear();
        int count = bytes.length > 4 ? bytes[4] & 0xFF : 0;
        int shapes = 5 + 2 * (count + 1);
        for (int i = 0; i < count && 5 + 2 * i + 2 <= bytes.length; i++) {
            int at = shapes + CELL_SIZE * i;
            int flags = at + 2 <= bytes.length ? LittleEndian.getUShort(bytes, at) : 0;
            cells.add(new CellShape(LittleEndian.getShort(bytes, 5 + 2 * i), merge(flags)));
        }
    }

    private static Merge merge(int flags) {
        if ((flags & FIRST_FLAG) != 0) {
            return Merge.FIRST;
        }
        if ((flags & DOWN_FLAG) != 0) {
            return Merge.BELOW;
        }
        return (flags & BESIDE_FLAG) != 0 ? Merge.BESIDE : Merge.NONE;
    }

    /** Code, length, cell, how. */
    private void mergeDown(byte[] bytes) {
        if (bytes.length >= 5) {
            Merge merge = bytes[4] == 0 ? Merge.NONE : bytes[4] == 1 ? Merge.BELOW : Merge.FIRST;
            merge(bytes[3] & 0xFF, merge);
        }
    }

    /** Code, first cell, the one after the last. */
    private void mergeRight(byte[] bytes) {
        if (bytes.length >= 4) {
            for (int i = (bytes[2] & 0xFF) + 1; i < (bytes[3] & 0xFF); i++) {
                merge(i, Merge.BESIDE);
            }
        }
    }

    private void merge(int cell, Merge merge) {
        if (cell < cells.size()) {
            cells.set(cell, new CellShape(cells.get(cell).edge(), merge));
        }
    }

    /** How deep in tables the paragraph stands. */
    int level() {
        boolean isInside = isInTable || isRowEnd || depth > 0;
        return isInside ? Math.max(1, Math.min(depth, DEEPEST)) : 0;
    }

    boolean isRowEnd() {
        return isRowEnd || isInnerRowEnd;
    }

    boolean endsInnerCell() {
        return endsInnerCell;
    }

    RowEnd rowEnd(boolean isDeleted) {
        return new RowEnd(cells, isDeleted);
    }
}
