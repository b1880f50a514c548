package org.gouji.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.gouji.consolidate.SampleCounty;
import org.gouji.model.OperatorException;
import org.gouji.model.Submission;
import org.gouji.model.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackagePublisherTest {

    private static final String NAME = "990100-2031";

    @TempDir
    private Path folder;

    private final List<Submission> reports = new ArrayList<>(LibraryCounty.reports());

    @Test
    void thePackageIsAsPublished() throws IOException {
        Publication publication = publish();

        Map<String, byte[]> files = files(publication.folder());
        assertThat(files.keySet())
                .containsExactlyInAnyOrder(
                        "AREA-VL.csv",
                        "LEVEL-VL.csv",
                        "OWN-VL.csv",
                        "codebook.csv",
                        "contents.csv",
                        "contributions.csv",
                        "county-cells.csv",
                        "coverage.csv",
                        "findings.csv",
                        "manifest.json",
                        "unit-cells.csv",
                        "units.csv",
                        "wide.csv");
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Golden.assertSame("package/" + file.getKey(), file.getValue());
        }
    }

    @Test
    void theFirstVersionBecomesCurrent() throws IOException {
        Publication publication = publish();

        assertThat(publication.isNew()).isTrue();
        assertThat(publication.folder()).isEqualTo(home().resolve("v1"));
        assertThat(Files.readSymbolicLink(home().resolve("current"))).hasToString("v1");
        assertThat(names(home())).containsExactly("current", "v1");
    }

    @Test
    void equalContentMakesNoNewVersion() throws IOException {
        publish();

        Publication again = publish();

        assertThat(again.isNew()).isFalse();
        assertThat(names(home())).containsExactly("current", "v1");
    }

    @Test
    void changedContentMakesANewVersionAndKeepsTheOld() throws IOException {
        Map<String, byte[]> first = files(publish().folder());
        changeOneNumber();

        Publication second = publish();

        assertThat(second.isNew()).isTrue();
        assertThat(Files.readSymbolicLink(home().resolve("current"))).hasToString("v2");
        assertThat(files(home().resolve("v1"))).containsExactlyEntriesOf(first);
        assertThat(files(home().resolve("v2")).get("county-cells.csv")).isNotEqualTo(first.get("county-cells.csv"));
    }

    @Test
    void theLocaleOfTheMachineChangesNothing() throws IOException {
        Map<String, byte[]> here = files(publish().folder());
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
        try {
            assertThat(publish().isNew()).isFalse();
            assertThat(files(home().resolve("v1"))).containsExactlyEntriesOf(here);
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void aFailureInTheMiddleLeavesTheOldVersion() throws IOException {
        Map<String, byte[]> first = files(publish().folder());
        changeOneNumber();

        assertThatThrownBy(() -> publisher().publish(LibraryCounty.content(), consumer -> {
                    reports.stream().limit(3).forEach(consumer);
                    throw new IllegalStateException("the database is gone");
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the database is gone");

        assertThat(names(home())).containsExactly("current", "v1");
        assertThat(files(home().resolve("current"))).containsExactlyEntriesOf(first);
    }

    @Test
    void aFullDiskIsOneLineAndLeavesTheOldVersion() throws IOException {
        publish();
        changeOneNumber();

        assertThatThrownBy(() -> publisher().publish(LibraryCounty.content(), consumer -> {
                    reports.stream().limit(3).forEach(consumer);
                    throw new UncheckedIOException(new IOException("No space left on device"));
                }))
                .isInstanceOf(OperatorException.class)
                .hasMessage(unwritable(folder.resolve("output"), "No space left on device"));

        assertThat(names(home())).containsExactly("current", "v1");
    }

    @Test
    void whatADeadRunLeftIsRemoved() throws IOException {
        Path stage = Files.createDirectories(home().resolve(".stage/sub"));
        Files.writeString(stage.resolve("half.csv"), "a,b");

        publish();

        assertThat(names(home())).containsExactly("current", "v1");
    }

    @Test
    void aVersionThatADeadRunDidNotPointToBecomesCurrent() throws IOException {
        publish();
        changeOneNumber();
        publish();
        Files.delete(home().resolve("current"));
        Files.createSymbolicLink(home().resolve("current"), Path.of("v1"));

        Publication publication = publish();

        assertThat(publication.isNew()).isFalse();
        assertThat(Files.readSymbolicLink(home().resolve("current"))).hasToString("v2");
        assertThat(names(home())).containsExactly("current", "v1", "v2");
    }

    @Test
    void withoutLinksATextFileNamesTheCurrentVersion() throws IOException {
        CurrentPointer.LinkMaker noLinks = (link, target) -> {
            throw new IOException("no links here");
        };
        publisher(noLinks).publish(LibraryCounty.content(), reports::forEach);
        changeOneNumber();

        publisher(noLinks).publish(LibraryCounty.content(), reports::forEach);
        Publication again = publisher(noLinks).publish(LibraryCounty.content(), reports::forEach);

        assertThat(again.isNew()).isFalse();
        assertThat(names(home())).containsExactly("current.txt", "v1", "v2");
        assertThat(home().resolve("current.txt")).hasContent("v2\n");
    }

    @Test
    void aCountyWithoutAnyReportIsPublishedEmpty() throws IOException {
        reports.clear();

        Publication publication = publish();

        assertThat(Files.readString(publication.folder().resolve("OWN-VL.csv"))).contains("应报1 已计0 缺报1");
        assertThat(Files.readAllLines(publication.folder().resolve("unit-cells.csv")))
                .hasSize(1);
    }

    @Test
    void unitsOutOfOrderAreABug() {
        Collections.swap(reports, 0, 1);

        assertThatIllegalArgumentException()
                .isThrownBy(this::publish)
                .withMessage("Unit 990100-D00 came after 990100-D01.");
    }

    @Test
    void aMissingFolderAboveTheOutputIsNotMade() {
        assertRefused(folder.resolve("gone/output"), "there is no folder " + folder.resolve("gone"));
    }

    @Test
    void anOutputThatIsAFileIsRefused() throws IOException {
        assertRefused(Files.createFile(folder.resolve("output")), "Not a directory");
    }

    @Test
    void aReadOnlyOutputIsRefused() throws IOException {
        Path output = Files.createDirectory(folder.resolve("output"));
        assumeFalse(output.toFile().setWritable(false) && Files.isWritable(output), "this user may write everywhere");

        assertRefused(output, "permission denied");
    }

    private void assertRefused(Path output, String cause) {
        PackagePublisher publisher = new PackagePublisher(output, LibraryCounty.FORMS, LibraryCounty.MEMBERSHIP);

        assertThatThrownBy(() -> publisher.publish(LibraryCounty.content(), reports::forEach))
                .isInstanceOf(OperatorException.class)
                .hasMessage(unwritable(output, cause));
    }

    private static String unwritable(Path output, String cause) {
        return output + "：结果990100-2031写不进去（" + cause + "），以前发布的版本仍在。请检查文件夹后重新运行。 " + output
                + ": the package 990100-2031 cannot be written (" + cause
                + "); the version published before stays, mend the folder and run again.";
    }

    private void changeOneNumber() {
        reports.set(
                0,
                SampleCounty.with(reports.get(0), "VL.village.adults", new Value.Amount(BigDecimal.valueOf(13)), "13"));
    }

    private Publication publish() {
        return publisher().publish(LibraryCounty.content(), reports::forEach);
    }

    private PackagePublisher publisher() {
        return publisher(Files::createSymbolicLink);
    }

    private PackagePublisher publisher(CurrentPointer.LinkMaker links) {
        return new PackagePublisher(folder.resolve("output"), LibraryCounty.FORMS, LibraryCounty.MEMBERSHIP, links);
    }

    private Path home() {
        return folder.resolve("output").resolve(NAME);
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.map(entry -> entry.getFileName().toString()).sorted().toList();
        }
    }

    private static Map<String, byte[]> files(Path folder) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        for (String name : names(folder)) {
            files.put(name, Files.readAllBytes(folder.resolve(name)));
        }
        return files;
    }
}
