package org.gouji.document.page;

import java.util.List;

/** A label of a table without ruling lines, being put together from its lines. */
final class LooseLabel {

    /** In parts of the font's size: lines further apart than this are not of one label. */
    private static final float PITCH = 2;
    /** Lines of one label lie above each other by so much of the shorter one. */
    private static final float COMMON = 0.5f;

    private final StringBuilder text = new StringBuilder();
    private float left;
    private float right;
    private final float top;
    private float bottom;
    private boolean isTaken;

    private LooseLabel(TextLine line, TextLine.Part part) {
        text.append(part.text());
        left = part.left();
        right = part.right();
        top = line.top();
        bottom = line.bottom();
    }

    /** Adds a part of the next line to the label that it goes on with, or as a new one. */
    static void add(List<LooseLabel> labels, TextLine line, TextLine.Part part) {
        add(labels, line, part, PITCH * line.size());
    }

    /** The same where lines of one label are known to lie at most so far apart. */
    static void add(List<LooseLabel> labels, TextLine line, TextLine.Part part, float pitch) {
        for (int i = labels.size() - 1; i >= 0; i--) {
            if (labels.get(i).goesOnWith(line, part, pitch)) {
                labels.get(i).goOn(line, part);
                return;
            }
        }
        labels.add(new LooseLabel(line, part));
    }

    /** How far below this a part of a label stands that lies under it; NaN if it does not. */
    float pitchTo(TextLine line, TextLine.Part part) {
        return part.left() < right && part.right() > left ? line.bottom() - bottom : Float.NaN;
    }

    private boolean goesOnWith(TextLine line, TextLine.Part part, float pitch) {
        float common = Math.min(right, part.right()) - Math.max(left, part.left());
        return !Enumerators.begins(part.text())
                && common > COMMON * Math.min(right - left, part.right() - part.left())
                && line.bottom() - bottom < pitch;
    }

    private void goOn(TextLine line, TextLine.Part part) {
        text.append(part.text());
        left = Math.min(left, part.left());
        right = Math.max(right, part.right());
        bottom = line.bottom();
    }

    float left() {
        return left;
    }

    float right() {
        return right;
    }

    float top() {
        return top;
    }

    float bottom() {
        return bottom;
    }

    float centre() {
        return (top + bottom) / 2;
    }

    /** Whether figures belong to it already. */
    boolean isTaken() {
        return isTaken;
    }

    void take() {
        isTaken = true;
    }

    boolean isBeside(TextLine line) {
        float middle = (line.top() + line.bottom()) / 2;
        return top < middle && bottom > middle;
    }

    PrintedCell cell(int rows) {
        return new PrintedCell(new Box(left, top, right, bottom), rows, text.toString(), false);
    }
}
