package org.gouji.document.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A path as it is being described, until it is painted; in the coordinates of the canvas. */
final class PathRecorder {

    /** The two outlines of a border drawn as a ring lie this near. */
    private static final float THICKEST_RING = 3.5f;
    /** No table border has more corners; maps do. */
    private static final int MOST_POINTS = 64;

    private static final int RECTANGLE = 4;

    private final PageCanvas canvas;
    private final List<Outline> outlines = new ArrayList<>();
    private boolean clips;

    PathRecorder(PageCanvas canvas) {
        this.canvas = canvas;
    }

    /** One stretch of a path without a gap. */
    private static final class Outline {
        private final List<float[]> points = new ArrayList<>(5);
        private boolean hasCurve;
        private boolean isClosed;

        /** Whether its corners are those of the box around it. */
        boolean isRectangle() {
            Box box = box();
            return points.size() >= RECTANGLE
                    && points.stream()
                            .allMatch(point -> (point[0] == box.left() || point[0] == box.right())
                                    && (point[1] == box.top() || point[1] == box.bottom()));
        }

        Box box() {
            Box box = Box.around(points.get(0)[0], points.get(0)[1], points.get(0)[0], points.get(0)[1]);
            for (float[] point : points) {
                box = new Box(
                        Math.min(box.left(), point[0]),
                        Math.min(box.top(), point[1]),
                        Math.max(box.right(), point[0]),
                        Math.max(box.bottom(), point[1]));
            }
            return box;
        }
    }

    void moveTo(float x, float y) {
        Outline outline = new Outline();
        outline.points.add(new float[] {x, y});
        outlines.add(outline);
    }

    void lineTo(float x, float y) {
        if (outlines.isEmpty()) {
            moveTo(x, y);
        } else {
            Outline outline = outlines.get(outlines.size() - 1);
            if (outline.isClosed) {
                moveTo(outline.points.get(0)[0], outline.points.get(0)[1]);
                outline = outlines.get(outlines.size() - 1);
            }
            outline.points.add(new float[] {x, y});
        }
    }

    void curveTo(float x, float y) {
        lineTo(x, y);
        outlines.get(outlines.size() - 1).hasCurve = true;
    }

    void close() {
        if (!outlines.isEmpty()) {
            outlines.get(outlines.size() - 1).isClosed = true;
        }
    }

    void clear() {
        outlines.clear();
        clips = false;
    }

    /** When it has been painted, the path is what all that follows is clipped by. */
    void clipNext() {
        clips = true;
    }

    /** The room that a clip leaves; none if there is no clip, or one of which only the shape itself would tell. */
    Optional<Box> clip() {
        if (!clips || outlines.isEmpty() || outlines.stream().anyMatch(outline -> outline.hasCurve)) {
            return Optional.empty();
        }
        Box box = outlines.get(0).box();
        for (Outline outline : outlines) {
            Box other = outline.box();
            box = new Box(
                    Math.min(box.left(), other.left()),
                    Math.min(box.top(), other.top()),
                    Math.max(box.right(), other.right()),
                    Math.max(box.bottom(), other.bottom()));
        }
        return Optional.of(box);
    }

    /** The rectangles that are filled, without shapes of other kinds. */
    List<Box> areas() {
        return outlines.stream()
                .filter(outline -> !outline.hasCurve && outline.isRectangle())
                .map(Outline::box)
                .toList();
    }

    void stroke() {
        for (Outline outline : outlines) {
            List<float[]> points = outline.points;
            if (outline.hasCurve || points.size() > MOST_POINTS) {
                continue;
            }
            for (int i = 1; i < points.size(); i++) {
                segment(points.get(i - 1), points.get(i));
            }
            if (outline.isClosed) {
                segment(points.get(points.size() - 1), points.get(0));
            }
        }
    }

    private void segment(float[] from, float[] to) {
        canvas.segment(from[0], from[1], to[0], to[1]);
    }

    void fill() {
        for (int i = 0; i < outlines.size(); i++) {
            Outline outline = outlines.get(i);
            if (outline.hasCurve) {
                canvas.curve();
            } else if (outline.points.size() <= MOST_POINTS) {
                Box box = outline.box();
                canvas.area(box);
                if (i > 0 && !outlines.get(i - 1).hasCurve) {
                    ring(outlines.get(i - 1).box(), box);
                }
            }
        }
    }

    /** Two rectangles, one just inside the other, are a border. */
    private void ring(Box one, Box two) {
        Box outer = one.contains(two) ? one : two;
        Box inner = one.contains(two) ? two : one;
        boolean isRing = outer.contains(inner)
                && outer.right() - inner.right() + inner.left() - outer.left() <= 2 * THICKEST_RING
                && outer.bottom() - inner.bottom() + inner.top() - outer.top() <= 2 * THICKEST_RING
                && inner.width() > THICKEST_RING
                && inner.height() > THICKEST_RING;
        if (isRing) {
            canvas.segment(outer.left(), outer.top(), outer.right(), outer.top());
            canvas.segment(outer.left(), outer.bottom(), outer.right(), outer.bottom());
            canvas.segment(outer.left(), outer.top(), outer.left(), outer.bottom());
            canvas.segment(outer.right(), outer.top(), outer.right(), outer.bottom());
        }
    }
}
