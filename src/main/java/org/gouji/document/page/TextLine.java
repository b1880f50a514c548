package org.gouji.document.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Characters on one base line, from left to right.
 *
 * @param glyphs without those that are drawn twice to look bold, and without blanks at the ends
 */
record TextLine(List<Glyph> glyphs) {

    /** The text between two wide gaps of a line. */
    record Part(String text, float left, float right) {}

    private static final Comparator<Glyph> BY_BASE_LINE =
            (one, other) -> Float.compare(one.baseLine(), other.baseLine());
    private static final Comparator<Glyph> BY_LEFT =
            (one, other) -> Float.compare(one.box().left(), other.box().left());

    /** In parts of the font's size. */
    private static final float SAME_LINE = 0.45f;

    private static final float SAME_PLACE = 0.18f;
    private static final float BLANK = 0.28f;
    /** In parts of the narrower digit. */
    private static final float OVERPRINTED = 0.5f;

    private static final float COLUMN_GAP = 1.6f;
    private static final float NARROW_COLUMN_GAP = 0.45f;

    /** The lines from top to bottom; text that goes another way than to the right is turned first. */
    static List<TextLine> of(List<Glyph> glyphs) {
        List<Glyph> upright = upright(glyphs);
        upright.sort(BY_BASE_LINE);
        List<TextLine> lines = new ArrayList<>();
        List<Glyph> line = new ArrayList<>();
        for (Glyph glyph : upright) {
            if (!line.isEmpty()) {
                Glyph first = line.get(0);
                float tolerance = SAME_LINE * Math.min(first.size(), glyph.size());
                if (glyph.baseLine() - first.baseLine() > tolerance) {
                    close(line, lines);
                    line = new ArrayList<>();
                }
            }
            line.add(glyph);
        }
        close(line, lines);
        return lines;
    }

    private static List<Glyph> upright(List<Glyph> glyphs) {
        List<Glyph> upright = new ArrayList<>(glyphs);
        for (int turns = Flow.ofMost(glyphs).quartersToRight(); turns > 0; turns--) {
            upright.replaceAll(glyph -> glyph.turned(0));
        }
        return upright;
    }

    private static void close(List<Glyph> line, List<TextLine> lines) {
        line.sort(BY_LEFT);
        List<Glyph> kept = new ArrayList<>(line.size());
        int end = 0;
        for (Glyph glyph : line) {
            boolean leads = kept.isEmpty() && glyph.isBlank();
            if (!leads && !isTwin(kept, glyph)) {
                kept.add(glyph);
                end = glyph.isBlank() ? end : kept.size();
            }
        }
        if (end > 0) {
            lines.add(new TextLine(kept.subList(0, end)));
        }
    }

    private static boolean isTwin(List<Glyph> kept, Glyph glyph) {
        for (int i = kept.size() - 1; i >= 0; i--) {
            Glyph before = kept.get(i);
            if (glyph.box().left() - before.box().left() > SAME_PLACE * glyph.size()) {
                return false;
            }
            if (before.text().equals(glyph.text())) {
                return true;
            }
        }
        return false;
    }

    float left() {
        return glyphs.get(0).box().left();
    }

    float right() {
        return glyphs.get(glyphs.size() - 1).box().right();
    }

    float top() {
        return glyphs.get(0).box().top();
    }

    float bottom() {
        return glyphs.get(0).box().bottom();
    }

    char lastCharacter() {
        String last = glyphs.get(glyphs.size() - 1).text();
        return last.charAt(last.length() - 1);
    }

    float size() {
        return glyphs.get(0).size();
    }

    /** All of it, with a blank for each gap. */
    String text() {
        StringBuilder text = new StringBuilder();
        append(text, 0, glyphs.size());
        return text.toString();
    }

    /** Cut at gaps that are too wide for a blank. */
    List<Part> parts() {
        return parts(COLUMN_GAP);
    }

    /** Whether no gap is too wide for a blank. */
    boolean isOnePart() {
        return endOfPart(0, COLUMN_GAP) == glyphs.size();
    }

    /** Cut at all gaps that a table without lines may have between its columns. */
    List<Part> narrowParts() {
        return parts(NARROW_COLUMN_GAP);
    }

    private List<Part> parts(float columnGap) {
        List<Part> parts = new ArrayList<>(1);
        int from = 0;
        while (from < glyphs.size()) {
            int end = endOfPart(from, columnGap);
            StringBuilder text = new StringBuilder();
            append(text, from, end);
            parts.add(new Part(
                    text.toString(),
                    glyphs.get(from).box().left(),
                    glyphs.get(end - 1).box().right()));
            from = end;
            while (from < glyphs.size() && glyphs.get(from).isBlank()) {
                from++;
            }
        }
        return parts;
    }

    /** Behind the last character that is no blank of the part that begins here. */
    private int endOfPart(int from, float columnGap) {
        int last = from;
        for (int i = from + 1; i < glyphs.size(); i++) {
            if (!glyphs.get(i).isBlank()) {
                if (gap(last, i) > columnGap * glyphs.get(i).size()) {
                    return last + 1;
                }
                last = i;
            }
        }
        return last + 1;
    }

    private float gap(int before, int after) {
        return glyphs.get(after).box().left() - glyphs.get(before).box().right();
    }

    private void append(StringBuilder text, int from, int to) {
        for (int i = from; i < to; i++) {
            Glyph glyph = glyphs.get(i);
            if (glyph.isBlank()) {
                blank(text);
            } else {
                if (i > from && isOverprinted(glyphs.get(i - 1), glyph)) {
                    text.append(TextHealth.UNKNOWN);
                } else if (i > from && gap(i - 1, i) > BLANK * glyph.size()) {
                    blank(text);
                }
                text.append(glyph.text());
            }
        }
    }

    /** Of two digits on one place nobody can say which one counts. */
    private static boolean isOverprinted(Glyph before, Glyph after) {
        float common = before.box().right() - after.box().left();
        return common > OVERPRINTED * Math.min(before.box().width(), after.box().width())
                && Character.isDigit(before.text().charAt(0))
                && Character.isDigit(after.text().charAt(0));
    }

    private static void blank(StringBuilder text) {
        if (!text.isEmpty() && text.charAt(text.length() - 1) != ' ') {
            text.append(' ');
        }
    }
}
