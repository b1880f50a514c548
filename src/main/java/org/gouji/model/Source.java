package org.gouji.model;

/**
 * A place in a document that a person can look up. The text form is stable: it stands in published files and in the
 * database. Numbers count from 1.
 */
public sealed interface Source {

    /** The readable, stable form: {@code line 57}, {@code table 2 row 9 cell 4}; empty for the whole document. */
    String text();

    /** The document as a whole, or a place that cannot be named. */
    record Whole() implements Source {
        @Override
        public String text() {
            return "";
        }
    }

    /** A line of a text file. */
    record Line(int line) implements Source {
        @Override
        public String text() {
            return "line " + line;
        }
    }

    /** A paragraph outside any table. */
    record Paragraph(int paragraph) implements Source {
        @Override
        public String text() {
            return "paragraph " + paragraph;
        }
    }

    /** A cell of a table; the table counts over the document, row and cell inside their table and row. */
    record TableCell(int table, int row, int cell) implements Source {
        @Override
        public String text() {
            return "table " + table + " row " + row + " cell " + cell;
        }
    }

    /** Reads the stable form back. */
    static Source parse(String text) {
        String[] words = text.split(" ", -1);
        return switch (words[0]) {
            case "" -> new Whole();
            case "line" -> new Line(Integer.parseInt(words[1]));
            case "paragraph" -> new Paragraph(Integer.parseInt(words[1]));
            case "table" ->
                new TableCell(Integer.parseInt(words[1]), Integer.parseInt(words[3]), Integer.parseInt(words[5]));
            default -> throw new IllegalArgumentException("Not a place in a document: " + text + ".");
        };
    }
}
