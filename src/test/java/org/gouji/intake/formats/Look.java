package org.gouji.intake.formats;

/**
 * How a text document is set.
 *
 * @param landscape page lying on its side
 * @param running page header and page number in the footer, and table heads repeated on each page
 * @param uprightHeads header letters of the narrow columns below each other
 * @param frame what stands around the tables
 * @param font font of the whole text
 * @param size its size in points
 */
record Look(boolean landscape, boolean running, boolean uprightHeads, Frame frame, String font, int size) {

    static final Look PLAIN = new Look(false, false, false, Frame.NONE, "WenQuanYi Zen Hei", 10);

    /** What stands around the tables. */
    enum Frame {
        NONE,
        /** The whole report stands in a cell of a layout table. */
        LAYOUT_TABLE,
        /** Each table in a cell of a table of its own. */
        TABLE_IN_TABLE,
        /** Title and last table in text boxes. */
        TEXT_BOX
    }

    Look onItsSide() {
        return new Look(true, running, uprightHeads, frame, font, size);
    }

    Look withRunningHeads() {
        return new Look(landscape, true, uprightHeads, frame, font, size);
    }

    Look withUprightHeads() {
        return new Look(landscape, running, true, frame, font, size);
    }

    Look in(Frame other) {
        return new Look(landscape, running, uprightHeads, other, font, size);
    }

    Look set(String otherFont, int otherSize) {
        return new Look(landscape, running, uprightHeads, frame, otherFont, otherSize);
    }
}
