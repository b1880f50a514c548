package org.gouji.publish.history;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What one unit contributes to the county's sums in one version.
 *
 * @param aggregates codes of the sums, separated by blanks
 * @param values by cell, such as {@code AP.new.total}
 */
record UnitNumbers(String unit, String aggregates, String file, String sha256, SortedMap<String, String> values) {

    UnitNumbers {
        values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
    }

    String value(String cell) {
        return values.getOrDefault(cell, "");
    }

    /** A unit that contributes nothing. */
    static UnitNumbers none(String unit) {
        return new UnitNumbers(unit, "", "", "", new TreeMap<>(Map.of()));
    }

    boolean isNone() {
        return values.isEmpty();
    }
}
