package org.gouji.recognise;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.gouji.AccuracyPage;
import org.gouji.document.DocumentReader;
import org.gouji.document.DocumentResult;
import org.gouji.form.FormLibrary;
import org.junit.jupiter.api.Test;

/** Reads the whole corpus and prints how it went. */
class AccuracyTest {

    private final Recogniser recogniser = new Recogniser(FormLibrary.builtIn().all());

    @Test
    void everyReportOfTheCorpusIsReadRightOrFlagged() throws IOException {
        List<String> table = new ArrayList<>();
        table.add("| report | shows | right | wrong silent | wrong flagged | missing | spurious |");
        table.add("|---|---|---:|---:|---:|---:|---:|");
        Score all = new Score();
        for (Corpus.Case each : Corpus.cases()) {
            Score score = score(each);
            score.remarks.forEach(remark -> System.out.println(each.name() + ": " + remark));
            table.add("| %s | %s | %s".formatted(each.name(), each.shows().replace("|", "\\|"), numbers(score)));
            all.add(score);
        }
        table.add("| **all** | %d cells | %s".formatted(all.expected(), numbers(all)));

        AccuracyPage.compare("corpus", table);

        assertThat(all.wrongSilent).isZero();
        assertThat(all.spurious).isZero();
        assertThat(all.right).isGreaterThanOrEqualTo(all.expected() * 99 / 100);
    }

    private static String numbers(Score score) {
        return "%d | %d | %d | %d | %d |"
                .formatted(score.right, score.wrongSilent, score.wrongFlagged, score.missing, score.spurious);
    }

    private Score score(Corpus.Case each) throws IOException {
        String name = each.input().getFileName().toString();
        DocumentResult result = new DocumentReader()
                .read(name, Files.readAllBytes(each.input()))
                .get(0);
        if (!(result instanceof DocumentResult.Opened opened)) {
            return Score.lost(each.required().size(), "refused: " + result);
        }
        Recognised recognised = recogniser.recognise(opened.document());
        if (recognised.reports().size() != 1) {
            return Score.lost(each.required().size(), "not one report: " + recognised);
        }
        Recognition recognition = recognised.reports().get(0);
        if (!recognition.form().id().id().equals(each.form())) {
            return Score.lost(
                    each.required().size(),
                    "taken for form " + recognition.form().id());
        }
        return Score.of(recognition, each.required(), each.allowed());
    }
}
