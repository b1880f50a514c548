package org.gouji.publish.history;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;

/** Compares what each unit contributes to the county's sums in two versions, unit by unit. */
final class Comparison {

    /** What says which unit belongs to which sum. */
    private static final List<String> MEMBERS = List.of("roster", "aggregates");

    private final boolean isReadAnew;
    private final boolean areMembersChanged;
    private final Set<String> decided;

    /**
     * Knows what may explain a change besides another report.
     *
     * @param before what the numbers of the version before depended on, by name
     * @param after what they depend on now
     * @param decided units about which the decisions differ
     * @param isReadAnew whether another program read the files
     */
    Comparison(Map<String, String> before, Map<String, String> after, Set<String> decided, boolean isReadAnew) {
        this.isReadAnew = isReadAnew || !before.equals(after);
        this.areMembersChanged =
                MEMBERS.stream().anyMatch(name -> !before.getOrDefault(name, "").equals(after.getOrDefault(name, "")));
        this.decided = decided;
    }

    /** Hands over all changes from one version to the other, by unit and cell. */
    void compare(Path before, Path after, Consumer<Change> changes) throws IOException {
        try (ContributionReader old = new ContributionReader(before);
                ContributionReader fresh = new ContributionReader(after)) {
            Optional<UnitNumbers> from = old.next();
            Optional<UnitNumbers> to = fresh.next();
            while (from.isPresent() || to.isPresent()) {
                int order = order(from, to);
                UnitNumbers left = order <= 0
                        ? from.orElseThrow()
                        : UnitNumbers.none(to.orElseThrow().unit());
                UnitNumbers right = order >= 0 ? to.orElseThrow() : UnitNumbers.none(left.unit());
                compare(left, right, changes);
                from = order <= 0 ? old.next() : from;
                to = order >= 0 ? fresh.next() : to;
            }
        }
    }

    /** Which of the two comes first; a version that has no more units comes last. */
    private static int order(Optional<UnitNumbers> from, Optional<UnitNumbers> to) {
        if (from.isEmpty() || to.isEmpty()) {
            return from.isPresent() ? -1 : 1;
        }
        return from.get().unit().compareTo(to.get().unit());
    }

    private void compare(UnitNumbers from, UnitNumbers to, Consumer<Change> changes) {
        boolean isMoved = !from.aggregates().equals(to.aggregates());
        Set<String> cells = new TreeSet<>(from.values().keySet());
        cells.addAll(to.values().keySet());
        for (String cell : cells) {
            if (isMoved || !same(from.value(cell), to.value(cell))) {
                changes.accept(new Change(cell, from.value(cell), to.value(cell), cause(from, to), from, to));
            }
        }
    }

    /**
     * Hands over the county sums that are adjusted by other amounts; they belong to no unit.
     *
     * @param before amounts by aggregate and cell, such as {@code AREA AD.norm.made}
     */
    void compareAdjustments(Map<String, String> before, Map<String, String> after, Consumer<Change> changes) {
        Set<String> sums = new TreeSet<>(before.keySet());
        sums.addAll(after.keySet());
        for (String sum : sums) {
            String from = before.getOrDefault(sum, "");
            String to = after.getOrDefault(sum, "");
            if (!same(from, to)) {
                String[] words = sum.split(" ", 2);
                UnitNumbers office = new UnitNumbers("", words[0], "", "", new TreeMap<>(Map.of(words[1], to)));
                changes.accept(new Change(words[1], from, to, Cause.DECIDED, office, office));
            }
        }
    }

    private static boolean same(String before, String after) {
        return before.equals(after)
                || (!before.isEmpty()
                        && !after.isEmpty()
                        && new BigDecimal(before).compareTo(new BigDecimal(after)) == 0);
    }

    private Cause cause(UnitNumbers from, UnitNumbers to) {
        if (decided.contains(from.unit())) {
            return Cause.DECIDED;
        }
        if (from.isNone()) {
            return Cause.ARRIVED;
        }
        if (to.isNone()) {
            return Cause.LEFT;
        }
        if (!from.sha256().equals(to.sha256())) {
            return Cause.REPLACED;
        }
        if (areMembersChanged && !from.aggregates().equals(to.aggregates())) {
            return Cause.ROSTER;
        }
        return isReadAnew ? Cause.READ_AGAIN : Cause.UNEXPLAINED;
    }
}
