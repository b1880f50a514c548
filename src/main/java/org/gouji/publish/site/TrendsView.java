package org.gouji.publish.site;

import java.util.List;

/** What changed over the years, as tables from which the script draws charts. */
public record TrendsView(List<Chart> charts) {

    /**
     * A table over the years.
     *
     * @param id its key in the bundle and its anchor
     * @param plots what is drawn: {@code bars} side by side, {@code stack} on each other, {@code shares} of their sum
     * @param unit of measure
     * @param series what is counted
     * @param lines the earliest year first
     */
    public record Chart(String id, List<String> plots, String unit, List<String> series, List<Line> lines) {

        public Chart {
            plots = List.copyOf(plots);
            series = List.copyOf(series);
            lines = List.copyOf(lines);
        }
    }

    /**
     * A year.
     *
     * @param values by series, empty where nobody has a number or the form of the year has no such cell
     * @param behind how many reports stand behind them, of how many units due
     */
    public record Line(int year, List<String> values, String behind) {

        public Line {
            values = List.copyOf(values);
        }
    }

    public TrendsView {
        charts = List.copyOf(charts);
    }
}
