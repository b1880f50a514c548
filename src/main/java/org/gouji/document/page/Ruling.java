package org.gouji.document.page;

/**
 * A line drawn along an axis.
 *
 * @param at y of a horizontal line, x of a vertical one
 * @param from its lesser end on the other axis
 */
record Ruling(boolean horizontal, float at, float from, float to) {

    float length() {
        return to - from;
    }

    Ruling turned(float height) {
        return horizontal ? new Ruling(false, height - at, from, to) : new Ruling(true, at, height - to, height - from);
    }
}
