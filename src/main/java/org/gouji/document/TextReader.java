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
        List<Piece> pieces = new ArrayList<>();
        String text = decoded.text();
        int line = 1;
        int start = 0;
        while (start <= text.length()) {
            int end = text.indexOf('\n', start);
            if (end < 0) {
                end = text.length();
            }
            addLine(text.substring(start, end), new Source.Line(line), pieces);
            start = end + 1;
            line++;
        }
        return new Document(name, "", pieces, 0, decoded.charset(), decoded.damaged());
    }

    private static void addLine(String raw, Source source, List<Piece> pieces) {
        if (raw.isEmpty() || raw.equals("\r") || isMarkdownRule(raw)) {
            return;
        }
        String line = withoutHeadingMarks(raw).replace("**", "");
        if (line.indexOf('|') >= 0 || line.indexOf('｜') >= 0 || line.indexOf('│') >= 0) {
            addCells(Blanks.trim(line.replace('｜', '|').replace('│', '|')), '|', source, pieces);
        } else if (line.indexOf('\t') >= 0) {
            addCells(line, '\t', source, pieces);
        } else {
            pieces.add(new Piece(Blanks.trim(line), Break.LINE, source));
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
            pieces.add(new Piece(Blanks.trim(line.substring(start, next)), before, source));
            before = Break.CELL;
            start = next + 1;
        }
    }

    private static String withoutHeadingMarks(String line) {
        int start = 0;
        while (start < line.length() && line.charAt(start) == '#') {
            start++;
        }
        return line.substring(start);
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
