package org.gouji.publish.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gouji.message.Language;
import org.gouji.message.Messages;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tampers with the golden package. */
class PackageVerifierTest {

    private static final Path GOLDEN = Path.of("src/test/resources/publish/package");

    @TempDir
    private Path folder;

    @BeforeEach
    void copyPackage() throws IOException {
        for (Path file : files(GOLDEN)) {
            Path copy = folder.resolve(GOLDEN.relativize(file).toString());
            Files.createDirectories(copy.getParent());
            Files.copy(file, copy);
        }
    }

    @Test
    void aPackageAsPublishedIsSound() throws IOException {
        assertThat(flaws()).isEmpty();
    }

    @Test
    void everyChangedByteIsFound() throws IOException {
        Random random = new Random(7);
        List<Path> data = files(folder).stream()
                .filter(file -> file.toString().endsWith(".csv"))
                .toList();
        for (int i = 0; i < 1_000; i++) {
            Path file = data.get(random.nextInt(data.size()));
            byte[] sound = Files.readAllBytes(file);
            byte[] changed = sound.clone();
            int position = random.nextInt(changed.length);
            changed[position] ^= (byte) (1 + random.nextInt(255));
            Files.write(file, changed);

            assertThat(flaws()).as(file + " at " + position).isNotEmpty();
            Files.write(file, sound);
        }
    }

    @Test
    void aMissingAndAnExtraFileAreNamed() throws IOException {
        Files.move(folder.resolve("OWN-VL.csv"), folder.resolve("own.csv"));

        assertThat(flaws())
                .containsExactly("own.csv is not in the manifest.", "OWN-VL.csv is in the manifest, but not there.");
    }

    @Test
    void aManifestThatIsNoJsonIsNamed() throws IOException {
        Files.writeString(folder.resolve("manifest.json"), "{");

        assertThat(flaws()).startsWith("manifest.json is not readable as a manifest.");
    }

    @ParameterizedTest(name = "{0}: {1} made {2}")
    @CsvSource(delimiter = '|', textBlock = """
        county-cells.csv | ,成人,人次,18,partial      | ,成人,人次,19,partial      | county-cells.csv: AREA VL.village.adults is published as '19', the units' lines give '18'.
        county-cells.csv | ,35.0000,partial,7,5,0     | ,35.0000,partial,7,4,1     | county-cells.csv: the units behind AREA VL.total.spent are published as 4/1/0/0/0/7/1/1, the units' lines give 5/0/0/0/0/7/1/1 (with a number/blank/mark/unreadable/absent/due/missing/other form).
        unit-cells.csv   | 读者,人次,number,0,77      | 读者,人次,number,1,77      | unit-cells.csv: a value of 990100-D02 is counted, the unit is not.
        unit-cells.csv   | number,1,18.6250,18.6250   | number,1,18.6251,18.6250   | county-cells.csv: AREA VL.total.spent is published as '35.0000', the units' lines give '35.0001'.
        unit-cells.csv   | ,unreadable,0,,一百        | ,unread,0,,一百            | unit-cells.csv is not well formed (there is no state unread).
        coverage.csv     | 2031,missing,              | 2031,not_member,           | county-cells.csv: the units behind AREA VL.village.adults are published as 4/0/0/1/0/7/1/1, the units' lines give 4/0/0/1/0/6/0/1 (with a number/blank/mark/unreadable/absent/due/missing/other form).
        coverage.csv     | ,status,form,              | ,state,form,               | coverage.csv is not well formed (there is no column status).
        findings.csv     | 表一“流动”行               | '表一,“流动”行'            | findings.csv is not well formed (line 1 after the header has 19 fields).
        contributions.csv | VL,village,adults,12,     | VL,village,adults,13,      | contributions.csv: AREA VL.village.adults is published as '18', the units' lines give '19'.
        aggregates.csv   | 990100101 990100-Z01       | 990100101 990100-D01       | county-cells.csv: the units behind EAST VL.village.adults are published as 2/0/0/0/0/2/0/0, the units' lines give 1/0/0/1/0/2/0/0 (with a number/blank/mark/unreadable/absent/due/missing/other form).
        aggregates.csv   | EAST,东片,East             | WEST,东片,East             | county-cells.csv: nothing says which units EAST is the sum of.
        wide.csv         | received,12,3             | received,13,3              | wide.csv: AREA VL.village.adults is published as '18', the units' lines give '19'.
        AREA-VL.csv      | 村书屋,18,10               | 村书屋,18,11               | AREA-VL.csv: number 2 differs from county-cells.csv.
        AREA-VL.csv      | 村书屋,18,10               | 村书屋,18,''               | AREA-VL.csv: number 2 differs from county-cells.csv.
        AREA-VL.csv      | ,,13,13                    | ,,13,15                    | AREA-VL.csv: number 7 differs from county-cells.csv.
        adjustments.csv  | adjust,15,-2,13            | adjust,14,-2,12            | adjustments.csv: AREA VL.mobile.children is published as '14', the units' lines give '15'.
        adjustments.csv  | adjust,15,-2,13            | adjust,15,-2,14            | adjustments.csv: AREA VL.mobile.children is published as '14', the units' lines give '13'.
        adjustments.csv  | adjust,15,-2,13            | adjust,15,-3,12            | adjustments.csv: AREA VL.mobile.children is said to be adjusted by 'a1 adjust -3 王某 2032-02-01 联合活动两家都计了', the decisions in force in decisions.csv give 'a1 adjust -2 王某 2032-02-01 联合活动两家都计了'.
        adjustments.csv  | manual,,250,250            | manual,,251,251            | adjustments.csv: AREA VL.village.days is said to be adjusted by 'm1 manual 251 王某 2032-02-01 各村同一时间开放', the decisions in force in decisions.csv give 'm1 manual 250 王某 2032-02-01 各村同一时间开放'.
        adjustments.csv  | a1,王某                    | a1,李某                    | adjustments.csv: AREA VL.mobile.children is said to be adjusted by 'a1 adjust -2 李某 2032-02-01 联合活动两家都计了', the decisions in force in decisions.csv give 'a1 adjust -2 王某 2032-02-01 联合活动两家都计了'.
        adjustments.csv  | 2031,EAST,VL,mobile        | 2031,TOWNS,VL,mobile       | adjustments.csv: TOWNS VL.mobile.adults is published as '12', the units' lines give '5'.
        adjustments.csv  | 2031,EAST,VL,mobile        | 2031,WEST,VL,mobile        | adjustments.csv: WEST VL.mobile.adults is published as '12', the units' lines give '∅'.
        decisions.csv    | 重复,reopened              | 重复,applied               | adjustments.csv: OWN VL.mobile.adults is said to be adjusted by '∅', the decisions in force in decisions.csv give 'a5 adjust -1 王某 2032-02-01 重复'.
        """)
    void numbersThatDoNotAddUpAreFoundEvenWithTheRightHash(String file, String before, String after, String flaw)
            throws IOException, NoSuchAlgorithmException {
        String text = Files.readString(folder.resolve(file));
        assertThat(text).contains(before);
        Files.writeString(folder.resolve(file), text.replaceFirst(Pattern.quote(before), after));
        rewriteManifest(file);

        assertThat(flaws()).first().isEqualTo(flaw);
    }

    private List<String> flaws() throws IOException {
        Messages english = new Messages(Language.EN);
        return PackageVerifier.verify(folder).stream()
                .map(flaw -> english.text(flaw.key(), flaw.arguments()))
                .toList();
    }

    /** What a forger would do. */
    private void rewriteManifest(String name) throws IOException, NoSuchAlgorithmException {
        Path manifest = folder.resolve("manifest.json");
        String before = Files.readString(manifest);
        byte[] golden = Files.readAllBytes(GOLDEN.resolve(name));
        byte[] forged = Files.readAllBytes(folder.resolve(name));
        Files.writeString(
                manifest,
                before.replace(sha256(golden), sha256(forged))
                        .replace("\"bytes\" : " + golden.length, "\"bytes\" : " + forged.length));
    }

    private static String sha256(byte[] bytes) throws NoSuchAlgorithmException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
