package org.gouji.document.word;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.gouji.document.Blanks;
import org.gouji.document.Break;
import org.gouji.document.Budget;
import org.gouji.document.Document;
import org.gouji.document.DoubtfulDigits;
import org.gouji.document.HeldFile;
import org.gouji.document.Picture;
import org.gouji.document.Piece;
import org.gouji.document.RefusedFile;
import org.gouji.model.Source;

/**
 * Collects pieces in the order in which a document is walked through. A paragraph is a piece, also one of several in a
 * cell; a cell without text is an empty piece unless it is covered; a nested table only adds breaks.
 */
final class PieceWriter {

    /** Office programs stop far earlier; what is deeper was made to hurt. */
    private static final int DEEPEST_TABLE = 64;

    static final char NO_MARK = 0;

    private final Budget budget;
    private final Deque<OpenTable> tables = new ArrayDeque<>();
    private final Deque<Aside> asides = new ArrayDeque<>();
    private Stretch here = new Stretch();
    private Stretch waiting = new Stretch();
    private StringBuilder text = new StringBuilder();
    private String enumerator = "";
    private Break next = Break.LINE;
    private int tablesSeen;
    private int paragraphs;
    private int written;
    private char mark = NO_MARK;

    PieceWriter(Budget budget) {
        this.budget = budget;
    }

    /** What was collected; a document that holds nothing at all is refused. */
    Document document(String name) {
        endParagraph();
        if (here.isEmpty()) {
            throw new RefusedFile("FILE-01", "");
        }
        return Document.of(name, "", here.pieces, here.pictures, List.of());
    }

    /** Grows with everything that is written; tells whether anything was. */
    int written() {
        return written + text.length();
    }

    /** From here on digits in tables get this mark, {@link #NO_MARK} for none. */
    void mark(char each) {
        mark = each;
    }

    void append(char c) {
        if (isShown()) {
            text.append(c);
        }
    }

    void append(CharSequence words) {
        if (isShown()) {
            text.append(words);
        }
    }

    void append(char[] from, int start, int length) {
        if (isShown() && mark != NO_MARK && !tables.isEmpty()) {
            text.append(DoubtfulDigits.marked(new String(from, start, length), mark));
        } else if (isShown()) {
            text.append(from, start, length);
        }
    }

    /** Text that is raised or lowered: a figure with a small figure behind it is no longer one. */
    void separate() {
        int length = text.length();
        if (length > 0 && Character.isDigit(text.charAt(length - 1))) {
            text.append(' ');
        }
    }

    /** The number before the paragraph, which counts only if the paragraph has text. */
    void enumerate(String number) {
        enumerator = number;
    }

    /** A line ends inside a paragraph. */
    void endLine() {
        String words = Blanks.trim(text);
        text.setLength(0);
        if (!words.isEmpty()) {
            add(enumerated(words));
            enumerator = "";
        }
    }

    /** The number of a paragraph never becomes the first digits of a figure. */
    private String enumerated(String words) {
        boolean isFigure = !enumerator.isEmpty() && Character.isDigit(words.charAt(0));
        return isFigure ? enumerator + ' ' + words : enumerator + words;
    }

    /** A paragraph ends; what stands beside it in a text box follows. */
    void endParagraph() {
        endLine();
        enumerator = "";
        if (!waiting.isEmpty()) {
            Stretch boxes = waiting;
            waiting = new Stretch();
            if (next == Break.CELL && !boxes.pieces.isEmpty()) {
                Piece first = boxes.pieces.get(0);
                boxes.pieces.set(0, new Piece(first.text(), next, first.source()));
                next = Break.LINE;
            }
            here.add(boxes);
        }
    }

    void picture(HeldFile.Content content) {
        if (isShown()) {
            here.pictures.add(new Picture(here.pieces.size(), source(), content));
            written++;
        }
    }

    void startTable() {
        endParagraph();
        if (tables.size() == DEEPEST_TABLE) {
            throw new RefusedFile("FILE-06", "tables in tables > " + DEEPEST_TABLE);
        }
        tables.push(new OpenTable(isShown()));
    }

    void startRow() {
        endParagraph();
        next = Break.LINE;
        OpenTable table = tables.peek();
        if (table != null) {
            table.row++;
            table.cell = 0;
        }
    }

    /** Takes the row back that was just started. */
    void dropRow() {
        OpenTable table = tables.peek();
        if (table != null) {
            table.row--;
        }
    }

    void startCell() {
        endParagraph();
        OpenTable table = tables.peek();
        if (table != null) {
            table.row = Math.max(1, table.row);
            table.cell++;
            table.cover = Cover.NONE;
            table.isShown = table.isAround;
            table.before = here.pieces.size();
            next = table.cell == 1 ? Break.LINE : Break.CELL;
        }
    }

    /** Says, before it has any text, that the cell just started is covered. */
    void cover(Cover cover) {
        OpenTable table = tables.peek();
        if (table != null) {
            table.cover = cover;
            table.isShown = table.isAround && cover != Cover.COVERED;
        }
    }

    void endCell() {
        endParagraph();
        OpenTable table = tables.peek();
        if (table == null) {
            return;
        }
        boolean isEmpty = table.before == here.pieces.size();
        if (isEmpty && table.cover == Cover.NONE && table.isAround) {
            add("");
        } else if (isEmpty) {
            table.cell--;
        }
        table.isShown = table.isAround;
        next = Break.LINE;
    }

    void endTable() {
        endParagraph();
        tables.poll();
        next = Break.LINE;
    }

    /** A text box begins in the middle of a paragraph. */
    void startAside() {
        asides.push(new Aside(here, waiting, text, enumerator, next));
        here = new Stretch();
        waiting = new Stretch();
        text = new StringBuilder();
        enumerator = "";
        next = Break.LINE;
    }

    /** The text box ends; its pieces wait for the end of the paragraph. */
    void endAside() {
        endParagraph();
        Aside around = asides.poll();
        if (around != null) {
            around.waiting.add(here);
            here = around.here;
            waiting = around.waiting;
            text = around.text;
            enumerator = around.enumerator;
            next = around.next;
        }
    }

    private boolean isShown() {
        OpenTable table = tables.peek();
        return table == null || table.isShown;
    }

    private void add(String words) {
        budget.piece();
        here.pieces.add(new Piece(words, next, source()));
        next = Break.LINE;
        written++;
    }

    private Source source() {
        OpenTable table = tables.peek();
        if (table == null || table.row == 0) {
            paragraphs++;
            return new Source.Paragraph(paragraphs);
        }
        if (table.number == 0) {
            tablesSeen++;
            table.number = tablesSeen;
        }
        return new Source.TableCell(table.number, table.row, table.cell);
    }

    /** What a merged cell does to another one. */
    enum Cover {
        NONE,
        /** It lies under a merged cell: no piece, whatever it holds. */
        COVERED,
        /** It claims to be covered, but nothing above it is merged: a piece only if it holds text. */
        DOUBTFUL
    }

    /** What a text box interrupts. */
    private record Aside(Stretch here, Stretch waiting, StringBuilder text, String enumerator, Break next) {}

    /** A part of the document, with its own count of pieces. */
    private static final class Stretch {
        private final List<Piece> pieces = new ArrayList<>();
        private final List<Picture> pictures = new ArrayList<>();

        boolean isEmpty() {
            return pieces.isEmpty() && pictures.isEmpty();
        }

        void add(Stretch other) {
            int before = pieces.size();
            pieces.addAll(other.pieces);
            for (Picture each : other.pictures) {
                pictures.add(new Picture(before + each.before(), each.source(), each.content()));
            }
        }
    }

    /** A table that is being walked through. */
    private static final class OpenTable {
        private final boolean isAround;
        private boolean isShown;
        private Cover cover = Cover.NONE;
        private int number;
        private int row;
        private int cell;
        private int before;

        /** Whether what is around the table is shown. */
        OpenTable(boolean isAround) {
            this.isAround = isAround;
            this.isShown = isAround;
        }
    }
}
