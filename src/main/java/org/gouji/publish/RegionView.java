package org.gouji.publish;

import java.util.List;

/**
 * What the page of a region shows.
 *
 * @param lines the members, each year in turn
 */
public record RegionView(String name, List<Integer> years, List<Line> lines) {

    /**
     * A member.
     *
     * @param address of its pages, from those of the region
     * @param coverage by year: units that are counted, of those due; empty if nothing is published
     */
    public record Line(String code, String name, String address, List<String> coverage) {

        public Line {
            coverage = List.copyOf(coverage);
        }
    }

    public RegionView {
        years = List.copyOf(years);
        lines = List.copyOf(lines);
    }
}
