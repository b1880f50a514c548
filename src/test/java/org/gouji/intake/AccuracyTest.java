package org.gouji.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.gouji.AccuracyPage;
import org.junit.jupiter.api.Test;

/** Reads the whole corpus and prints how it went. */
class AccuracyTest {

    private final ReportReading reading = ReportReading.builtIn();

    @Test
    void everyReportOfTheCorpusIsReadRightOrFlagged() {
        List<String> table = new ArrayList<>();
        table.add("| report | shows | right | wrong silent | wrong flagged | missing | spurious |");
        table.add("|---|---|---:|---:|---:|---:|---:|");
        Score all = new Score();
        for (Corpus.Case each : Corpus.cases(Corpus.TEXTS)) {
            Score score = each.score(reading);
            table.add("| %s | %s | %s".formatted(each.name(), each.shows().replace("|", "\\|"), score.numbers()));
            all.add(score);
        }
        table.add("| **all** | %d cells | %s".formatted(all.expected(), all.numbers()));

        AccuracyPage.compare("corpus", table);

        assertThat(all.wrongSilent).isZero();
        assertThat(all.spurious).isZero();
        assertThat(all.right).isGreaterThanOrEqualTo(all.expected() * 99 / 100);
    }
}
