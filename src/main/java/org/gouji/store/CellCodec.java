package org.gouji.store;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.gouji.model.Cell;
import org.gouji.model.CellKey;
import org.gouji.model.Source;
import org.gouji.model.Value;

/**
 * All cells of a report as one text, because one record per report is stored five times as fast as one per cell. The
 * first line is the version of the layout; then each line is a row of a table: its two codes, and for each cell the
 * column, the value, the raw text and the place. What the value or the cell before it already says is left out.
 */
final class CellCodec {

    private static final String VERSION = "1";

    private static final char FIELD = '\t';
    private static final char LINE = '\n';

    private static final char NUMBER = 'n';
    private static final char BLANK = 'b';
    private static final char MARK = 'm';
    private static final char UNREADABLE = 'u';

    private static final char DIFFERENT = ':';

    private CellCodec() {}

    static String encode(List<Cell> cells) {
        return new Encoder().encode(cells);
    }

    static List<Cell> decode(String packed) {
        return new Decoder(packed).decode();
    }

    private static final class Encoder {

        private final StringBuilder out = new StringBuilder(4096).append(VERSION);
        private String table = "";
        private String row = "";
        private Source source = new Source.Whole();

        String encode(List<Cell> cells) {
            for (Cell cell : cells) {
                row(cell.key());
                field(cell.key().column());
                value(cell);
                source(cell.source());
            }
            return out.toString();
        }

        private void row(CellKey key) {
            if (key.table().equals(table) && key.row().equals(row) && out.length() > VERSION.length()) {
                return;
            }
            table = key.table();
            row = key.row();
            out.append(LINE).append(PlainText.escape(table));
            field(row);
        }

        private void value(Cell cell) {
            Value value = cell.value();
            if (value instanceof Value.Amount amount) {
                valueAndRaw(NUMBER, amount.number().toString(), cell.raw());
            } else if (value instanceof Value.Blank) {
                valueAndRaw(BLANK, "", cell.raw());
            } else if (value instanceof Value.Mark mark) {
                valueAndRaw(MARK, mark.text(), cell.raw());
            } else if (value instanceof Value.Unreadable unreadable) {
                valueAndRaw(UNREADABLE, unreadable.text(), cell.raw());
                field(unreadable.reason());
            } else {
                throw new IllegalStateException("No packed form for " + value + ".");
            }
        }

        private void valueAndRaw(char kind, String text, String raw) {
            out.append(FIELD).append(kind).append(PlainText.escape(text)).append(FIELD);
            if (!raw.equals(text)) {
                out.append(DIFFERENT).append(PlainText.escape(raw));
            }
        }

        private void source(Source next) {
            out.append(FIELD);
            if (!next.equals(source)) {
                out.append(SourceCodec.encode(next, source));
                source = next;
            }
        }

        private void field(String text) {
            out.append(FIELD).append(PlainText.escape(text));
        }
    }

    private static final class Decoder {

        private final String packed;
        private int at;
        private Source source = new Source.Whole();

        Decoder(String packed) {
            this.packed = packed;
        }

        List<Cell> decode() {
            String version = next();
            if (!version.equals(VERSION)) {
                throw new IllegalStateException(
                        "Cells are packed in layout " + version + ", known is " + VERSION + ".");
            }
            List<Cell> cells = new ArrayList<>();
            while (at < packed.length()) {
                row(cells);
            }
            return cells;
        }

        private void row(List<Cell> cells) {
            String table = nextField();
            String row = nextField();
            while (at < packed.length() && packed.charAt(at) == FIELD) {
                cells.add(cell(table, row));
            }
        }

        private Cell cell(String table, String row) {
            CellKey key = new CellKey(table, row, nextField());
            String kindAndText = nextRaw();
            char kind = kindAndText.charAt(0);
            String text = PlainText.unescape(kindAndText.substring(1));
            String rawOrSame = nextRaw();
            String raw = rawOrSame.isEmpty() ? text : PlainText.unescape(rawOrSame.substring(1));
            Value value = value(kind, text);
            String place = nextRaw();
            if (!place.isEmpty()) {
                source = SourceCodec.decode(place, source);
            }
            return new Cell(key, value, raw, source);
        }

        private Value value(char kind, String text) {
            return switch (kind) {
                case NUMBER -> new Value.Amount(new BigDecimal(text));
                case BLANK -> new Value.Blank();
                case MARK -> new Value.Mark(text);
                case UNREADABLE -> new Value.Unreadable(text, nextField());
                default -> throw new IllegalStateException("No value has the packed form " + kind + ".");
            };
        }

        private String nextField() {
            return PlainText.unescape(nextRaw());
        }

        private String nextRaw() {
            at++;
            return next();
        }

        private String next() {
            int from = at;
            while (at < packed.length() && packed.charAt(at) >= ' ') {
                at++;
            }
            return packed.substring(from, at);
        }
    }
}
