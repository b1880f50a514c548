package org.gouji.publish.verify;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Who is in which aggregate, as {@code aggregates.csv} says, and who reported, as {@code coverage.csv} says. */
final class Members {

    /** What every county has is as the documents say, whatever stands in the file. */
    private static final Map<String, Rule> OF_EVERY_COUNTY = Map.of(
            "AREA", new Rule(Set.of("own", "department", "township", "subdistrict", "committee"), Set.of()),
            "LEVEL", new Rule(Set.of("own", "department"), Set.of()),
            "OWN", new Rule(Set.of("own"), Set.of()));

    private static final Set<String> COUNTED = Set.of("received", "late");
    private static final Set<String> DUE = Set.of("received", "late", "missing", "other_form", "excluded");

    private final Map<String, Rule> aggregates = new TreeMap<>(OF_EVERY_COUNTY);
    private final Map<String, Unit> units = new HashMap<>();
    /** By aggregate and status. */
    private final Map<String, Map<String, Long>> statuses = new HashMap<>();

    /** By what a unit belongs to an aggregate: its kind or its code. */
    private record Rule(Set<String> kinds, Set<String> units) {}

    /**
     * A unit of the list; one that reported for nobody has no code and is not in it.
     *
     * @param group codes of the aggregates that it belongs to, each between blanks
     */
    record Unit(String group, String status) {

        static final Unit UNKNOWN = new Unit(" ", "");

        boolean isCounted() {
            return COUNTED.contains(status);
        }

        boolean isIn(String aggregate) {
            return Members.isIn(group, aggregate);
        }
    }

    /** Whether the units of a group belong to an aggregate. */
    static boolean isIn(String group, String aggregate) {
        return group.contains(" " + aggregate + " ");
    }

    /** Takes a line of {@code aggregates.csv}; all of them come before the units. */
    void takeAggregate(CsvScanner line, Header header) throws IOException {
        aggregates.putIfAbsent(
                line.text(header.field("aggregate")),
                new Rule(words(line.text(header.field("kinds"))), words(line.text(header.field("units")))));
    }

    private static Set<String> words(String text) {
        return text.isEmpty() ? Set.of() : Set.of(text.split(" ", -1));
    }

    void take(CsvScanner line, Header header) throws IOException {
        String code = line.text(header.field("unit_code"));
        if (!code.isEmpty()) {
            String group = group(code, line.text(header.field("kind")));
            units.put(code, new Unit(group, line.text(header.field("status"))));
        }
    }

    private String group(String code, String kind) {
        StringBuilder group = new StringBuilder(" ");
        aggregates.forEach((aggregate, rule) -> {
            if (rule.kinds().contains(kind) || rule.units().contains(code)) {
                group.append(aggregate).append(' ');
            }
        });
        return group.toString();
    }

    Unit unit(String code) {
        return units.getOrDefault(code, Unit.UNKNOWN);
    }

    /** Whether it is known who belongs to an aggregate. */
    boolean knows(String aggregate) {
        return aggregates.containsKey(aggregate);
    }

    /** How many units of an aggregate are due. */
    long due(String aggregate) {
        return DUE.stream().mapToLong(status -> in(aggregate, status)).sum();
    }

    /** How many units of an aggregate are of a status; once all units are known. */
    long in(String aggregate, String status) {
        return statuses.computeIfAbsent(aggregate, this::statuses).getOrDefault(status, 0L);
    }

    private Map<String, Long> statuses(String aggregate) {
        return units.values().stream()
                .filter(unit -> unit.isIn(aggregate))
                .collect(Collectors.groupingBy(Unit::status, Collectors.counting()));
    }
}
