package org.gouji.publish.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Compares the tables in the official shape, such as {@code AREA-AP.csv}, with {@code county-cells.csv}: read line by
 * line, their numbers are those of the aggregate's cells in the order of the form, as they are adjusted.
 */
final class ShapeRecount {

    private final Map<String, List<String>> shapes = new TreeMap<>();

    /** Takes a line of the table in a file. */
    void take(String file, CsvScanner line) {
        List<String> numbers = shapes.computeIfAbsent(file, any -> new ArrayList<>());
        line.texts().stream().filter(text -> CountyRecount.isNumber(text)).forEach(numbers::add);
    }

    List<Flaw> flaws(CountyRecount county, AdjustmentRecount adjustments) {
        List<Flaw> flaws = new ArrayList<>();
        shapes.forEach((file, numbers) -> {
            List<String> expected = county.values(file, adjustments);
            int same = 0;
            while (same < Math.min(numbers.size(), expected.size())
                    && numbers.get(same).equals(expected.get(same))) {
                same++;
            }
            if (same < Math.max(numbers.size(), expected.size())) {
                flaws.add(Flaw.of("shape", file, "n", Integer.toString(same + 1)));
            }
        });
        return flaws;
    }
}
