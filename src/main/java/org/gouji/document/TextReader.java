package org.gouji.document;

import java.util.ArrayList;
import java.util.List;
import org.gouji.model.Source;

/**
 * Plain text and Markdown -> pieces. Pipes and tabs are cell borders, line ends are line breaks; blanks inside a line stay,
 * because only the recogniser can tell a blank inside a label from a blank between two numbers.
 */
final class TextReader {

    /** So many lines of one border for each line with a border and text mean that borders stand between cells. */
    private static final int LONE_PER_MIXED = 10;
    /** One blank line among so many, and no empty ones, means that blank lines part the others. */
    private static final int LINES_PER_BLANK = 3;
    /** One row that begins with a pipe for so many that do not means that pipes frame rows. */
    private static final int OTHERS_PER_FRAMED = 4;

    Document read(String name, DecodedText decoded) {
        String text = withPlainLineEnds(decoded.text());
        PieceCollector collector = new PieceCollector(text);
        int number = 0;
        int start = 0;
        while (start < text.length()) {
            int end = lineEnd(text, start);
            number++;
            collector.addLine(text.substring(start, end), new Source.Line(number));
            start = end + 1;
        }
        collector.endRow();
        return new Document(name, "", collector.pieces, List.of(), decoded.charset(), decoded.damaged(), List.of());
    }

    private static String withPlainLineEnds(String text) {
        return text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n');
    }

    /** Whether every cell and every border has a line of its own; elsewhere a lone border is an empty cell. */
    private static boolean standAlone(char border, String text) {
        int lone = 0;
        int mixed = 0;
        for (int at = text.indexOf(border); at >= 0; ) {
            int start = text.lastIndexOf('\n', at) + 1;
            int end = lineEnd(text, at);
            if (isLone(border, text, start, end)) {
                lone++;
            } else if (!isOnly(border, text, start, end)) {
                mixed++;
            }
            at = text.indexOf(border, end);
        }
        return lone > mixed * LONE_PER_MIXED;
    }

    /** Whether rows begin with a pipe; where hardly any does, what stands before a pipe is an empty cell. */
    private static boolean beginRows(String text) {
        int framed = 0;
        int others = 0;
        for (int pipe = text.indexOf('|'); pipe >= 0; ) {
            int first = text.lastIndexOf('\n', pipe) + 1;
            while (Character.isWhitespace(text.charAt(first))) {
                first++;
            }
            if (first == pipe) {
                framed++;
            } else {
                others++;
            }
            pipe = text.indexOf('|', lineEnd(text, pipe));
        }
        return framed * OTHERS_PER_FRAMED >= others;
    }

    /** Whether lines of nothing but blanks part the others, as empty ones do elsewhere; then they are no empty cells. */
    private static boolean blanksPartLines(String text) {
        int lines = 0;
        int empty = 0;
        int blank = 0;
        int end;
        for (int start = 0; start < text.length(); start = end + 1) {
            end = lineEnd(text, start);
            lines++;
            empty += end == start ? 1 : 0;
            blank += end > start && isOnly(' ', text, start, end) && text.charAt(start) != '\t' ? 1 : 0;
        }
        return blank > empty && blank * LINES_PER_BLANK >= lines;
    }

    /** Whether a line is one border and nothing else. */
    private static boolean isLone(char border, String text, int from, int to) {
        int first = text.indexOf(border, from);
        return first >= 0 && first < to && first == text.lastIndexOf(border, to - 1) && isOnly(border, text, from, to);
    }

    private static int lineEnd(String text, int from) {
        int end = text.indexOf('\n', from);
        return end < 0 ? text.length() : end;
    }

    private static boolean isOnly(char border, String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (text.charAt(i) != border && !Character.isWhitespace(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** The pieces so far. */
    private static final class PieceCollector {

        private final List<Piece> pieces = new ArrayList<>();
        private final boolean pipesStandAlone;
        private final boolean tabsStandAlone;
        private final boolean pipesBeginRows;
        private final boolean skipsBlanks;
        private final boolean hasPipes;
        private final boolean hasTabs;
        private final boolean hasMarks;
        private final boolean hasDrawings;
        private final DrawnRow drawn = new DrawnRow();
        private boolean inDrawing;
        private boolean afterBorder;

        /** Looks at the whole text first: what stands nowhere in it need not be looked for in each line. */
        PieceCollector(String text) {
            skipsBlanks = blanksPartLines(text);
            hasMarks = hasMarks(text);
            hasPipes = hasMarks || text.indexOf('|') >= 0;
            hasTabs = text.indexOf('\t') >= 0;
            hasDrawings = hasPipes && DrawnRow.mayBeIn(text);
            pipesStandAlone = hasPipes && standAlone('|', text);
            pipesBeginRows = hasPipes && beginRows(text);
            tabsStandAlone = hasTabs && standAlone('\t', text);
        }

        void addLine(String raw, Source source) {
            if (raw.isEmpty()
                    || (skipsBlanks && raw.isBlank())
                    || isMarkdownRule(raw)
                    || (hasDrawings && isOfDrawing(raw, source))) {
                return;
            }
            String line = hasMarks ? withoutMarks(raw) : raw;
            if (hasPipes && line.indexOf('|') >= 0) {
                addBordered(Blanks.trim(line), '|', pipesStandAlone, source);
            } else if (hasTabs && line.indexOf('\t') >= 0) {
                addBordered(line, '\t', tabsStandAlone, source);
            } else {
                pieces.add(new Piece(Blanks.trim(line), afterBorder ? Break.CELL : Break.LINE, source));
                afterBorder = false;
            }
        }

        /** Whether a line is a rule of a drawn table, or stands between its rules. */
        private boolean isOfDrawing(String raw, Source source) {
            String line = Blanks.trim(raw);
            boolean isRule = DrawnRow.isRule(line);
            boolean isInside = inDrawing && !isRule && DrawnRow.isBordered(line);
            if (isInside) {
                List<Piece> cells = new ArrayList<>();
                addCells(withoutMarks(line), '|', true, source, cells);
                drawn.add(cells);
            } else {
                endRow();
                inDrawing = isRule;
            }
            return isRule || isInside;
        }

        void endRow() {
            drawn.moveTo(pieces);
        }

        private void addBordered(String line, char border, boolean standAlone, Source source) {
            if (!standAlone || !isLone(border, line, 0, line.length())) {
                addCells(line, border, border == '|' && pipesBeginRows, source, pieces);
                return;
            }
            if (afterBorder) {
                pieces.add(new Piece("", Break.CELL, source));
            }
            afterBorder = true;
        }
    }

    /**
     * A pipe at the end of a line is its frame, and one at its beginning where rows begin so; between two pipes, and for a pipe
     * alone, there is an empty cell.
     */
    private static void addCells(String line, char border, boolean begins, Source source, List<Piece> pieces) {
        boolean framed = border == '|';
        boolean isAlone = framed && line.length() == 1;
        int start = (begins || isAlone) && line.charAt(0) == border ? 1 : 0;
        int end = framed && line.length() > 1 && line.charAt(line.length() - 1) == border
                ? line.length() - 1
                : line.length();
        Break before = Break.LINE;
        while (start <= end) {
            int next = line.indexOf(border, start);
            if (next < 0 || next > end) {
                next = end;
            }
            pieces.add(new Piece(Blanks.trim(line, start, next), before, source));
            before = Break.CELL;
            start = next + 1;
        }
    }

    private static boolean hasMarks(String text) {
        return text.indexOf('#') >= 0 || text.contains("**") || text.indexOf('｜') >= 0 || text.indexOf('│') >= 0;
    }

    /** Without Markdown's marks for headings and bold, all pipes alike. */
    private static String withoutMarks(String line) {
        int start = 0;
        while (start < line.length() && line.charAt(start) == '#') {
            start++;
        }
        return line.substring(start).replace("**", "").replace('｜', '|').replace('│', '|');
    }

    /** The line between header and body of a Markdown table: {@code |---|:--:|}. */
    private static boolean isMarkdownRule(String line) {
        int dashes = 0;
        int pipes = 0;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '-') {
                dashes++;
            } else if (c == '|') {
                pipes++;
            } else if (c != ':' && !Character.isWhitespace(c)) {
                return false;
            }
        }
        return dashes >= 3 && pipes > 0;
    }
}
