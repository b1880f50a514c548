package org.gouji.model;

/**
 * A place in a document that a person can look up. The text form is stable: it stands in published files and in the
 * database. Numbers count from 1.
 */
public sealed interface Source {

    /** The readable, stable form: {@code line 57}, {@code table 2 row 9 cell 4}; empty for the whole document. */
    String text();

    /** The held file in which it stands, empty for a place in a file that no other holds. */
    default String heldFile() {
        return "";
    }

    /** Whether an engine read what stands there from a picture. */
    default boolean isByOcr() {
        return false;
    }

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

    /**
     * A cell of a workbook.
     *
     * @param sheet the sheet's name
     * @param cell its address, such as {@code B4}
     */
    record SheetCell(String sheet, String cell) implements Source {
        @Override
        public String text() {
            return "sheet " + quoted(sheet) + " cell " + cell;
        }
    }

    /** A place on a page of a document that has pages. */
    record OnPage(int page, Source place) implements Source {
        @Override
        public String text() {
            return place instanceof Whole ? "page " + page : "page " + page + " " + place.text();
        }
    }

    /** A place in a picture of a document that has no pages; its pictures are counted. */
    record InPicture(int picture, Source place) implements Source {
        @Override
        public String text() {
            return "picture " + picture + " " + place.text();
        }
    }

    /** A place in a picture, of which an engine read the characters; what stands there has to be proved. */
    record ByOcr(Source place) implements Source {
        @Override
        public String text() {
            return "ocr " + place.text();
        }

        @Override
        public boolean isByOcr() {
            return true;
        }
    }

    /**
     * A place in a file that is held by an archive or an e-mail.
     *
     * @param file the held file's path
     */
    record Inside(String file, Source place) implements Source {
        @Override
        public String text() {
            return place instanceof Whole ? "in " + quoted(file) : "in " + quoted(file) + " " + place.text();
        }

        @Override
        public String heldFile() {
            return file;
        }

        @Override
        public boolean isByOcr() {
            return place.isByOcr();
        }
    }

    /** Reads the stable form back. */
    static Source parse(String text) {
        return SourceParser.parse(text);
    }

    private static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
