package org.gouji.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.gouji.AccuracyPage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Reads the files that office programs made, and says for each format how it went. */
class FormatAccuracyTest {

    /** Formats that have a reader; the others only show how far theirs is. */
    private static final Set<String> READ =
            Set.of("csv", "doc", "docx", "html", "mht", "ofd", "pdf", "rtf", "xls", "xlsx");

    private static final Map<String, Tally> TALLIES = new TreeMap<>();
    private static final List<String> PAGE = new ArrayList<>();

    /** The files of one format: those that can be read in full, and those that were spoilt on purpose. */
    private record Tally(Score clean, Score disturbed) {}

    @BeforeAll
    static void readAll() {
        ReportReading reading = ReportReading.builtIn();
        Map<String, List<Corpus.Case>> byFormat = Corpus.cases(Corpus.FORMATS).stream()
                .collect(Collectors.groupingBy(Corpus.Case::format, TreeMap::new, Collectors.toList()));
        byFormat.forEach((format, cases) -> TALLIES.put(format, tally(format, cases, reading)));
    }

    private static Tally tally(String format, List<Corpus.Case> cases, ReportReading reading) {
        Tally tally = new Tally(new Score(), new Score());
        List<String> lines = new ArrayList<>();
        for (Corpus.Case each : cases) {
            Score score = each.score(reading);
            (each.isDisturbed() ? tally.disturbed() : tally.clean()).add(score);
            lines.add("| %s | %s | %s".formatted(each.name(), each.shows(), score.numbers()));
        }
        lines.add(total("all", tally.clean()));
        lines.add(total("disturbed", tally.disturbed()));
        addToPage(format, lines);
        return tally;
    }

    private static String total(String name, Score score) {
        return "| **%s** | %d cells | %s".formatted(name, score.expected(), score.numbers());
    }

    private static void addToPage(String format, List<String> lines) {
        System.out.println(format + "\n" + String.join("\n", lines));
        PAGE.add((PAGE.isEmpty() ? "" : "\n") + "### " + format.toUpperCase(Locale.ROOT) + "\n");
        if (READ.contains(format)) {
            PAGE.add("| report | shows | right | wrong silent | wrong flagged | missing | spurious |");
            PAGE.add("|---|---|---:|---:|---:|---:|---:|");
            PAGE.addAll(lines);
        } else {
            PAGE.add("Not read.");
        }
    }

    @Test
    void theTablesOfThePageAreTrue() {
        AccuracyPage.compare("formats", PAGE);
    }

    @Test
    void noFigureIsWrongWithoutAFinding() {
        READ.forEach(format -> {
            assertThat(tally(format).clean().wrongSilent).as(format).isZero();
            assertThat(tally(format).disturbed().wrongSilent).as(format).isZero();
        });
    }

    @Test
    void noFigureIsReadThatIsNotThere() {
        READ.forEach(format -> {
            assertThat(tally(format).clean().spurious).as(format).isZero();
            assertThat(tally(format).disturbed().spurious).as(format).isZero();
        });
    }

    @Test
    void almostAllFiguresAreRead() {
        READ.forEach(format -> assertThat(tally(format).clean().right)
                .as(format)
                .isGreaterThanOrEqualTo(tally(format).clean().expected() * 99 / 100));
    }

    private static Tally tally(String format) {
        return TALLIES.getOrDefault(format, new Tally(new Score(), new Score()));
    }
}
