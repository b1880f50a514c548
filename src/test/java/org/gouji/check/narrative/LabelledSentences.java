package org.gouji.check.narrative;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.gouji.check.Subject;
import org.gouji.check.SubjectKind;
import org.gouji.model.Narrative;
import org.gouji.model.Passage;
import org.gouji.model.Source;
import org.gouji.model.TextSection;

/** Sentences with all that they say in numbers, from a file of lines {@code sentence | role[/part][@year]=value; …}. */
final class LabelledSentences {

    static final Path FOLDER = Path.of("src/test/resources/check/narrative");
    static final Subject SUBJECT = new Subject("青岚镇", SubjectKind.TOWNSHIP, 2022, "云屏县", List.of(), false);

    record Labelled(String sentence, List<String> expected) {}

    private LabelledSentences() {}

    static List<Labelled> of(String file) {
        try {
            return Files.readAllLines(FOLDER.resolve(file)).stream()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .map(LabelledSentences::labelled)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Labelled labelled(String line) {
        int bar = line.lastIndexOf('|');
        List<String> expected = Arrays.stream(line.substring(bar + 1).split(";", -1))
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .sorted()
                .toList();
        return new Labelled(line.substring(0, bar).strip(), expected);
    }

    /** What the ledger reads in a text, written like the labels. */
    static List<String> read(String text) {
        Passage passage = new Passage(text, new Source.Line(1));
        Narrative narrative =
                new Narrative(List.of(new TextSection("s1", new Passage("", new Source.Whole()), List.of(passage))));
        List<String> read = new ArrayList<>();
        LedgerReader.read(FoldedPassage.of(narrative), SUBJECT).statements().forEach(each -> read.add(label(each)));
        read.sort(null);
        return read;
    }

    private static String label(Statement statement) {
        String span = switch (statement.span()) {
            case THIS -> "";
            case LAST -> "@last";
            case CHANGE -> "@change";
            case OTHER ->
                "@" + (statement.when().year() == 0 ? "other" : statement.when().year());
        };
        BigDecimal value = statement.value().stripTrailingZeros();
        return statement.role().code()
                + (statement.isPart() ? "/part" : "")
                + span
                + "="
                + (statement.isExact() ? "" : "~")
                + value.toPlainString();
    }
}
