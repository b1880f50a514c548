package org.gouji.document;

import java.util.ArrayList;
import java.util.List;
import org.gouji.model.Source;

/**
 * Plain text and Markdown -> pieces. Pipes and tabs are cell borders, line ends are line breaks; blanks inside a line stay,
 * because only the recogniser can tell a blank inside a label from a blank between two numbers.
 */
final class TextReader {

    private static final String LONE_PIPE = "|";
    /** So many lines of one pipe for each line with a pipe and text mean that pipes stand between cells. */
    private static final int LONE_PER_MIXED = 10;

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
        return new Document(name, "", collector.pieces, List.of(), decoded.charset(), decoded.damaged(), List.of());
    }

    private static String withPlainLineEnds(String text) {
        return text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n');
    }

    /** Whether every cell and every border has a line of its own; elsewhere a lone pipe is an empty cell. */
    private static boolean pipesStandAlone(String text) {
        if (text.indexOf('|') < 0) {
            return false;
        }
        int lone = 0;
        int mixed = 0;
        for (int pipe = text.indexOf('|'); pipe >= 0; ) {
            int start = text.lastIndexOf('\n', pipe) + 1;
            int end = lineEnd(text, pipe);
            if (Blanks.trim(text, start, end).equals(LONE_PIPE)) {
                lone++;
            } else if (!isPipesOnly(text, start, end)) {
                mixed++;
            }
            pipe = text.indexOf('|', end);
        }
        return lone > mixed * LONE_PER_MIXED;
    }

    private static int lineEnd(String text, int from) {
        int end = text.indexOf('\n', from);
        return end < 0 ? text.length() : end;
    }

    private static boolean isPipesOnly(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (text.charAt(i) != '|' && !Character.isWhitespace(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** The pieces so far. */
    private static final class PieceCollector {

        private final List<Piece> pieces = new ArrayList<>();
        private final boolean pipesStandAlone;
        private final boolean hasPipes;
        private final boolean hasTabs;
        private final boolean hasMarks;
        private boolean afterPipe;

        /** Looks at the whole text first: what stands nowhere in it need not be looked for in each line. */
        PieceCollector(String text) {
            hasMarks = hasMarks(text);
            hasPipes = hasMarks || text.indexOf('|') >= 0;
            hasTabs = text.indexOf('\t') >= 0;
            pipesStandAlone = pipesStandAlone(text);
        }

        void addLine(String raw, Source source) {
            if (raw.isEmpty() || isMarkdownRule(raw)) {
                return;
            }
            String line = hasMarks ? withoutMarks(raw) : raw;
            if (hasPipes && line.indexOf('|') >= 0) {
                addPiped(Blanks.trim(line), source);
            } else if (hasTabs && line.indexOf('\t') >= 0) {
                addCells(line, '\t', source, pieces);
            } else {
                pieces.add(new Piece(Blanks.trim(line), afterPipe ? Break.CELL : Break.LINE, source));
                afterPipe = false;
            }
        }

        private void addPiped(String line, Source source) {
            if (!pipesStandAlone || !line.equals(LONE_PIPE)) {
                addCells(line, '|', source, pieces);
                return;
            }
            if (afterPipe) {
                pieces.add(new Piece("", Break.CELL, source));
            }
            afterPipe = true;
        }
    }

    /** A pipe at either end of a line is its frame; between two pipes, and for a pipe alone, there is an empty cell. */
    private static void addCells(String line, char border, Source source, List<Piece> pieces) {
        boolean framed = border == '|';
        int start = framed && line.charAt(0) == border ? 1 : 0;
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
