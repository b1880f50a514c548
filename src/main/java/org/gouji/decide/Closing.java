package org.gouji.decide;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gouji.model.UnitCode;

/**
 * What was left open at the end of a year.
 *
 * @param units whose reports say it: the unit itself and those that were merged into it at the end of that year
 * @param numbers by kind of applicant; none where a report shows no number
 */
public record Closing(List<UnitCode> units, Map<String, BigDecimal> numbers) {

    public static final Closing NONE = new Closing(List.of(), Map.of());

    public Closing {
        units = List.copyOf(units);
        numbers = Collections.unmodifiableMap(new TreeMap<>(numbers));
    }

    /** With that of a unit that was merged into this one. */
    public Closing plus(Closing other) {
        List<UnitCode> all = new ArrayList<>(units);
        all.addAll(other.units);
        Map<String, BigDecimal> sums = new TreeMap<>();
        numbers.forEach((column, number) -> {
            BigDecimal more = other.numbers.get(column);
            if (more != null) {
                sums.put(column, number.add(more));
            }
        });
        return new Closing(all, sums);
    }
}
