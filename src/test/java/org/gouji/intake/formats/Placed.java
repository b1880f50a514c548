package org.gouji.intake.formats;

/** Something at a place of a page, in millimetres from its upper left corner. */
sealed interface Placed {

    /** A line of text; {@code y} is its base line. */
    record Words(double x, double y, double size, String text) implements Placed {}

    /** The border of a cell. */
    record Frame(double x, double y, double width, double height) implements Placed {}
}
