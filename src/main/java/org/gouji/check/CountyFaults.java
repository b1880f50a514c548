package org.gouji.check;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gouji.model.Fault;
import org.gouji.model.Finding;
import org.gouji.model.Place;

/**
 * Says of the findings about a county whether reports or our reading of them are the likelier cause. What is worked out from
 * figures of reports is as doubtful as these figures are.
 */
public final class CountyFaults {

    private static final String MEMBERSHIP = "HI-02";

    /** Rules about what the figures of members say together. */
    private static final Set<String> OF_FIGURES = Set.of("HI-01", "HI-04", "HI-06", "HI-07", "HI-09", "HI-10");

    private static final Map<String, FaultWhy> BY_RULE = Map.of(
            "DL-01", FaultWhy.ARRIVAL,
            "DL-02", FaultWhy.ARRIVAL,
            "DL-03", FaultWhy.ARRIVAL,
            "HI-11", FaultWhy.ROSTER);

    private final boolean isAllAssigned;

    /**
     * For one county and year.
     *
     * @param isAllAssigned whether all reports that were read have a unit and a year
     */
    public CountyFaults(boolean isAllAssigned) {
        this.isAllAssigned = isAllAssigned;
    }

    /** Whether a finding about a report casts doubt on some figures of it. */
    public static boolean isDoubt(Finding finding) {
        return !finding.place().table().isEmpty()
                && finding.fault().filter(fault -> fault != Fault.REPORT).isPresent();
    }

    /**
     * A finding with its likelier cause.
     *
     * @param doubts about figures of the reports that it is worked out from
     */
    public Finding judge(Finding finding, List<Finding> doubts) {
        Optional<Finding> doubt = OF_FIGURES.contains(finding.rule())
                ? doubts.stream()
                        .filter(each -> isAt(each.place(), finding.place()))
                        .max(Comparator.comparing(CountyFaults::isMisreading))
                : Optional.empty();
        FaultWhy why = doubt.map(CountyFaults::ofDoubt).orElseGet(() -> ofRule(finding));
        String text = doubt.map(each -> each.arguments().getOrDefault(Finding.FAULT_TEXT, ""))
                .orElse("");
        return finding.blamed(why.fault(), why.key(), text, "");
    }

    private static FaultWhy ofDoubt(Finding doubt) {
        return isMisreading(doubt) ? FaultWhy.MISREAD : FaultWhy.DOUBTED;
    }

    private static boolean isMisreading(Finding doubt) {
        return doubt.fault().equals(Optional.of(Fault.READING));
    }

    private FaultWhy ofRule(Finding finding) {
        if (finding.rule().equals(MEMBERSHIP)) {
            if (finding.arguments().getOrDefault("missing", "").isEmpty()) {
                return FaultWhy.ROSTER;
            }
            return isAllAssigned ? FaultWhy.ABSENT : FaultWhy.NAMELESS;
        }
        return BY_RULE.getOrDefault(finding.rule(), FaultWhy.PLAIN);
    }

    /** A place without a row, or the whole report, takes in all below it. */
    private static boolean isAt(Place doubt, Place place) {
        return place.table().isEmpty()
                || (doubt.table().equals(place.table())
                        && isSame(doubt.row(), place.row())
                        && isSame(doubt.column(), place.column()));
    }

    private static boolean isSame(String one, String other) {
        return one.isEmpty() || other.isEmpty() || one.equals(other);
    }
}
