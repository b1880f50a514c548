package org.gouji.document;

import java.util.ArrayList;
import java.util.List;
import org.gouji.model.Source;

/**
 * Plain text and Markdown -> pieces. Pipes and tabs are cell borders, line ends are line breaks; blanks inside a line stay,
 * because only the recogniser can tell a blank inside a label from a blank between two numbers.
 */
final class TextReader {

    Document read(String name, DecodedText decoded) {
        String text = withPlainLineEnds(decoded.text());
        TextLayout layout = TextLayout.of(text);
        PieceCollector collector = new PieceCollector(layout, true);
        collector.addLines(text);
        if (collector.drawn.isOfSeveral()) {
            collector = new PieceCollector(layout, false);
            collector.addLines(text);
        }
        return new Document(name, "", collector.pieces, List.of(), decoded.charset(), decoded.damaged(), List.of());
    }

    private static String withPlainLineEnds(String text) {
        return text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n');
    }

    /** The pieces so far. */
    private static final class PieceCollector {

        private final List<Piece> pieces = new ArrayList<>();
        private final TextLayout layout;
        /** Whether rules part the rows of drawn tables, so that all lines between two are one. */
        private final boolean rulesPartRows;

        private final DrawnRow drawn = new DrawnRow();
        private boolean inDrawing;
        private boolean afterBorder;

        PieceCollector(TextLayout layout, boolean rulesPartRows) {
            this.layout = layout;
            this.rulesPartRows = rulesPartRows;
        }

        void addLines(String text) {
            int number = 0;
            int start = 0;
            while (start < text.length()) {
                int end = TextLayout.lineEnd(text, start);
                number++;
                addLine(text.substring(start, end), new Source.Line(number));
                start = end + 1;
            }
            drawn.moveTo(pieces);
        }

        private void addLine(String raw, Source source) {
            if (raw.isEmpty()
                    || (layout.blanksPartLines() && raw.isBlank())
                    || isMarkdownRule(raw)
                    || (layout.hasDrawings() && isOfDrawing(raw, source))) {
                return;
            }
            String line = layout.hasMarks() ? withoutMarks(raw) : raw;
            if (layout.hasPipes() && line.indexOf('|') >= 0) {
                addBordered(Blanks.trim(line), '|', layout.pipesStandAlone(), source);
            } else if (layout.hasTabs() && line.indexOf('\t') >= 0) {
                addBordered(line, '\t', layout.tabsStandAlone(), source);
            } else {
                pieces.add(new Piece(Blanks.trim(line), afterBorder ? Break.CELL : Break.LINE, source));
                afterBorder = false;
            }
        }

        /** Whether a line is a rule of a drawn table, or stands between its rules. */
        private boolean isOfDrawing(String raw, Source source) {
            String line = Blanks.trim(raw);
            boolean isRule = DrawnRow.isRule(line);
            boolean isInside = rulesPartRows && inDrawing && !isRule && DrawnRow.isBordered(line);
            if (isInside) {
                List<Piece> cells = new ArrayList<>();
                addCells(withoutMarks(line), '|', true, true, source, cells);
                drawn.add(cells);
            } else {
                drawn.moveTo(pieces);
                inDrawing = isRule;
            }
            return isRule || isInside;
        }

        private void addBordered(String line, char border, boolean standAlone, Source source) {
            if (!standAlone || !TextLayout.isLone(border, line, 0, line.length())) {
                boolean isPipe = border == '|';
                addCells(
                        line,
                        border,
                        isPipe && layout.pipesBeginRows(),
                        isPipe && layout.pipesEndRows(),
                        source,
                        pieces);
                return;
            }
            if (afterBorder) {
                pieces.add(new Piece("", Break.CELL, source));
            }
            afterBorder = true;
        }
    }

    /**
     * A pipe at the beginning or the end of a line is its frame where rows begin or end so; between two pipes, and for a pipe
     * alone, there is an empty cell.
     */
    private static void addCells(
            String line, char border, boolean begins, boolean ends, Source source, List<Piece> pieces) {
        boolean isAlone = border == '|' && line.length() == 1;
        int start = (begins || isAlone) && line.charAt(0) == border ? 1 : 0;
        int last = line.length() - 1;
        int end = ends && last > 0 && line.charAt(last) == border ? last : line.length();
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

    /** Without Markdown's marks for headings, bold and lines in a cell, all pipes alike. */
    private static String withoutMarks(String line) {
        int start = 0;
        while (start < line.length() && line.charAt(start) == '#') {
            start++;
        }
        return line.substring(start)
                .replace("**", "")
                .replace("<br>", " ")
                .replace("<br/>", " ")
                .replace('｜', '|')
                .replace('│', '|');
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
