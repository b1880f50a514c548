package org.gouji.document.page;

/** What brings the coordinates of an object onto the page: x' = ax + cy + e, y' = bx + dy + f. */
record Transform(float a, float b, float c, float d, float e, float f) {

    /** Points in a millimetre. */
    static final float MILLIMETRE = 72 / 25.4f;

    static Transform scale(float scale) {
        return new Transform(scale, 0, 0, scale, 0, 0);
    }

    float x(float x, float y) {
        return a * x + c * y + e;
    }

    float y(float x, float y) {
        return b * x + d * y + f;
    }

    /** Of an object inside that of this transform. */
    Transform inside(Transform inner) {
        return new Transform(
                a * inner.a + c * inner.b,
                b * inner.a + d * inner.b,
                a * inner.c + c * inner.d,
                b * inner.c + d * inner.d,
                x(inner.e, inner.f),
                y(inner.e, inner.f));
    }
}
