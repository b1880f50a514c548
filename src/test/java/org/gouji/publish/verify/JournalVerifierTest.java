package org.gouji.publish.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalVerifierTest {

    private static final String HEADING = "seq,run,time,operator,what,year,unit_code,file,sha256,author,detail,hash";

    @TempDir
    private Path output;

    private final List<String> lines = new ArrayList<>(List.of(HEADING));

    @BeforeEach
    void journal() throws IOException, NoSuchAlgorithmException {
        Files.createDirectories(output.resolve("990100-2022/v1"));
        Files.writeString(manifest(), "{}");
        add("1,clerk,read,2022,990100101,2023-01-10/a.txt,aa,,part=1");
        add("1,clerk,rejected,,,\"2023-01-10/b, c.txt\",bb,,rule=FILE-01");
        add("1,clerk,decided,2022,990100101,,cc,王某,kind=correct; cell=AP.new.total; seen=3; value=5");
        add("1,clerk,published,2022,,990100-2022/v1," + sha256("{}") + ",,status=provisional");
        add("2,clerk,read,2022,990100102,2023-01-12/d.txt,dd,,part=1");
    }

    private Path manifest() {
        return output.resolve("990100-2022/v1/manifest.json");
    }

    private void add(String rest) throws NoSuchAlgorithmException {
        String before =
                lines.size() == 1 ? "0".repeat(64) : lines.get(lines.size() - 1).replaceAll(".*,", "");
        String line = lines.size() + "," + rest.replaceFirst(",", ",2023-03-01T02:00:00Z,");
        lines.add(line + "," + sha256(before + "\n" + line));
    }

    @Test
    void aJournalAsItWasWrittenIsSound() throws IOException {
        assertThat(verify(lines)).isEmpty();
        assertThat(JournalVerifier.verifyVersion(output.resolve("990100-2022/v1")))
                .isEmpty();
    }

    @Test
    void aChangedCharacterAnywhereIsFoundInItsLineOrTheNext() throws IOException {
        for (int i = 1; i < lines.size(); i++) {
            String line = lines.get(i);
            for (int at = 0; at < line.length(); at++) {
                List<String> changed = new ArrayList<>(lines);
                changed.set(i, line.substring(0, at) + (line.charAt(at) == '0' ? '1' : '0') + line.substring(at + 1));

                assertThat(verify(changed)).first().satisfies(namesLine(i));
            }
        }
    }

    @Test
    void aLineTakenOutPutInOrMovedIsFoundWhereItWas() throws IOException, NoSuchAlgorithmException {
        for (int i = 1; i < lines.size(); i++) {
            List<String> inserted = new ArrayList<>(lines);
            inserted.add(i, lines.get(i));
            assertThat(verify(inserted)).first().satisfies(namesLine(i));
            if (i < lines.size() - 1) {
                List<String> removed = new ArrayList<>(lines);
                removed.remove(i);
                assertThat(verify(removed)).first().satisfies(namesLine(i));
                List<String> moved = new ArrayList<>(lines);
                Collections.swap(moved, i, i + 1);
                assertThat(verify(moved)).first().satisfies(namesLine(i));
            }
        }
    }

    /** Whoever works out the hash of the line that he changed has the next one against him. */
    @Test
    void aLineWithAHashOfItsOwnDoesNotFitTheNext() throws IOException, NoSuchAlgorithmException {
        String before = lines.get(2).replaceAll(".*,", "");
        String forged = lines.get(3).replaceAll(",[^,]*$", "").replace("value=5", "value=6");
        List<String> changed = new ArrayList<>(lines);
        changed.set(3, forged + "," + sha256(before + "\n" + forged));

        assertThat(verify(changed)).singleElement().satisfies(namesLine(4));
    }

    @Test
    void anotherPackageThanTheOnePublishedIsFound() throws IOException {
        verify(lines);
        Files.writeString(manifest(), "{ }");

        assertThat(verify(lines)).extracting(Flaw::key).containsExactly("verify.journal-package");
        assertThat(JournalVerifier.verifyVersion(output.resolve("990100-2022/v1")))
                .extracting(Flaw::key)
                .containsExactly("verify.journal-package");

        Files.delete(manifest());
        Files.delete(manifest().getParent());
        assertThat(verify(lines)).extracting(Flaw::key).containsExactly("verify.journal-gone");
    }

    /** Line i of the journal is line i + 1 of the file; the fault may show in the one behind it. */
    private static org.assertj.core.api.ThrowingConsumer<Flaw> namesLine(int i) {
        return flaw -> assertThat(Integer.parseInt(flaw.arguments().getOrDefault("line", "0")))
                .isBetween(i + 1, i + 2);
    }

    private List<Flaw> verify(List<String> journal) throws IOException {
        Path file = Files.write(output.resolve("journal.csv"), journal);
        return JournalVerifier.verify(file);
    }

    private static String sha256(String text) throws NoSuchAlgorithmException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }
}
