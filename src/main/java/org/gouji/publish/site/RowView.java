package org.gouji.publish.site;

import java.util.List;

/**
 * What the numbers of one row of the form are made of.
 *
 * @param title of the table
 * @param row the label of the row
 * @param columns code and label of each column
 * @param sums the county's numbers, the widest aggregate first
 */
public record RowView(int year, String table, String title, String row, List<Column> columns, List<Sum> sums) {

    /** A column of the row. */
    public record Column(String code, String label) {}

    /**
     * An aggregate's numbers.
     *
     * @param counted how many units each of them is made of
     * @param adjusted by how much the office adjusts each of them, with its sign; empty where it does not
     */
    public record Sum(String name, String address, List<String> values, List<String> counted, List<String> adjusted) {}

    /**
     * A unit's numbers.
     *
     * @param status what became of its report, for its looks
     * @param remark in words, empty if its numbers are counted
     */
    public record Line(String name, String kind, String status, String remark, String address, List<Part> parts) {}

    /**
     * One number, or what stands instead.
     *
     * @param isCounted whether it is in the sum
     */
    public record Part(String text, String marks, String address, boolean isCounted) {}

    public RowView {
        columns = List.copyOf(columns);
        sums = List.copyOf(sums);
    }
}
