package org.gouji.document.page;

import java.util.List;

/** In which direction the text goes that a character belongs to. */
enum Flow {
    RIGHT(0),
    DOWN(1),
    LEFT(2),
    UP(3);

    private static final List<Flow> CLOCKWISE = List.of(RIGHT, DOWN, LEFT, UP);

    private final int quarters;

    Flow(int quarters) {
        this.quarters = quarters;
    }

    /** That of most of these characters. */
    static Flow ofMost(List<Glyph> glyphs) {
        int[] counts = new int[CLOCKWISE.size()];
        for (Glyph glyph : glyphs) {
            counts[glyph.flow().quarters]++;
        }
        int most = 0;
        for (int i = 1; i < counts.length; i++) {
            most = counts[i] > counts[most] ? i : most;
        }
        return CLOCKWISE.get(most);
    }

    /** After so many turns of the page by 90 degrees clockwise. */
    Flow turned(int turns) {
        return CLOCKWISE.get((quarters + turns) & 3);
    }

    /** How often the page has to be turned clockwise until this goes to the right. */
    int quartersToRight() {
        return (4 - quarters) & 3;
    }
}
