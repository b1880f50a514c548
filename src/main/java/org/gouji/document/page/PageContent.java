package org.gouji.document.page;

import java.util.List;

/**
 * What is drawn on a page, turned so that its text goes to the right.
 *
 * @param number of the page, counted from 1
 * @param glyphs that can be seen, in the order in which they were drawn
 * @param invisible how many characters cannot be seen, such as those behind a scan
 * @param curves how many shapes with curves are painted: text drawn as outlines has thousands
 */
record PageContent(
        int number,
        float width,
        float height,
        List<Glyph> glyphs,
        List<Ruling> rulings,
        List<Box> pictures,
        int invisible,
        int curves) {

    private static final int GLYPHS_OF_A_STAMP = 20;
    private static final float SHARE_OF_A_SCAN = 0.3f;
    private static final int CURVES_OF_OUTLINED_TEXT = 60;

    /** Whether the page is to be looked at, not read: next to no text, and a picture or outlines in its place. */
    boolean isScan() {
        if (glyphs.size() >= GLYPHS_OF_A_STAMP && glyphs.size() >= invisible) {
            return false;
        }
        double covered = pictures.stream().mapToDouble(Box::area).sum();
        return covered >= SHARE_OF_A_SCAN * width * height
                || (invisible > glyphs.size() && !pictures.isEmpty())
                || (glyphs.isEmpty() && (!pictures.isEmpty() || curves >= CURVES_OF_OUTLINED_TEXT));
    }
}
