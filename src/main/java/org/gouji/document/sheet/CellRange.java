package org.gouji.document.sheet;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cells from one corner to the other, counted from 0, both included. */
record CellRange(int top, int left, int bottom, int right) {

    private static final Pattern SHAPE =
            Pattern.compile("\\$?([A-Z]{1,3})\\$?(\\d{1,7}):\\$?([A-Z]{1,3})\\$?(\\d{1,7})");

    /** The range of a reference such as {@code B2:D4}; empty if it is none. */
    static Optional<CellRange> parse(String reference) {
        Matcher matcher = SHAPE.matcher(reference);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int row = Integer.parseInt(matcher.group(2)) - 1;
        int otherRow = Integer.parseInt(matcher.group(4)) - 1;
        int column = Addresses.column(matcher.group(1));
        int otherColumn = Addresses.column(matcher.group(3));
        return Optional.of(new CellRange(
                Math.min(row, otherRow),
                Math.min(column, otherColumn),
                Math.max(row, otherRow),
                Math.max(column, otherColumn)));
    }
}
