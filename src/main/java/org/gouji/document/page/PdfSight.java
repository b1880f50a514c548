package org.gouji.document.page;

import java.util.ArrayDeque;
import java.util.Deque;
import org.gouji.document.RefusedFile;

/** What the clip of a page lets be seen of what is drawn next. */
final class PdfSight {

    /** Some files forget to restore what they save; none does so as often. */
    private static final int MOST_SAVED = 10_000;

    private static final Box ALL =
            new Box(Float.NEGATIVE_INFINITY, Float.NEGATIVE_INFINITY, Float.POSITIVE_INFINITY, Float.POSITIVE_INFINITY);

    private final Deque<Box> saved = new ArrayDeque<>();
    private Box clip = ALL;

    void save() {
        if (saved.size() == MOST_SAVED) {
            throw new RefusedFile("FILE-06", "q > " + MOST_SAVED);
        }
        saved.push(clip);
    }

    void restore() {
        clip = saved.isEmpty() ? clip : saved.pop();
    }

    /** How much is saved. */
    int depth() {
        return saved.size();
    }

    /** Restores whatever was saved since. */
    void restoreTo(int depth) {
        while (saved.size() > depth) {
            restore();
        }
    }

    void clip(Box box) {
        clip = clip.within(box);
    }

    /** What of a painted area is seen. */
    Box seen(Box area) {
        return area.within(clip);
    }

    boolean isSeen(float x, float y) {
        return clip.contains(x, y);
    }
}
