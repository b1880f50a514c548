package org.gouji.model;

/** What in a form a finding is about: a table, a row, a column or a cell, by codes; empty where it does not apply. */
public record Place(String table, String row, String column) {

    /** The report as a whole. */
    public static final Place REPORT = new Place("", "", "");

    public static Place of(CellKey key) {
        return new Place(key.table(), key.row(), key.column());
    }

    public static Place table(String table) {
        return new Place(table, "", "");
    }

    public static Place row(String table, String row) {
        return new Place(table, row, "");
    }

    public static Place column(String table, String column) {
        return new Place(table, "", column);
    }
}
