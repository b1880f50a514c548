package org.gouji.recognise;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.TreeMap;
import org.gouji.document.DocumentReader;
import org.gouji.document.DocumentResult;
import org.gouji.form.FormLibrary;
import org.junit.jupiter.api.Test;

/** Reads the whole corpus and prints how it went. */
class AccuracyTest {

    private final Recogniser recogniser = new Recogniser(FormLibrary.builtIn().all());

    @Test
    void everyReportOfTheCorpusIsReadRightOrFlagged() throws IOException {
        Map<String, Score> scores = new TreeMap<>();
        Score all = new Score();
        for (Corpus.Case each : Corpus.cases()) {
            Score score = score(each);
            scores.put(each.name(), score);
            all.add(score);
        }

        scores.forEach((name, score) -> {
            System.out.printf(
                    "%-40s right %4d  silent %d flagged %d missing %d spurious %d%n",
                    name, score.right, score.wrongSilent, score.wrongFlagged, score.missing, score.spurious);
            if (!score.remarks.isEmpty()) {
                System.out.println("    " + score.remarkLines());
            }
        });
        System.out.printf(
                "all: right %d of %d, silent %d, flagged %d, missing %d, spurious %d%n",
                all.right, all.expected(), all.wrongSilent, all.wrongFlagged, all.missing, all.spurious);
        assertThat(all.wrongSilent).isZero();
        assertThat(all.spurious).isZero();
        assertThat(all.right).isGreaterThanOrEqualTo(all.expected() * 99 / 100);
    }

    private Score score(Corpus.Case each) throws IOException {
        String name = each.input().getFileName().toString();
        DocumentResult result = new DocumentReader().read(name, Files.readAllBytes(each.input()));
        Score score = new Score();
        if (!(result instanceof DocumentResult.Opened opened)) {
            score.missing = each.required().size();
            score.remarks.add("refused " + result);
            return score;
        }
        Recognised recognised = recogniser.recognise(opened.document());
        if (recognised.reports().size() != 1) {
            score.missing = each.required().size();
            score.remarks.add("found " + recognised);
            return score;
        }
        Recognition recognition = recognised.reports().get(0);
        score = Score.of(recognition, each.required(), each.allowed());
        if (!recognition.form().id().id().equals(each.form())) {
            score.remarks.add("edition " + recognition.form().id() + " instead of " + each.form());
            score.wrongSilent += score.right;
            score.right = 0;
        }
        System.out.println(each.name() + " | " + recognition.title() + " | "
                + recognition.notices().stream()
                        .map(n -> n.rule() + n.arguments())
                        .toList());
        return score;
    }
}
