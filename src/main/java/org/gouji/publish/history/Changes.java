package org.gouji.publish.history;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.gouji.publish.csv.CsvFile;

/**
 * What changed from one version to the next, counted by cause.
 *
 * @param written {@code changes.csv}
 */
public record Changes(CsvFile.Written written, Map<Cause, Integer> counts) {

    public static final String NAME = "changes.csv";

    public static final List<String> COLUMNS = List.of(
            "unit_code",
            "aggregates",
            "table",
            "row_code",
            "column_code",
            "before",
            "after",
            "cause",
            "file_before",
            "file_after");

    public Changes {
        counts = Map.copyOf(counts);
    }

    /** Writes the changes from the version before, in the new version's folder. */
    static Changes write(Comparison comparison, Path before, Path after) throws IOException {
        Map<Cause, Integer> counts = new EnumMap<>(Cause.class);
        try (CsvFile file = new CsvFile(after.resolve(NAME), COLUMNS)) {
            Consumer<Change> changes = change -> {
                counts.merge(change.cause(), 1, Integer::sum);
                file.row(fields(change));
            };
            comparison.compareAdjustments(AdjustmentReader.amounts(before), AdjustmentReader.amounts(after), changes);
            comparison.compare(before, after, changes);
            return new Changes(file.finish(), counts);
        }
    }

    private static String[] fields(Change change) {
        String[] cell = change.cell().split("\\.", -1);
        UnitNumbers to = change.to();
        return new String[] {
            to.unit(),
            to.isNone() ? change.from().aggregates() : to.aggregates(),
            cell[0],
            cell[1],
            cell[2],
            change.before(),
            change.after(),
            change.cause().code(),
            change.from().file(),
            to.file()
        };
    }

    public int count() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** How many changes nothing explains. */
    public int unexplained() {
        return counts.getOrDefault(Cause.UNEXPLAINED, 0);
    }

    /** The causes with their counts, such as {@code replaced 14, arrived 3}. */
    public String causes() {
        return counts.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(each -> String.format(Locale.ROOT, "%s %d", each.getKey().code(), each.getValue()))
                .collect(Collectors.joining(", "));
    }
}
