package org.gouji.document.sheet;

/**
 * A cell that shows a text or has a border.
 *
 * @param column counted from 0
 * @param text as shown, empty if nothing is
 */
record GridCell(int column, String text, boolean isBordered) {

    private static final int LONGEST_FIGURE = 16;
    private static final int LONGEST_MARK = 4;
    private static final String MARKS = "-—–－/／\\无零〇+.";

    boolean isFilled() {
        return !text.isEmpty();
    }

    /** Whether it shows a number or a mark that stands for one, as no label does. */
    boolean isFigure() {
        if (!isFilled()) {
            return false;
        }
        char first = text.charAt(0);
        return (Character.isDigit(first) && text.length() <= LONGEST_FIGURE)
                || (text.length() <= LONGEST_MARK && MARKS.indexOf(first) >= 0);
    }
}
