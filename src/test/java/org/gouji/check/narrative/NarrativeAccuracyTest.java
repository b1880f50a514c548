package org.gouji.check.narrative;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.gouji.AccuracyPage;
import org.junit.jupiter.api.Test;

/** Reads the labelled sentences and prints how it went. */
class NarrativeAccuracyTest {

    private static final double LEAST_PRECISION = 98;
    private static final double LEAST_RECALL = 90;

    private static final class Score {
        private int sentences;
        private int expected;
        private int read;
        private int right;

        private void add(LabelledSentences.Labelled sentence, List<String> found) {
            List<String> left = new ArrayList<>(found);
            sentences++;
            expected += sentence.expected().size();
            read += found.size();
            right += (int) sentence.expected().stream().filter(left::remove).count();
        }

        private void add(Score other) {
            sentences += other.sentences;
            expected += other.expected;
            read += other.read;
            right += other.right;
        }

        private double precision() {
            return 100.0 * right / read;
        }

        private double recall() {
            return 100.0 * right / expected;
        }

        private String row(String name) {
            return String.format(
                    Locale.ROOT,
                    "| %s | %d | %d | %d | %d | %.1f %% | %.1f %% |",
                    name,
                    sentences,
                    expected,
                    read,
                    right,
                    precision(),
                    recall());
        }
    }

    @Test
    void numbersInSentencesAreReadWithTheirRoles() throws IOException {
        List<String> table = new ArrayList<>();
        table.add("| sentences | count | numbers in them | read | right | precision | recall |");
        table.add("|---|---:|---:|---:|---:|---:|---:|");
        Score all = new Score();
        for (String file : files()) {
            Score score = new Score();
            for (LabelledSentences.Labelled each : LabelledSentences.of(file)) {
                score.add(each, LabelledSentences.read(each.sentence()));
            }
            table.add(score.row(file));
            all.add(score);
        }
        table.add(all.row("**all**"));

        AccuracyPage.compare("narrative", table);

        assertThat(all.precision()).isGreaterThanOrEqualTo(LEAST_PRECISION);
        assertThat(all.recall()).isGreaterThanOrEqualTo(LEAST_RECALL);
    }

    /** A set that the reader was never mended with. */
    @Test
    void unseenSentencesGiveNoLessThanAtFirstSight() {
        Score score = new Score();
        for (LabelledSentences.Labelled each : LabelledSentences.of("unseen-25.txt")) {
            score.add(each, LabelledSentences.read(each.sentence()));
        }

        assertThat(score.sentences).isEqualTo(220);
        assertThat(score.precision()).isGreaterThanOrEqualTo(LEAST_PRECISION);
        assertThat(score.recall()).isGreaterThanOrEqualTo(LEAST_RECALL);
    }

    private static List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(LabelledSentences.FOLDER)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.startsWith("sentences-"))
                    .sorted()
                    .toList();
        }
    }
}
