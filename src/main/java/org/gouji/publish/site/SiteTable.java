package org.gouji.publish.site;

import java.util.List;

/**
 * A table in the shape of the official form.
 *
 * @param code of the table, which is its anchor
 * @param title as the form prints it
 * @param refs the findings about the table as a whole
 */
public record SiteTable(String code, String title, List<SiteCell.Ref> refs, List<List<SiteCell>> rows) {

    public SiteTable {
        refs = List.copyOf(refs);
        rows = rows.stream().map(List::copyOf).toList();
    }
}
