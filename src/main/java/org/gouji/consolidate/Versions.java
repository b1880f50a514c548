package org.gouji.consolidate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gouji.model.Arrival;
import org.gouji.model.UnitCode;

/**
 * Which submission counts when a unit handed in several for one year: the one received last; of several on one day the
 * one seen first by the latest run; then the one whose path comes last, in one file the last of its reports. All of them
 * are kept.
 */
public final class Versions {

    private static final Comparator<Arrival> LAST_WINS = Comparator.comparing(Arrival::received)
            .thenComparingLong(Arrival::firstRun)
            .thenComparing(Arrival::file)
            .thenComparingInt(Arrival::part)
            .thenComparing(Arrival::submission);

    private Versions() {}

    /** One arrival per unit, by unit. A document that arrived several times counts from its first arrival. */
    public static List<Arrival> effective(List<Arrival> arrivals) {
        Map<String, Arrival> documents = new TreeMap<>();
        for (Arrival arrival : arrivals) {
            documents.merge(arrival.submission(), arrival, Versions::earliest);
        }
        Map<UnitCode, Arrival> units = new TreeMap<>();
        for (Arrival document : documents.values()) {
            units.merge(document.unit(), document, Versions::latest);
        }
        return new ArrayList<>(units.values());
    }

    private static Arrival earliest(Arrival one, Arrival other) {
        return Arrival.EARLIEST_FIRST.compare(one, other) <= 0 ? one : other;
    }

    private static Arrival latest(Arrival one, Arrival other) {
        return LAST_WINS.compare(one, other) >= 0 ? one : other;
    }
}
