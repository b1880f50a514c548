package org.gouji.document.page;

import java.util.ArrayList;
import java.util.List;

/** Where the lines of text stand in a part of a picture; boxes in dots of the picture. */
final class PictureStrips {

    /** In points: rows of dots nearer than this belong to one line. */
    private static final float SAME_LINE = 1.6f;
    /** In points: a part of a character, such as a stroke of 二. */
    private static final float PART = 4;
    /** In points: how far the parts of a character may stand apart. */
    private static final float PARTS_APART = 3.4f;
    /** In points: smaller is dust. */
    private static final float DUST = 0.8f;
    /** In heights of the line: a wider gap is one between columns. */
    private static final float COLUMN_GAP = 2;

    private final PictureInk ink;
    private final float scale;
    private final List<int[]> found = new ArrayList<>();

    /**
     * Looks at a picture.
     *
     * @param scale points for a dot
     */
    PictureStrips(PictureInk ink, float scale) {
        this.ink = ink;
        this.scale = scale;
    }

    /** The lines in a rectangle: left, top, right, bottom of each; outside of tables cut at wide gaps. */
    List<int[]> in(int left, int top, int right, int bottom, boolean isCut) {
        found.clear();
        int from = -1;
        int last = -1;
        int before = -1;
        for (int y = top; y < bottom; y++) {
            if (hasInk(left, right, y)) {
                boolean isNew = from < 0 || isApart(from, last, y, bottom, left, right);
                if (isNew && from >= 0) {
                    addLine(left, right, from, last + 1, isCut);
                }
                from = isNew ? y : from;
                last = y;
            }
        }
        if (from >= 0 && before < from) {
            addLine(left, right, from, last + 1, isCut);
        }
        return List.copyOf(found);
    }

    private boolean isApart(int from, int last, int y, int bottom, int left, int right) {
        float gap = (y - last - 1) * scale;
        if (gap <= SAME_LINE) {
            return false;
        }
        int end = y;
        while (end < bottom && hasInk(left, right, end)) {
            end++;
        }
        boolean isPart = (last + 1 - from) * scale < PART || (end - y) * scale < PART;
        return !isPart || gap > PARTS_APART;
    }

    private void addLine(int left, int right, int top, int bottom, boolean isCut) {
        float gap = isCut ? COLUMN_GAP * (bottom - top) : Float.MAX_VALUE;
        int from = -1;
        int last = -1;
        for (int x = left; x < right; x++) {
            if (columnHasInk(x, top, bottom)) {
                if (from >= 0 && x - last > gap) {
                    add(from, top, last + 1, bottom);
                    from = -1;
                }
                from = from < 0 ? x : from;
                last = x;
            }
        }
        if (from >= 0) {
            add(from, top, last + 1, bottom);
        }
    }

    private void add(int left, int top, int right, int bottom) {
        if ((right - left) * scale > DUST || (bottom - top) * scale > DUST) {
            found.add(new int[] {left, top, right, bottom});
        }
    }

    private boolean hasInk(int left, int right, int y) {
        for (int x = left; x < right; x++) {
            if (ink.isDark(x, y)) {
                return true;
            }
        }
        return false;
    }

    private boolean columnHasInk(int x, int top, int bottom) {
        for (int y = top; y < bottom; y++) {
            if (ink.isDark(x, y)) {
                return true;
            }
        }
        return false;
    }
}
