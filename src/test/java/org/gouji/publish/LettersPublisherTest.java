package org.gouji.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.gouji.consolidate.CountyFinding;
import org.gouji.consolidate.SampleCounty;
import org.gouji.model.Finding;
import org.gouji.model.OperatorException;
import org.gouji.model.Place;
import org.gouji.model.ReportYear;
import org.gouji.model.Source;
import org.gouji.model.Submission;
import org.gouji.publish.letter.LetterDocument;
import org.gouji.publish.letter.LetterTerms;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LettersPublisherTest {

    private static final LetterDocument DOCUMENT = LetterDocument.builtIn();

    @TempDir
    private Path folder;

    private final List<Submission> reports = new ArrayList<>(LibraryCounty.reports());
    private final List<CountyFinding> county = new ArrayList<>();

    @Test
    void onlyUnitsWithSomethingOpenAreWrittenTo() throws IOException {
        Path letters = publish();

        assertThat(names(letters))
                .containsExactly(
                        "990100001-太平街道办事处-答复单.xlsx",
                        "990100001-太平街道办事处.docx",
                        "990100001-太平街道办事处.html",
                        "excel",
                        "letters.csv",
                        "replies.csv");
        assertThat(Files.readString(letters.resolve("letters.csv")))
                .contains("990100001-2031,990100001,太平街道办事处,2031,1,0,990100001-太平街道办事处.docx,");
    }

    @Test
    void whatOnlyShowsInTheCountyAsAWholeIsWrittenToo() throws IOException {
        Finding late = LibraryCounty.RULES.failed(
                "DL-03",
                Place.REPORT,
                new Source.Whole(),
                Map.of("unit", "青石镇人民政府", "left", "2032-01-21", "right", "2032-01-20"));
        county.add(new CountyFinding("990100101", "青石镇人民政府", "", late));

        assertThat(Files.readString(publish().resolve("990100101-青石镇人民政府.html")))
                .contains("应于2032-01-20前报送");
    }

    @Test
    void equalLettersMakeNoNewVersionAndOthersKeepTheOld() throws IOException {
        Path first = publish();
        assertThat(publish()).isEqualTo(first);

        reports.removeIf(report -> report.unit().code().equals("990100001"));
        Path second = publish();

        assertThat(names(second)).containsExactly("excel", "letters.csv", "replies.csv");
        assertThat(names(home())).containsExactly("current", "v1", "v2");
        assertThat(names(first)).hasSize(6);
    }

    @Test
    void aRunThatDiesLeavesTheFormerLetters() throws IOException {
        Path first = publish();

        assertThatThrownBy(() -> new LettersPublisher(folder, Runnable::run).publish(content(), each -> {
                    each.accept(reports.get(4));
                    throw new IllegalStateException("killed");
                }))
                .hasMessage("killed");

        assertThat(names(home())).containsExactly("current", "v1");
        assertThat(Files.readSymbolicLink(home().resolve("current"))).isEqualTo(first.getFileName());
    }

    @Test
    void aFolderThatIsNotThereIsTheOperatorsToMend() {
        assertThatThrownBy(() -> new LettersPublisher(folder.resolve("none/output"), Runnable::run)
                        .publish(content(), reports::forEach))
                .isInstanceOf(OperatorException.class)
                .hasMessageContaining("990100-2031-letters");
    }

    private Path publish() {
        return new LettersPublisher(folder, Runnable::run).publish(content(), reports::forEach);
    }

    private LetterContent content() {
        return new LetterContent(
                SampleCounty.ROSTER, new ReportYear(2031), LetterTerms.UNSET, DOCUMENT, county, List.of());
    }

    private Path home() {
        return folder.resolve("990100-2031-letters");
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .sorted()
                    .toList();
        }
    }
}
