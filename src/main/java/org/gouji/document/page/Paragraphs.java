package org.gouji.document.page;

import java.util.List;

/**
 * Tells whether a line goes on with the one before it: that one reaches the right edge of the text, this one begins at the
 * left edge.
 */
record Paragraphs(float left, float right) {

    private static final float LARGEST_PITCH = 2.6f;
    private static final float SAME_SIZE = 1.2f;
    private static final float ROOM_AT_THE_END = 1.6f;
    private static final float INDENT = 0.8f;

    static Paragraphs of(List<Block> blocks) {
        float left = Float.MAX_VALUE;
        float right = 0;
        for (Block block : blocks) {
            if (block instanceof Block.Text text) {
                left = Math.min(left, text.line().left());
                right = Math.max(right, text.line().right());
            }
        }
        return new Paragraphs(left, right);
    }

    /** Of two lines that follow each other, on one page or over the end of a page. */
    boolean goesOn(TextLine before, TextLine line, boolean onOnePage) {
        float size = line.size();
        return Math.abs(before.size() - size) < SAME_SIZE
                && before.right() > right - ROOM_AT_THE_END * size
                && line.left() < left + INDENT * size
                && (!onOnePage || line.bottom() - before.bottom() < LARGEST_PITCH * size)
                && before.isOnePart()
                && line.isOnePart()
                && !Enumerators.begins(line.text());
    }
}
