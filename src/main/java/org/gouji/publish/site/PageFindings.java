package org.gouji.publish.site;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.gouji.model.Finding;
import org.gouji.model.Outcome;
import org.gouji.model.Place;
import org.gouji.model.Severity;

/**
 * The findings about one report, numbered as its page shows them: the heaviest first, and otherwise in the order of the
 * package. They are the same in all languages; only their words differ.
 */
final class PageFindings {

    private final List<Numbered> failed = new ArrayList<>();
    private final List<Finding> open;
    private final List<Finding> settled;
    private final Map<Place, List<SiteCell.Ref>> byPlace = new HashMap<>();

    private record Numbered(Finding finding, SiteCell.Ref ref, Target target) {}

    /** What on the page a finding is about. */
    private record Target(Place shown, String anchor, String kind) {

        static final Target NONE = new Target(Place.REPORT, "", "");
    }

    PageFindings(List<Finding> findings, Map<String, Layout> layouts) {
        open = with(Outcome.NOT_ASSESSABLE, findings);
        settled = with(Outcome.SETTLED, findings);
        Map<String, Integer> ofRule = new HashMap<>();
        findings.stream()
                .filter(finding -> finding.outcome() == Outcome.FAILED)
                .sorted(Comparator.comparing(Finding::severity))
                .forEach(finding -> {
                    int nth = ofRule.merge(finding.rule(), 1, Integer::sum);
                    SiteCell.Ref ref = new SiteCell.Ref(
                            failed.size() + 1,
                            anchor(finding.rule(), nth),
                            finding.severity().code());
                    Target target = target(finding.place(), layouts);
                    failed.add(new Numbered(finding, ref, target));
                    if (!target.anchor().isEmpty()) {
                        byPlace.computeIfAbsent(target.shown(), place -> new ArrayList<>())
                                .add(ref);
                    }
                });
    }

    private static List<Finding> with(Outcome outcome, List<Finding> findings) {
        return findings.stream().filter(finding -> finding.outcome() == outcome).toList();
    }

    /** Where the page of a report shows the findings of a rule. */
    static String anchor(String rule, int nth) {
        return rule + "-" + nth;
    }

    /** A row or column that has no label on the page is shown at its table. */
    private static Target target(Place place, Map<String, Layout> layouts) {
        Layout layout = layouts.get(place.table());
        if (layout == null) {
            return Target.NONE;
        }
        if (!place.row().isEmpty() && !place.column().isEmpty()) {
            return new Target(place, place.table() + "." + place.row() + "." + place.column(), "cell");
        }
        if (!place.row().isEmpty() && layout.hasRow(place.row())) {
            return new Target(place, rowAnchor(place.table(), place.row()), "row");
        }
        if (!place.column().isEmpty() && layout.hasColumn(place.column())) {
            return new Target(place, columnAnchor(place.table(), place.column()), "column");
        }
        return new Target(Place.table(place.table()), place.table(), "table");
    }

    static String rowAnchor(String table, String row) {
        return table + "." + row;
    }

    static String columnAnchor(String table, String column) {
        return table + ".." + column;
    }

    /** The findings shown at a cell, a row's label, a column's header or a table's title. */
    List<SiteCell.Ref> at(Place place) {
        return byPlace.getOrDefault(place, List.of());
    }

    boolean isEmpty() {
        return failed.isEmpty();
    }

    /** What is open. */
    List<SiteFinding> inWords(Severity severity, Speech speech) {
        return inWords(finding -> finding.isOpen(severity), speech);
    }

    /** What other findings explain. */
    List<SiteFinding> explainedInWords(Speech speech) {
        return inWords(Finding::isExplained, speech);
    }

    private List<SiteFinding> inWords(Predicate<Finding> wanted, Speech speech) {
        return failed.stream()
                .filter(each -> wanted.test(each.finding()))
                .map(each -> SiteFinding.of(
                        each.finding(),
                        speech,
                        each.ref().number(),
                        each.ref().anchor(),
                        each.target().anchor(),
                        each.target().kind()))
                .toList();
    }

    /** What a person has decided about. */
    List<SiteFinding> settledInWords(Speech speech) {
        return settled.stream()
                .map(finding -> SiteFinding.loose(finding, speech))
                .toList();
    }

    /** What could not be checked. */
    List<SiteFinding> openInWords(Speech speech) {
        return open.stream().map(finding -> SiteFinding.loose(finding, speech)).toList();
    }
}
