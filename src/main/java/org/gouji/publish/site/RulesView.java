package org.gouji.publish.site;

import java.util.List;

/**
 * The rules that failed anywhere, and those that are off.
 *
 * @param failed in the order of the register
 */
public record RulesView(List<RuleView> failed, List<RuleView> off) {

    /**
     * A rule in words.
     *
     * @param says its sentence, with dots for what differs from report to report
     */
    public record RuleView(
            RuleCard card, String says, String severity, String basis, String address, int reports, List<Year> years) {

        public RuleView {
            years = List.copyOf(years);
        }
    }

    /** Who fails a rule in a year, the latest year first. */
    public record Year(int year, List<Line> lines) {

        public Year {
            lines = List.copyOf(lines);
        }
    }

    /**
     * A unit that fails a rule.
     *
     * @param name the county's own if it is about no single unit
     */
    public record Line(String name, int times, String address) {}

    public RulesView {
        failed = List.copyOf(failed);
        off = List.copyOf(off);
    }
}
