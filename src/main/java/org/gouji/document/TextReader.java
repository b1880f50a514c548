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
        List<String> lines = decoded.text().lines().toList();
        PieceCollector collector = new PieceCollector(pipesStandAlone(lines));
        for (int i = 0; i < lines.size(); i++) {
            collector.addLine(lines.get(i), new Source.Line(i + 1));
        }
        return new Document(name, "", collector.pieces, List.of(), decoded.charset(), decoded.damaged(), List.of());
    }

    /** Whether every cell and every border has a line of its own; elsewhere a lone pipe is an empty cell. */
    private static boolean pipesStandAlone(List<String> lines) {
        int lone = 0;
        int mixed = 0;
        for (String line : lines) {
            if (line.indexOf('|') >= 0) {
                if (Blanks.trim(line).equals(LONE_PIPE)) {
                    lone++;
                } else if (!isPipesOnly(line)) {
                    mixed++;
                }
            }
        }
        return lone > mixed * LONE_PER_MIXED;
    }

    private static boolean isPipesOnly(String line) {
        return line.chars().allMatch(c -> c == '|' || Character.isWhitespace(c));
    }

    /** The pieces so far. */
    private static final class PieceCollector {

        private final List<Piece> pieces = new ArrayList<>();
        private final boolean pipesStandAlone;
        private boolean afterPipe;

        PieceCollector(boolean pipesStandAlone) {
            this.pipesStandAlone = pipesStandAlone;
        }

        void addLine(String raw, Source source) {
            if (raw.isEmpty() || isMarkdownRule(raw)) {
                return;
            }
            String line = withoutMarks(raw);
            if (line.indexOf('|') >= 0) {
                addPiped(Blanks.trim(line), source);
            } else if (line.indexOf('\t') >= 0) {
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
