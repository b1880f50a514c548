package org.gouji.document.page;

/** A rectangle on a page in points; x grows to the right, y downwards. */
record Box(float left, float top, float right, float bottom) {

    /** The smallest one around two corners in any order. */
    static Box around(float x0, float y0, float x1, float y1) {
        return new Box(Math.min(x0, x1), Math.min(y0, y1), Math.max(x0, x1), Math.max(y0, y1));
    }

    float width() {
        return right - left;
    }

    float height() {
        return bottom - top;
    }

    float area() {
        return width() * height();
    }

    /** What both have in common; nothing of a width or height below zero. */
    Box within(Box other) {
        return new Box(
                Math.max(left, other.left),
                Math.max(top, other.top),
                Math.min(right, other.right),
                Math.min(bottom, other.bottom));
    }

    boolean contains(Box other) {
        return left <= other.left && top <= other.top && right >= other.right && bottom >= other.bottom;
    }

    boolean contains(float x, float y) {
        return x >= left && x <= right && y >= top && y <= bottom;
    }

    /** On the page turned by 90 degrees clockwise, which was so high before. */
    Box turned(float height) {
        return new Box(height - bottom, left, height - top, right);
    }
}
