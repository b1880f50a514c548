package org.gouji.store;

import org.gouji.model.Source;

/**
 * A place in a document in few characters, as it stands in a packed record: {@code l57} is line 57, {@code t2.9.4} a
 * cell of a table, {@code 4} another cell of the row before; {@code ^t2.9.4} stands in the same held file as the place
 * before; every other place is written out.
 */
final class SourceCodec {

    private static final char LINE = 'l';
    private static final char TABLE = 't';
    private static final char SAME_FILE = '^';
    private static final char WRITTEN_OUT = '=';
    private static final char DOT = '.';

    private SourceCodec() {}

    static String encode(Source source, Source before) {
        if (source instanceof Source.Line line) {
            return LINE + Integer.toString(line.line());
        }
        if (source instanceof Source.TableCell cell) {
            return sameRow(cell, before)
                    ? Integer.toString(cell.cell())
                    : TABLE + Integer.toString(cell.table()) + DOT + cell.row() + DOT + cell.cell();
        }
        if (source instanceof Source.Inside held
                && before instanceof Source.Inside other
                && held.file().equals(other.file())) {
            return SAME_FILE + encode(held.place(), other.place());
        }
        return WRITTEN_OUT + PlainText.escape(source.text());
    }

    private static boolean sameRow(Source.TableCell cell, Source before) {
        return before instanceof Source.TableCell other && other.table() == cell.table() && other.row() == cell.row();
    }

    static Source decode(String text, Source before) {
        return switch (text.charAt(0)) {
            case LINE -> new Source.Line(number(text, 1, text.length()));
            case TABLE -> tableCell(text);
            case SAME_FILE -> inSameFile(text.substring(1), before);
            case WRITTEN_OUT -> Source.parse(PlainText.unescape(text.substring(1)));
            default -> nextCell(text, before);
        };
    }

    private static Source inSameFile(String text, Source before) {
        if (before instanceof Source.Inside held) {
            return new Source.Inside(held.file(), decode(text, held.place()));
        }
        throw new IllegalStateException("The place " + text + " stands in a held file, but there is none before it.");
    }

    private static Source tableCell(String text) {
        int first = text.indexOf(DOT);
        int second = text.indexOf(DOT, first + 1);
        return new Source.TableCell(
                number(text, 1, first), number(text, first + 1, second), number(text, second + 1, text.length()));
    }

    private static Source nextCell(String text, Source before) {
        if (before instanceof Source.TableCell cell) {
            return new Source.TableCell(cell.table(), cell.row(), number(text, 0, text.length()));
        }
        throw new IllegalStateException("The place " + text + " continues a table row, but there is none before it.");
    }

    private static int number(String text, int from, int to) {
        return Integer.parseInt(text, from, to, 10);
    }
}
