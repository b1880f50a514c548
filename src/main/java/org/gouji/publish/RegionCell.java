package org.gouji.publish;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.gouji.form.FormCell;
import org.gouji.publish.RegionNumbers.Published;

/**
 * A cell of a region's table.
 *
 * @param value the exact sum of what its members published; empty where none has a number
 * @param counted how many members have a number
 * @param counts units, by {@link RegionNumbers#COUNTS}
 */
record RegionCell(FormCell cell, Optional<BigDecimal> value, String status, int counted, List<Integer> counts) {

    private static final int EXPECTED = RegionNumbers.COUNTS.indexOf("expected");
    private static final int COUNTED = RegionNumbers.COUNTS.indexOf("counted");
    private static final int MISSING = RegionNumbers.COUNTS.indexOf("missing");
    private static final int EXCLUDED = RegionNumbers.COUNTS.indexOf("excluded");

    RegionCell {
        counts = List.copyOf(counts);
    }

    /**
     * Adds up.
     *
     * @param numbers those of the members that count
     * @param members how many members there are
     * @param missing units below members that published nothing
     * @param excluded units below members whose package is on another form
     */
    static RegionCell of(FormCell cell, List<Published> numbers, int members, int missing, int excluded) {
        List<Integer> counts = new ArrayList<>(Collections.nCopies(RegionNumbers.COUNTS.size(), 0));
        numbers.forEach(number -> {
            for (int i = 0; i < counts.size(); i++) {
                counts.set(i, counts.get(i) + number.counts().get(i));
            }
        });
        counts.set(EXPECTED, counts.get(EXPECTED) + missing + excluded);
        counts.set(MISSING, counts.get(MISSING) + missing);
        counts.set(EXCLUDED, counts.get(EXCLUDED) + excluded);
        boolean isSummed = cell.column().aggregation().isSummed();
        List<BigDecimal> values = isSummed
                ? numbers.stream().flatMap(number -> number.value().stream()).toList()
                : List.of();
        Optional<BigDecimal> sum = values.stream().reduce(BigDecimal::add);
        boolean isComplete = values.size() == members && counts.get(COUNTED).equals(counts.get(EXPECTED));
        String part = sum.isEmpty() ? "empty" : isComplete ? "complete" : "partial";
        return new RegionCell(cell, sum, isSummed ? part : "not_summed", values.size(), counts);
    }
}
