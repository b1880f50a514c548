package org.gouji.publish;

import static java.nio.charset.StandardCharsets.UTF_8;
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
import org.gouji.decide.DecisionDesk;
import org.gouji.decide.Decisions;
import org.gouji.decide.DecisionsReader;
import org.gouji.model.OperatorException;
import org.gouji.model.Submission;
import org.gouji.model.Value;
import org.gouji.publish.verify.PackedPackage;
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
        assertThat(files.keySet().stream().filter(name -> !name.contains("/")))
                .containsExactly(
                        "AREA-VL.csv",
                        "EAST-VL.csv",
                        "LEVEL-VL.csv",
                        "OWN-VL.csv",
                        "TOWNS-VL.csv",
                        "adjustments.csv",
                        "aggregates.csv",
                        "boundaries.csv",
                        "bridge.csv",
                        "carry-over.csv",
                        "changes.csv",
                        "codebook.csv",
                        "completeness.csv",
                        "contents.csv",
                        "contributions.csv",
                        "county-cells.csv",
                        "coverage.csv",
                        "datapackage.json",
                        "decisions.csv",
                        "findings.csv",
                        "manifest.json",
                        "reminders.csv",
                        "rules.csv",
                        "series.csv",
                        "unit-cells.csv",
                        "units.csv",
                        "versions.csv",
                        "wide.csv");
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Golden.assertSame("package/" + file.getKey(), file.getValue());
        }
    }

    @Test
    void whatIsDecidedCountsAndIsShownBesideWhatWasRead() throws IOException {
        Path decisions = folder.resolve("decisions.csv");
        Files.writeString(decisions, """
            id,kind,unit_code,year,rule,cell,seen,value,file,author,date,reason
            a,correct,990100-D01,2031,,VL.village.adults,一百,100,,王某,2032-02-01,电话核实
            b,blank-is-zero,990100-D01,2031,,VL,3,,,王某,2032-02-01,没有就是0
            c,exclude,990100-Z01,2031,,,,,,王某,2032-02-01,报的是全县数
            d,accept,990100001,2031,ST-03,VL.mobile,,,,王某,2032-02-01,已说明
            e,correct,990100101,2031,,VL.village.adults,4,6,,王某,2032-02-01,电话核实
            """);
        DecisionDesk desk = new DecisionsReader(SampleCounty.ROSTER, LibraryCounty.FORMS, LibraryCounty.RULES)
                .read(decisions)
                .in(SampleCounty.year(2031))
                .desk(LibraryCounty.FORMS, LibraryCounty.RULES, List.of());

        publish();

        Publication publication = publisher().publish(LibraryCounty.content(), desk, reports::forEach);

        Map<String, byte[]> files = files(publication.folder());
        assertThat(new String(files.getOrDefault("changes.csv", new byte[0]), UTF_8)
                        .lines()
                        .skip(1))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line).contains(",decided,"));
        for (String file :
                List.of("county-cells.csv", "coverage.csv", "decisions.csv", "findings.csv", "unit-cells.csv")) {
            Golden.assertSame("decided/" + file, files.getOrDefault(file, new byte[0]));
        }
    }

    @Test
    void theFirstVersionBecomesCurrent() throws IOException {
        Publication publication = publish();

        assertThat(publication.isNew()).isTrue();
        assertThat(publication.folder()).isEqualTo(home().resolve("v1"));
        assertThat(Files.readSymbolicLink(home().resolve("current"))).hasToString("v1");
        assertThat(names(home())).containsExactly("990100-2031-v1.zip", "current", "v1");
    }

    @Test
    void equalContentMakesNoNewVersion() throws IOException {
        publish();

        Publication again = publish();

        assertThat(again.isNew()).isFalse();
        assertThat(names(home())).containsExactly("990100-2031-v1.zip", "current", "v1");
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
    void eachVersionIsPackedIntoOneFileBesideIt() throws IOException {
        Path version = publish().folder();

        Path zip = home().resolve(NAME + "-v1.zip");
        assertThat(new PackedPackage(zip).verify()).contains(List.of());
        assertThat(new PackedPackage(zip).differences(version)).isEmpty();
    }

    @Test
    void equalVersionsArePackedEqually() throws IOException {
        publish();
        byte[] first = Files.readAllBytes(home().resolve(NAME + "-v1.zip"));
        Disk.remove(home());

        publish();

        assertThat(home().resolve(NAME + "-v1.zip")).hasBinaryContent(first);
    }

    @Test
    void aVersionThatADeadRunDidNotPackIsPacked() throws IOException {
        publish();
        Files.delete(home().resolve(NAME + "-v1.zip"));
        Files.writeString(home().resolve(".stage.zip"), "half");

        assertThat(publish().isNew()).isFalse();

        assertThat(names(home())).containsExactly("990100-2031-v1.zip", "current", "v1");
    }

    @Test
    void theNextVersionSaysWhatChangedAndWhy() throws IOException {
        publish();
        changeOneNumber();
        reports.remove(3);

        Map<String, byte[]> second = files(publish().folder());

        assertThat(new String(second.get("changes.csv"), UTF_8))
                .startsWith(
                        "unit_code,aggregates,table,row_code,column_code,before,after,cause,file_before,file_after\n"
                                + ",AREA,VL,mobile,children,-2,,decided,,\n"
                                + ",AREA,VL,total,spent,-0.25,,decided,,\n"
                                + ",EAST,VL,mobile,adults,3,,decided,,\n"
                                + "990100-D00,AREA LEVEL OWN,VL,village,adults,12,13,replaced,"
                                + "\"2032-01-14/990100-D00,年报.html\",\"2032-01-14/990100-D00,年报.html\"\n"
                                + "990100-Z01,AREA EAST,VL,mobile,adults,7,,left,");
        assertThat(new String(second.get("versions.csv"), UTF_8)).isEqualTo("""
            version,supersedes,changes,reason
            v1,,0,first
            v2,v1,12,"replaced 1, left 8, decided 3"
            """);
    }

    @Test
    void aSumThatIsAdjustedOtherwiseIsAChange() throws IOException {
        publish();
        DecisionDesk nothing =
                Decisions.NONE.in(SampleCounty.year(2031)).desk(LibraryCounty.FORMS, LibraryCounty.RULES, List.of());

        Publication second = publisher().publish(LibraryCounty.content(), nothing, reports::forEach);

        assertThat(new String(files(second.folder()).getOrDefault("changes.csv", new byte[0]), UTF_8)
                        .lines()
                        .skip(1))
                .containsExactly(
                        ",AREA,VL,mobile,children,-2,,decided,,",
                        ",AREA,VL,total,spent,-0.25,,decided,,",
                        ",AREA,VL,village,days,250,,decided,,",
                        ",EAST,VL,mobile,adults,3,,decided,,");
    }

    @Test
    void aFinalYearKeepsItsAdjustments() throws IOException {
        publish();
        PackageContent.Standing locked = new PackageContent.Standing(PackageStatus.FINAL, true, false);
        DecisionDesk nothing =
                Decisions.NONE.in(SampleCounty.year(2031)).desk(LibraryCounty.FORMS, LibraryCounty.RULES, List.of());

        Publication held = publisher().publish(LibraryCounty.content(false, locked), nothing, reports::forEach);

        assertThat(held.isHeld()).isTrue();
        assertThat(names(home())).contains("pending.csv").doesNotContain("v2");
    }

    @Test
    void aNumberThatChangedWithoutAnyReasonIsNotPublished() throws IOException {
        publish();
        reports.set(0, changed(reports.get(0)));

        assertThatThrownBy(this::publish)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("Not published, 1 numbers changed and no report, decision or rule explains it.");
        assertThat(names(home())).containsExactly("990100-2031-v1.zip", "current", "v1");
    }

    @Test
    void anotherProgramMayReadAnotherNumberFromTheSameFile() throws IOException {
        publish();
        reports.set(0, changed(reports.get(0)));

        Publication second = publisher().publish(LibraryCounty.content(true), LibraryCounty.desk(), reports::forEach);

        assertThat(new String(files(second.folder()).get("changes.csv"), UTF_8)).contains(",12,13,read_again,");
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

        assertThatThrownBy(() -> publisher().publish(LibraryCounty.content(), LibraryCounty.desk(), consumer -> {
                    reports.stream().limit(3).forEach(consumer);
                    throw new IllegalStateException("the database is gone");
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the database is gone");

        assertThat(names(home())).containsExactly("990100-2031-v1.zip", "current", "v1");
        assertThat(files(home().resolve("current"))).containsExactlyEntriesOf(first);
    }

    @Test
    void aFullDiskIsOneLineAndLeavesTheOldVersion() throws IOException {
        publish();
        changeOneNumber();

        assertThatThrownBy(() -> publisher().publish(LibraryCounty.content(), LibraryCounty.desk(), consumer -> {
                    reports.stream().limit(3).forEach(consumer);
                    throw new UncheckedIOException(new IOException("No space left on device"));
                }))
                .isInstanceOf(OperatorException.class)
                .hasMessage(unwritable(folder.resolve("output"), "No space left on device"));

        assertThat(names(home())).containsExactly("990100-2031-v1.zip", "current", "v1");
    }

    @Test
    void whatADeadRunLeftIsRemoved() throws IOException {
        Path stage = Files.createDirectories(home().resolve(".stage/sub"));
        Files.writeString(stage.resolve("half.csv"), "a,b");

        publish();

        assertThat(names(home())).containsExactly("990100-2031-v1.zip", "current", "v1");
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
        assertThat(names(home())).containsExactly("990100-2031-v1.zip", "990100-2031-v2.zip", "current", "v1", "v2");
    }

    @Test
    void withoutLinksATextFileNamesTheCurrentVersion() throws IOException {
        CurrentPointer.LinkMaker noLinks = (link, target) -> {
            throw new IOException("no links here");
        };
        publisher(noLinks).publish(LibraryCounty.content(), LibraryCounty.desk(), reports::forEach);
        changeOneNumber();

        publisher(noLinks).publish(LibraryCounty.content(), LibraryCounty.desk(), reports::forEach);
        Publication again = publisher(noLinks).publish(LibraryCounty.content(), LibraryCounty.desk(), reports::forEach);

        assertThat(again.isNew()).isFalse();
        assertThat(names(home()))
                .containsExactly("990100-2031-v1.zip", "990100-2031-v2.zip", "current.txt", "v1", "v2");
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
        PackagePublisher publisher = new PackagePublisher(output, LibraryCounty.FORMS, LibraryCounty.COUNTY_CHECK);

        assertThatThrownBy(() -> publisher.publish(LibraryCounty.content(), LibraryCounty.desk(), reports::forEach))
                .isInstanceOf(OperatorException.class)
                .hasMessage(unwritable(output, cause));
    }

    private static String unwritable(Path output, String cause) {
        return output + "：结果990100-2031写不进去（" + cause + "），以前发布的版本仍在。请检查文件夹后重新运行。 " + output
                + ": the package 990100-2031 cannot be written (" + cause
                + "); the version published before stays, mend the folder and run again.";
    }

    /** As a corrected report does. */
    private void changeOneNumber() {
        reports.set(0, LibraryCounty.from("corrected", changed(reports.get(0))));
    }

    private static Submission changed(Submission report) {
        return SampleCounty.with(report, "VL.village.adults", new Value.Amount(BigDecimal.valueOf(13)), "13");
    }

    private Publication publish() {
        return publisher().publish(LibraryCounty.content(), LibraryCounty.desk(), reports::forEach);
    }

    private PackagePublisher publisher() {
        return publisher(Files::createSymbolicLink);
    }

    private PackagePublisher publisher(CurrentPointer.LinkMaker links) {
        return new PackagePublisher(folder.resolve("output"), LibraryCounty.FORMS, LibraryCounty.COUNTY_CHECK, links);
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
        try (Stream<Path> walk = Files.walk(folder.toRealPath())) {
            for (Path file : walk.filter(Files::isRegularFile).toList()) {
                files.put(folder.toRealPath().relativize(file).toString(), Files.readAllBytes(file));
            }
        }
        return files;
    }
}
