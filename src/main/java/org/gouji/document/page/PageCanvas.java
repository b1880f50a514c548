package org.gouji.document.page;

import java.util.ArrayList;
import java.util.List;
import org.gouji.document.HeldFile;

/**
 * Takes what a page draws, in points from its upper left corner. Knows of no format.
 */
final class PageCanvas {

    /** A painted area thinner than this is a line. */
    private static final float THICKEST_LINE = 3.5f;
    /** A line may be askew by so much. */
    private static final float SKEW = 0.8f;

    private static final float LEAST_PICTURE = 24;
    /** Nobody can read text that is smaller, in points. */
    private static final float LEAST_SIZE = 1;

    private static final float DESCENT = 0.2f;
    private static final float ASCENT = 0.8f;
    /** Text that leans more than this off both axes is a watermark. */
    private static final float STEEPEST = 0.2f;

    private final int number;
    private float width;
    private float height;
    private final List<Glyph> glyphs = new ArrayList<>(1024);
    private final List<Ruling> rulings = new ArrayList<>();
    private final List<PagePicture> pictures = new ArrayList<>();
    private final List<Box> shades = new ArrayList<>();
    private int invisible;
    private int curves;

    PageCanvas(int number, float width, float height) {
        this.number = number;
        this.width = width;
        this.height = height;
    }

    /** Before anything is drawn: the page says that it is not of the usual size. */
    void resize(float newWidth, float newHeight) {
        width = newWidth;
        height = newHeight;
    }

    /**
     * A character at the left end of its base line.
     *
     * @param ux its own x axis, as long as its font is large
     * @param vx its own y axis, upwards, likewise
     * @param advance its width in parts of its size
     * @param isVertical whether the text goes down although the character is upright
     */
    void glyph(
            String text, float x, float y, float ux, float uy, float vx, float vy, float advance, boolean isVertical) {
        float size = (float) Math.hypot(vx, vy);
        if (size < LEAST_SIZE) {
            invisible++;
            return;
        }
        if (Math.min(Math.abs(ux), Math.abs(uy)) > STEEPEST * Math.max(Math.abs(ux), Math.abs(uy))) {
            return;
        }
        float x1 = x + ux * advance + vx * ASCENT;
        float y1 = y + uy * advance + vy * ASCENT;
        Box box = Box.around(x - vx * DESCENT, y - vy * DESCENT, x1, y1);
        float cx = (box.left() + box.right()) / 2;
        float cy = (box.top() + box.bottom()) / 2;
        if (!(cx >= 0 && cx <= width && cy >= 0 && cy <= height)) {
            return;
        }
        Flow flow = flow(ux, uy);
        glyphs.add(new Glyph(text, box, size, isVertical ? flow.turned(1) : flow));
    }

    private static Flow flow(float ux, float uy) {
        if (Math.abs(ux) >= Math.abs(uy)) {
            return ux >= 0 ? Flow.RIGHT : Flow.LEFT;
        }
        return uy >= 0 ? Flow.DOWN : Flow.UP;
    }

    void invisibleGlyph() {
        invisible++;
    }

    /** An area that is painted in a colour on which white is seen. */
    void shade(Box box) {
        if (box.width() > THICKEST_LINE && box.height() > THICKEST_LINE) {
            shades.add(box);
        }
    }

    /** Whether there is something on which white is seen. */
    boolean isShaded(float x, float y) {
        return shades.stream().anyMatch(box -> box.contains(x, y))
                || pictures.stream().anyMatch(picture -> picture.box().contains(x, y));
    }

    /** An area that is painted in the colour of the paper hides what was there before. */
    void cover(Box box) {
        if (box.width() > 0 && box.height() > 0 && !glyphs.isEmpty()) {
            int before = glyphs.size();
            glyphs.removeIf(glyph -> box.contains(glyph.box()));
            invisible += before - glyphs.size();
        }
    }

    /** A drawn line. */
    void segment(float x0, float y0, float x1, float y1) {
        float dx = Math.abs(x1 - x0);
        float dy = Math.abs(y1 - y0);
        if (dy <= SKEW && dx > dy) {
            rulings.add(new Ruling(true, (y0 + y1) / 2, Math.min(x0, x1), Math.max(x0, x1)));
        } else if (dx <= SKEW && dy > dx) {
            rulings.add(new Ruling(false, (x0 + x1) / 2, Math.min(y0, y1), Math.max(y0, y1)));
        }
    }

    /** A painted area; a thin one is a line, and a dot may belong to a line in either direction. */
    void area(Box box) {
        boolean isDot = box.width() <= THICKEST_LINE && box.height() <= THICKEST_LINE;
        if (isDot || (box.height() <= THICKEST_LINE && box.width() > box.height())) {
            rulings.add(new Ruling(true, (box.top() + box.bottom()) / 2, box.left(), box.right()));
        }
        if (isDot || (box.width() <= THICKEST_LINE && box.height() > box.width())) {
            rulings.add(new Ruling(false, (box.left() + box.right()) / 2, box.top(), box.bottom()));
        }
    }

    void curve() {
        curves++;
    }

    /** A picture whose file can be had so. */
    void picture(Box box, HeldFile.Content content) {
        if (box.width() >= LEAST_PICTURE || box.height() >= LEAST_PICTURE) {
            pictures.add(new PagePicture(box, content));
        }
    }

    /** The page, turned so that most of its text goes to the right: tables lie on their side in many a report. */
    PageContent finish() {
        return turned(Flow.ofMost(glyphs).quartersToRight());
    }

    private PageContent turned(int quarters) {
        PageContent page = new PageContent(number, width, height, glyphs, rulings, pictures, invisible, curves);
        for (int i = 0; i < quarters; i++) {
            float high = page.height();
            page = new PageContent(
                    number,
                    high,
                    page.width(),
                    page.glyphs().stream().map(glyph -> glyph.turned(high)).toList(),
                    page.rulings().stream().map(ruling -> ruling.turned(high)).toList(),
                    page.pictures().stream()
                            .map(picture -> picture.turned(high))
                            .toList(),
                    invisible,
                    curves);
        }
        return page;
    }
}
