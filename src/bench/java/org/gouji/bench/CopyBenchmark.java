package org.gouji.bench;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.gouji.check.RuleBook;
import org.gouji.check.copying.CopyingSettings;
import org.gouji.check.copying.PrintedText;
import org.gouji.check.copying.TextCopies;
import org.gouji.model.Finding;
import org.gouji.model.Narrative;
import org.gouji.model.ReportYear;
import org.gouji.model.UnitCode;

/** How long the search for copied text takes over all texts of a year, and what it holds on to. */
final class CopyBenchmark {

    private static final int WARM_UP = 2_000;
    private static final int COPIED = 50;
    private static final long SEED = 11;
    private static final double NANOS_PER_MILLI = 1e6;

    private final TextCopies search =
            new TextCopies(RuleBook.builtIn(), CopyingSettings.builtIn().likeness());
    private final int files;

    CopyBenchmark(int files) {
        this.files = files;
    }

    String table() {
        InventedTexts some = new InventedTexts(WARM_UP, COPIED, SEED);
        check(some, some.prints(search));
        InventedTexts texts = new InventedTexts(files, COPIED, SEED);
        StringBuilder table = new StringBuilder("| step | ms | result |\n|---|---:|---|\n");
        List<PrintedText> prints = timed(table, "prints", () -> texts.prints(search), made -> made.size() + " texts, "
                + made.stream().mapToLong(each -> each.print().length()).sum() / 1024 + " KB of prints");
        timed(table, "search", () -> check(texts, prints), found -> found.size() + " texts alike, "
                + texts.copies().size() + " are copies");
        return table.toString();
    }

    private Map<UnitCode, List<Finding>> check(InventedTexts texts, List<PrintedText> prints) {
        return search.check(InventedTexts.year(), prints, List.of(), (year, units) -> texts(texts, year, units));
    }

    private static Map<UnitCode, Narrative> texts(InventedTexts texts, ReportYear year, Collection<UnitCode> units) {
        if (!year.equals(InventedTexts.year())) {
            throw new IllegalStateException("There are no texts of " + year + ".");
        }
        return units.stream().collect(Collectors.toMap(unit -> unit, texts::text));
    }

    private static <T> T timed(
            StringBuilder table, String step, Supplier<T> work, Function<T, String> said) {
        long start = System.nanoTime();
        T result = work.get();
        double millis = (System.nanoTime() - start) / NANOS_PER_MILLI;
        table.append(String.format(Locale.ROOT, "| %s | %.0f | %s |%n", step, millis, said.apply(result)));
        return result;
    }
}
