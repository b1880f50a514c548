package org.gouji.publish.site;

import java.util.List;

/**
 * The status board of the whole county.
 *
 * @param years the latest first
 * @param groups the units of all years, by kind
 */
public record BoardView(List<YearView> years, List<Group> groups) {

    /** Units of one kind. */
    public record Group(String name, List<Row> rows) {

        public Group {
            rows = List.copyOf(rows);
        }
    }

    /**
     * A unit.
     *
     * @param lines one for each year, empty where it had not to report and did not
     */
    public record Row(String code, String name, List<List<YearView.UnitLine>> lines) {

        public Row {
            lines = List.copyOf(lines);
        }
    }

    public BoardView {
        years = List.copyOf(years);
        groups = List.copyOf(groups);
    }
}
