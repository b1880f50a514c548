package org.gouji.cli;

import java.util.ArrayList;
import java.util.List;
import org.jline.utils.AttributedString;

/**
 * Rows of a label, some figures and a place, in columns for a terminal, where a Chinese character is as wide as two others.
 * Long labels go on in the next line.
 */
final class TextGrid {

    private static final int LABEL_WIDTH = 44;
    private static final int FIGURE_WIDTH = 10;
    private static final String GAP = "  ";

    private final int figures;
    private final List<String> lines = new ArrayList<>();

    TextGrid(int figures) {
        this.figures = figures;
    }

    void add(String label, List<String> row, String place) {
        List<String> labels = wrapped(label, LABEL_WIDTH);
        List<List<String>> columns =
                row.stream().map(text -> wrapped(text, FIGURE_WIDTH)).toList();
        int height = Math.max(
                labels.size(), columns.stream().mapToInt(List::size).max().orElse(1));
        for (int i = 0; i < height; i++) {
            StringBuilder line = new StringBuilder(padRight(part(labels, i), LABEL_WIDTH));
            for (int column = 0; column < figures; column++) {
                String text = column < columns.size() ? part(columns.get(column), i) : "";
                line.append(GAP).append(padLeft(text, FIGURE_WIDTH));
            }
            lines.add((i == 0 ? line + GAP + place : line.toString()).stripTrailing());
        }
    }

    List<String> lines() {
        return lines;
    }

    private static String part(List<String> parts, int i) {
        return i < parts.size() ? parts.get(i) : "";
    }

    private static String padRight(String text, int width) {
        return text + " ".repeat(Math.max(0, width - width(text)));
    }

    private static String padLeft(String text, int width) {
        return " ".repeat(Math.max(0, width - width(text))) + text;
    }

    private static int width(String text) {
        return new AttributedString(text).columnLength();
    }

    private static List<String> wrapped(String text, int width) {
        List<String> parts = new ArrayList<>();
        for (AttributedString part : new AttributedString(text).columnSplitLength(width)) {
            parts.add(part.toString());
        }
        return parts.isEmpty() ? List.of("") : parts;
    }
}
