package org.gouji.document.page;

import java.util.ArrayDeque;
import java.util.Deque;
import org.gouji.document.RefusedFile;

/** What the state of a page lets be seen of what is drawn next: its colour, as far as it is white, and the clip around it. */
final class PdfSight {

    /** Some files forget to restore what they save; none does so as often. */
    private static final int MOST_SAVED = 10_000;

    private static final State ALL = new State(
            false,
            new Box(
                    Float.NEGATIVE_INFINITY,
                    Float.NEGATIVE_INFINITY,
                    Float.POSITIVE_INFINITY,
                    Float.POSITIVE_INFINITY));

    private final Deque<State> saved = new ArrayDeque<>();
    private State now = ALL;

    private record State(boolean isWhite, Box clip) {}

    void save() {
        if (saved.size() == MOST_SAVED) {
            throw new RefusedFile("FILE-06", "q > " + MOST_SAVED);
        }
        saved.push(now);
    }

    void restore() {
        now = saved.isEmpty() ? now : saved.pop();
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

    void colour(boolean isWhite) {
        now = new State(isWhite, now.clip());
    }

    void clip(Box box) {
        now = new State(now.isWhite(), now.clip().within(box));
    }

    boolean isWhite() {
        return now.isWhite();
    }

    /** What of a painted area is seen. */
    Box seen(Box area) {
        return area.within(now.clip());
    }

    boolean isSeen(float x, float y) {
        return now.clip().contains(x, y);
    }
}
