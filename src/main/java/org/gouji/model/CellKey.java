package org.gouji.model;

import java.util.Comparator;

/** One cell of a form: table, row and column by their codes, written {@code AP.new.total}. */
public record CellKey(String table, String row, String column) implements Comparable<CellKey> {

    private static final Comparator<CellKey> ORDER =
            Comparator.comparing(CellKey::table).thenComparing(CellKey::row).thenComparing(CellKey::column);

    /** Reads {@code AP.new.total}. */
    public static CellKey parse(String text) {
        String[] parts = text.split("\\.", -1);
        if (parts.length != 3) {
            throw new IllegalArgumentException("A cell is written TABLE.row.column, not " + text + ".");
        }
        return new CellKey(parts[0], parts[1], parts[2]);
    }

    @Override
    public int compareTo(CellKey other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return table + "." + row + "." + column;
    }
}
