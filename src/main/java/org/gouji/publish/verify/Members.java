package org.gouji.publish.verify;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Who is in which aggregate, and who reported, as {@code coverage.csv} says. */
final class Members {

    private static final Map<String, Set<String>> KINDS = Map.of(
            "AREA", Set.of("own", "department", "township", "subdistrict", "committee"),
            "LEVEL", Set.of("own", "department"),
            "OWN", Set.of("own"));

    private static final Set<String> COUNTED = Set.of("received", "late");
    private static final Set<String> DUE = Set.of("received", "late", "missing", "other_form", "excluded");

    private final Map<String, Unit> units = new HashMap<>();

    /** A unit of the list; one that reported for nobody has no code and is not in it. */
    record Unit(String kind, String status) {

        static final Unit UNKNOWN = new Unit("", "");

        boolean isCounted() {
            return COUNTED.contains(status);
        }
    }

    void take(CsvScanner line, Header header) throws IOException {
        String code = line.text(header.field("unit_code"));
        if (!code.isEmpty()) {
            units.put(code, new Unit(line.text(header.field("kind")), line.text(header.field("status"))));
        }
    }

    Unit unit(String code) {
        return units.getOrDefault(code, Unit.UNKNOWN);
    }

    /** The kinds of unit that make up an aggregate; none if it is not one of those that every county has. */
    static Set<String> kinds(String aggregate) {
        return KINDS.getOrDefault(aggregate, Set.of());
    }

    long due(String aggregate) {
        return units.values().stream()
                .filter(unit -> kinds(aggregate).contains(unit.kind()))
                .filter(unit -> DUE.contains(unit.status()))
                .count();
    }

    long in(String aggregate, String status) {
        return units.values().stream()
                .filter(unit -> kinds(aggregate).contains(unit.kind()))
                .filter(unit -> unit.status().equals(status))
                .count();
    }
}
