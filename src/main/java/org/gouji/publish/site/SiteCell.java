package org.gouji.publish.site;

import java.util.List;

/**
 * A cell of a table in the shape of the official form.
 *
 * @param kind {@code caption}, {@code header}, {@code label} or {@code figure}
 * @param id where links lead, empty if none do
 * @param marks classes for its looks
 * @param word what is to be said of the figure at once, such as that it is blank; empty for a plain number
 * @param note its place in the document, or the units behind it
 * @param address where it leads, empty if nowhere
 * @param refs the findings about it
 */
public record SiteCell(
        String kind,
        String text,
        int rowSpan,
        int columnSpan,
        String id,
        String marks,
        String word,
        String note,
        String address,
        List<Ref> refs) {

    /** A finding about the cell: its number on the page and its anchor. */
    public record Ref(int number, String anchor, String weight) {}

    public SiteCell {
        refs = List.copyOf(refs);
    }

    public boolean isFigure() {
        return kind.equals("figure");
    }
}
