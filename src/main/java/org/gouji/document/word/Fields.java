package org.gouji.document.word;

import java.util.ArrayDeque;
import java.util.Deque;

/** Fields inside fields: what stands before the separator is code, what stands behind it is shown. */
final class Fields {

    private final Deque<Boolean> isCode = new ArrayDeque<>();
    private int codes;

    void begin() {
        isCode.push(true);
        codes++;
    }

    void separate() {
        if (!isCode.isEmpty() && isCode.pop()) {
            codes--;
            isCode.push(false);
        }
    }

    void end() {
        if (!isCode.isEmpty() && isCode.pop()) {
            codes--;
        }
    }

    /** No code is longer than a paragraph: a field that lost its end must not swallow the rest. */
    void endParagraph() {
        if (codes > 0) {
            isCode.clear();
            codes = 0;
        }
    }

    boolean isInCode() {
        return codes > 0;
    }
}
