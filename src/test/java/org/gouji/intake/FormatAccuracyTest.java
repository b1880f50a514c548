package org.gouji.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Reads the files that office programs made, and says for each format how it went. */
class FormatAccuracyTest {

    /** Formats that have a reader; the others only show how far theirs is. */
    private static final Set<String> READ = Set.of("doc", "docx", "html", "mht", "pdf", "rtf", "xls", "xlsx");

    private static final Map<String, Tally> TALLIES = new TreeMap<>();
    private static final List<String> PAGE = new ArrayList<>();

    /** The files of one format: those that can be read in full, and those that were spoilt on purpose. */
    private record Tally(Score clean, Score disturbed) {}

    @BeforeAll
    static void readAll() {
        ReportReading reading = ReportReading.builtIn();
        Map<String, List<Corpus.Case>> byFormat = Corpus.cases(Corpus.FORMATS).stream()
                .collect(Collectors.groupingBy(Corpus.Case::format, TreeMap::new, Collectors.toList()));
        byFormat.forEach((format, cases) -> {
            PAGE.add("### " + format.toUpperCase(Locale.ROOT) + "\n");
            PAGE.add("| report | shows | right | wrong silent | wrong flagged | missing | spurious |");
            PAGE.add("|---|---|---:|---:|---:|---:|---:|");
            Tally tally = new Tally(new Score(), new Score());
            cases.forEach(each -> read(each, reading, tally));
            addLine("all", tally.clean());
            addLine("disturbed", tally.disturbed());
            TALLIES.put(format, tally);
        });
        System.out.println(String.join("\n", PAGE));
    }

    private static void read(Corpus.Case each, ReportReading reading, Tally tally) {
        Score score = each.score(reading);
        (each.isDisturbed() ? tally.disturbed() : tally.clean()).add(score);
        PAGE.add("| %s | %s | %s".formatted(each.name(), each.shows(), score.numbers()));
    }

    private static void addLine(String name, Score score) {
        PAGE.add("| **%s** | %d cells | %s".formatted(name, score.expected(), score.numbers()));
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
