package org.gouji.document.page;

import java.util.List;

/** Lines of text inside one cell -> the text of the cell. */
final class CellText {

    private CellText() {}

    /**
     * The lines put together. Words run on from line to line; figures do so only where the line before was full, for
     * {@code 12} above {@code 5} may well be two figures.
     *
     * @param padding what cells of this table keep clear at each side
     */
    static PrintedCell cell(Grid.GridCell cell, List<TextLine> lines, float padding) {
        if (lines.isEmpty()) {
            return new PrintedCell(cell.box(), cell.rows(), "", false);
        }
        float width = cell.box().width() - 2 * padding;
        String text = lines.size() == 1 ? lines.get(0).text() : join(lines, width);
        return new PrintedCell(cell.box(), cell.rows(), text, isFull(lines.get(lines.size() - 1), width));
    }

    private static String join(List<TextLine> lines, float width) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < lines.size(); i++) {
            String next = lines.get(i).text();
            if (i > 0 && needsBlank(text, next) && !isWrapped(lines.get(i - 1), width)) {
                text.append(' ');
            }
            text.append(next);
        }
        return text.toString();
    }

    private static boolean needsBlank(CharSequence before, String after) {
        return !before.isEmpty() && isNarrow(before.charAt(before.length() - 1)) && isNarrow(after.charAt(0));
    }

    /** Letters, figures and signs of half the width, of which words and numbers consist. */
    private static boolean isNarrow(char c) {
        return c < 0x2E80;
    }

    /** Whether the next character did not fit; a line of one figure is full in every narrow column and tells nothing. */
    private static boolean isWrapped(TextLine line, float width) {
        Box last = line.glyphs().get(line.glyphs().size() - 1).box();
        return line.glyphs().size() > 1 && room(line, width) < last.width();
    }

    private static boolean isFull(TextLine line, float width) {
        return room(line, width) < line.size();
    }

    private static float room(TextLine line, float width) {
        return width - (line.right() - line.left());
    }
}
