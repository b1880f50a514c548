package org.gouji.document;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.gouji.model.Source;

/**
 * Elements and text of a page in their order -> pieces. Every table cell is a piece, and every paragraph; a layout table
 * around the report only adds breaks, so the report reads the same with and without it. A stack of open tables gives each
 * cell its place.
 */
final class HtmlPieces {

    private static final char REVERSE = '\u202E';
    private static final char REVERSE_NO_MORE = '\u202C';

    private final List<Piece> pieces = new ArrayList<>();
    private final List<Picture> pictures = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private final Deque<OpenTable> tables = new ArrayDeque<>();
    private final Beside beside;
    private Break next = Break.LINE;
    private int tablesSeen;
    private int paragraphs;
    private int struck;
    private int pale;

    HtmlPieces(Beside beside) {
        this.beside = beside;
    }

    /** From here on text looks so. */
    void begin(HtmlLook look) {
        switch (look) {
            case STRUCK -> struck++;
            case PALE -> pale++;
            case REVERSED -> text.append(REVERSE);
            case PLAIN, UNSEEN -> {}
        }
    }

    /** It no longer does. */
    void end(HtmlLook look) {
        switch (look) {
            case STRUCK -> struck--;
            case PALE -> pale--;
            case REVERSED -> text.append(REVERSE_NO_MORE);
            case PLAIN, UNSEEN -> {}
        }
    }

    /** Raised or lowered text follows: a figure with a small figure behind it is no longer one. */
    void separate() {
        if (!text.isEmpty() && Character.isDigit(text.charAt(text.length() - 1))) {
            text.append(' ');
        }
    }

    /**
     * An element begins.
     *
     * @param address of the picture that it is
     */
    void open(HtmlTag tag, String address) {
        switch (tag.role()) {
            case TABLE -> {
                flush();
                tables.push(new OpenTable());
            }
            case ROW -> {
                flush();
                next = Break.LINE;
                if (!tables.isEmpty()) {
                    tables.peek().startRow();
                }
            }
            case CELL -> {
                flush();
                if (!tables.isEmpty()) {
                    next = tables.peek().startCell(pieces.size());
                }
            }
            case PICTURE -> {
                flush();
                pictures.add(new Picture(pieces.size(), source(), picture(address)));
            }
            case LINE_BREAK -> flush();
            default -> {
                if (tag.isBlock()) {
                    flush();
                }
            }
        }
    }

    void text(String words) {
        if (struck > 0) {
            text.append(DoubtfulDigits.marked(words, DoubtfulDigits.STRUCK));
        } else if (pale > 0 && !tables.isEmpty()) {
            text.append(DoubtfulDigits.marked(words, DoubtfulDigits.PALE));
        } else {
            text.append(words);
        }
    }

    void text(char[] page, int from, int length) {
        text.append(page, from, length);
    }

    /** An element ends. */
    void close(HtmlTag tag) {
        switch (tag.role()) {
            case CELL -> {
                flush();
                closeCell();
            }
            case TABLE -> {
                flush();
                tables.poll();
            }
            default -> {
                if (tag.isBlock()) {
                    flush();
                }
            }
        }
    }

    /** The page is at its end. */
    Document document(DocumentFile file, String title, DecodedText decoded) {
        flush();
        return new Document(file.name(), title, pieces, pictures, decoded.charset(), decoded.damaged(), List.of());
    }

    private HeldFile.Content picture(String reference) {
        return DataAddress.isOne(reference) ? new DataAddress(reference) : beside.find(reference);
    }

    /** A cell in which nothing was found is an empty piece. */
    private void closeCell() {
        if (!tables.isEmpty() && tables.peek().piecesBeforeCell == pieces.size()) {
            pieces.add(new Piece("", next, source()));
            next = Break.LINE;
        }
    }

    private void flush() {
        if (text.isEmpty()) {
            return;
        }
        String words = Blanks.trim(text);
        text.setLength(0);
        if (!words.isEmpty()) {
            pieces.add(new Piece(words, next, source()));
            next = Break.LINE;
        }
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

    /** A table that is being walked through. */
    private static final class OpenTable {
        private int number;
        private int row;
        private int cell;
        private int piecesBeforeCell;

        void startRow() {
            row++;
            cell = 0;
        }

        Break startCell(int pieces) {
            if (row == 0) {
                row = 1;
            }
            cell++;
            piecesBeforeCell = pieces;
            return cell == 1 ? Break.LINE : Break.CELL;
        }
    }
}
