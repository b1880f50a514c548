package org.gouji.bench;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import org.gouji.check.locate.Location;
import org.gouji.check.locate.Locator;
import org.gouji.form.Form;
import org.gouji.form.FormLibrary;
import org.gouji.form.Identity;
import org.gouji.model.CellKey;
import org.gouji.model.FormId;

/** How long it takes to name wrong cells in table AP: medians, for nobody waits for the mean. */
final class LocateBenchmark {

    private static final int WARM_UPS = 20_000;
    private static final int CASES = 30;
    private static final int LARGEST = 500;
    private static final double NANOS_PER_MICRO = 1000;
    private static final int PERCENT = 100;

    private final Random random = new Random(7);
    private final Form form = FormLibrary.builtIn().form(new FormId("2021"));
    private final List<CellKey> cells = form.cells().keySet().stream()
            .filter(cell -> cell.table().equals("AP"))
            .toList();
    private final List<CellKey> outcomes = form.identities().stream()
            .filter(identity -> identity.rule().equals("AP-03"))
            .map(Identity::right)
            .flatMap(List::stream)
            .filter(cell -> !cell.column().equals("total"))
            .toList();
    private final Locator locator = Locator.of(form, form.identities()).get(0);
    private final int trials;

    LocateBenchmark(int trials) {
        this.trials = trials;
    }

    String table() {
        return "| wrong cells | median µs | 99 % within µs |\n|---|---:|---:|\n" + line(1) + line(2) + line(3);
    }

    private String line(int wrong) {
        long[] times = new long[trials];
        for (int trial = -WARM_UPS; trial < trials; trial++) {
            long time = time(wrong);
            if (trial >= 0) {
                times[trial] = time;
            }
        }
        Arrays.sort(times);
        return String.format(
                Locale.ROOT,
                "| %d | %.1f | %.1f |%n",
                wrong,
                times[trials / 2] / NANOS_PER_MICRO,
                times[trials * (PERCENT - 1) / PERCENT] / NANOS_PER_MICRO);
    }

    private long time(int wrong) {
        Map<CellKey, Optional<BigDecimal>> read = report();
        for (int i = 0; i < wrong; i++) {
            add(read, cells.get(random.nextInt(cells.size())), 1 + random.nextInt(LARGEST));
        }
        Function<CellKey, Optional<BigDecimal>> numbers = cell -> read.getOrDefault(cell, Optional.empty());
        long start = System.nanoTime();
        Location location = locator.locate(numbers);
        long time = System.nanoTime() - start;
        if (location instanceof Location.NotLocatable) {
            throw new IllegalStateException("Table AP tells its cells apart.");
        }
        return time;
    }

    /** Each case comes in, is dealt with in one way, and counts in the totals. */
    private Map<CellKey, Optional<BigDecimal>> report() {
        Map<CellKey, Optional<BigDecimal>> read = new HashMap<>();
        cells.forEach(cell -> read.put(cell, Optional.of(BigDecimal.ZERO)));
        for (int i = 0; i < CASES; i++) {
            CellKey outcome = outcomes.get(random.nextInt(outcomes.size()));
            for (String row : List.of("new", outcome.row(), "res_total")) {
                add(read, new CellKey("AP", row, outcome.column()), 1);
                add(read, new CellKey("AP", row, "total"), 1);
            }
        }
        return read;
    }

    private static void add(Map<CellKey, Optional<BigDecimal>> read, CellKey cell, int more) {
        read.computeIfPresent(cell, (key, number) -> number.map(each -> each.add(BigDecimal.valueOf(more))));
    }
}
