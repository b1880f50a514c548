package org.gouji.document.page;

import java.util.List;
import java.util.Optional;
import org.gouji.document.HeldFile;

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
        List<PagePicture> pictures,
        int invisible,
        int curves) {

    private static final int GLYPHS_OF_A_STAMP = 20;
    private static final float SHARE_OF_A_SCAN = 0.3f;
    private static final int CURVES_OF_OUTLINED_TEXT = 60;

    /** The picture that is all there is to be seen of a scan; none if the page is put together from several. */
    Optional<HeldFile.Content> scanned() {
        List<PagePicture> large = pictures.stream()
                .filter(picture -> picture.box().area() >= SHARE_OF_A_SCAN * width * height)
                .toList();
        return large.size() == 1 && curves < CURVES_OF_OUTLINED_TEXT
                ? Optional.of(large.get(0).content())
                : Optional.empty();
    }

    /** The same, with pictures that text was typed on only said to be there. */
    PageContent withPicturesBehindText() {
        List<PagePicture> others = pictures.stream()
                .map(picture -> isTypedOn(picture.box()) ? picture.behindText() : picture)
                .toList();
        return new PageContent(number, width, height, glyphs, rulings, others, invisible, curves);
    }

    private boolean isTypedOn(Box box) {
        return glyphs.stream()
                .anyMatch(glyph -> !glyph.text().isBlank()
                        && box.contains(
                                (glyph.box().left() + glyph.box().right()) / 2,
                                (glyph.box().top() + glyph.box().bottom()) / 2));
    }

    /** Whether the page is to be looked at, not read: next to no text, and a picture or outlines in its place. */
    boolean isScan() {
        if (glyphs.size() >= GLYPHS_OF_A_STAMP && glyphs.size() >= invisible) {
            return false;
        }
        double covered =
                pictures.stream().mapToDouble(picture -> picture.box().area()).sum();
        return covered >= SHARE_OF_A_SCAN * width * height
                || (invisible > glyphs.size() && !pictures.isEmpty())
                || (glyphs.isEmpty() && (!pictures.isEmpty() || curves >= CURVES_OF_OUTLINED_TEXT));
    }
}
