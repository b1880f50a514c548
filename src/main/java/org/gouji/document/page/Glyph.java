package org.gouji.document.page;

/**
 * A character on a page, or several that are drawn as one.
 *
 * @param box the room it takes, from a fifth of its size below the base line up to four fifths above
 * @param size of its font in points
 * @param flow where the text goes on
 */
record Glyph(String text, Box box, float size, Flow flow) {

    private static final float BELOW_BASE_LINE = 0.2f;
    private static final char FIRST_WIDE_BLANK = '\u1680';
    private static final char LAST_WIDE_BLANK = '\u3000';

    float baseLine() {
        return box.bottom() - BELOW_BASE_LINE * size;
    }

    float centreX() {
        return (box.left() + box.right()) / 2;
    }

    float centreY() {
        return (box.top() + box.bottom()) / 2;
    }

    /** Looks at the first character before it looks closely, for nearly all are Chinese or figures. */
    boolean isBlank() {
        char first = text.charAt(0);
        return (first <= ' ' || (first >= FIRST_WIDE_BLANK && first <= LAST_WIDE_BLANK)) && text.isBlank();
    }

    Glyph turned(float height) {
        return new Glyph(text, box.turned(height), size, flow.turned(1));
    }
}
