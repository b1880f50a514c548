package org.gouji.intake.formats;

/** A part of a report in reading order. */
sealed interface Part {

    /** The line the report is known by. */
    record Title(String text) implements Part {}

    /** The heading of one of the six sections. */
    record Heading(String text) implements Part {}

    /** A paragraph of running text. */
    record Paragraph(String text) implements Part {}

    /** One of the three tables. */
    record Figures(Grid grid) implements Part {}
}
