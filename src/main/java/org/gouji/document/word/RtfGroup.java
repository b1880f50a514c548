package org.gouji.document.word;

import org.gouji.document.DoubtfulDigits;
import org.jspecify.annotations.Nullable;

/** What holds inside a pair of braces, and what the end of the braces takes back. */
final class RtfGroup {

    private static final int DEEPEST = 64;

    boolean isSkipped;
    /** Is itself the table of colours. */
    boolean isColours;
    /** Its text is no text, but it may hold a picture. */
    boolean isProperty;

    boolean isHidden;
    boolean isDeleted;
    boolean isRaised;
    boolean isStruck;
    boolean isWhite;
    boolean isTiny;

    boolean isInTable;
    /** Holds the properties of the row of a nested table. */
    boolean isNestedRow;

    int depth;
    /** Is itself a text box. */
    boolean isBox;
    /** Holds the number before a paragraph; is itself such a group. */
    boolean isNumber;

    boolean startsNumber;
    /** The picture whose data stand in it, not in groups inside. */
    @Nullable
    RtfPicture picture;

    /** A group inside this one. */
    RtfGroup inner() {
        RtfGroup inner = new RtfGroup();
        inner.isSkipped = isSkipped;
        inner.isProperty = isProperty;
        inner.isHidden = isHidden;
        inner.isDeleted = isDeleted;
        inner.isRaised = isRaised;
        inner.isStruck = isStruck;
        inner.isWhite = isWhite;
        inner.isTiny = isTiny;
        inner.isInTable = isInTable;
        inner.isNestedRow = isNestedRow;
        inner.depth = depth;
        inner.isNumber = isNumber;
        return inner;
    }

    void resetParagraph() {
        isInTable = false;
        depth = 0;
    }

    void resetCharacters() {
        isHidden = false;
        isDeleted = false;
        isRaised = false;
        isStruck = false;
        isWhite = false;
        isTiny = false;
    }

    /** What is put behind each digit. */
    char mark() {
        if (isStruck) {
            return DoubtfulDigits.STRUCK;
        }
        return isWhite || isTiny ? DoubtfulDigits.PALE : PieceWriter.NO_MARK;
    }

    boolean isShown() {
        return !isSkipped && !isProperty && !isHidden && !isDeleted;
    }

    /** How deep in tables text stands here. */
    int level() {
        return isInTable || depth > 0 ? Math.max(1, Math.min(depth, DEEPEST)) : 0;
    }
}
