package org.gouji.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.gouji.check.RuleBook;
import org.gouji.check.copying.CopyingSettings;
import org.gouji.decide.Decisions;
import org.gouji.form.FormLibrary;
import org.gouji.intake.FileReading;
import org.gouji.intake.ReportReading;
import org.gouji.model.Finding;
import org.gouji.roster.County;
import org.gouji.roster.Roster;
import org.gouji.store.FileOutcome;
import org.gouji.store.FileStamp;
import org.gouji.store.PendingFile;
import org.gouji.store.ReadFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileIntakeTest {

    @TempDir
    private Path inbox;

    @Test
    void aFileThatIsGoneWhenItsTurnComesIsRejectedAndSaid() {
        ReadFile read = read("gone.txt", (name, bytes) -> new FileReading(name, List.of(), List.of()));

        assertThat(read.outcome()).isEqualTo(FileOutcome.REJECTED);
        assertThat(read.findings()).extracting(Finding::rule).containsExactly("FILE-04");
    }

    @Test
    void aReplyOfSomebodyWhoIsNotOnTheRosterIsRejected() throws IOException {
        Files.copy(Path.of("src/test/resources/intake/reply/answered.xlsx"), inbox.resolve("答复.xlsx"));

        ReadFile read = read("答复.xlsx", ReportReading.builtIn()::read);

        assertThat(read.outcome()).isEqualTo(FileOutcome.REJECTED);
        assertThat(read.reason()).isEqualTo("RP-03");
        assertThat(read.replies()).isEmpty();
    }

    @Test
    void aFileThatIsStillBeingWrittenIsLeftForTheNextRun() throws IOException {
        Files.writeString(inbox.resolve("half.txt"), "half of a rep");
        Clock clock = Clock.fixed(Instant.now().plusSeconds(30), ZoneOffset.UTC);

        ReadFile read = read("half.txt", FileIntakeTest::nothing, new Settling(60, clock));

        assertThat(read.outcome()).isEqualTo(FileOutcome.REJECTED);
        assertThat(read.reason()).isEqualTo("FILE-14");
        assertThat(read.sha256()).isEmpty();
        assertThat(read("half.txt", FileIntakeTest::nothing, new Settling(20, clock))
                        .sha256())
                .isNotEmpty();
    }

    @Test
    void aClockThatIsSetBackKeepsNoFileOut() {
        Clock clock = Clock.fixed(Instant.parse("2001-01-01T00:00:00Z"), ZoneOffset.UTC);

        assertThat(new Settling(60, clock).isArriving(1_700_000_000_000_000_000L))
                .isFalse();
    }

    private static FileReading nothing(String name, byte[] bytes) {
        return new FileReading(name, List.of(), List.of());
    }

    private ReadFile read(String name, FileReader reader) {
        return read(name, reader, new Settling(0, Clock.systemUTC()));
    }

    /** Reads a file for a county without units. */
    private ReadFile read(String name, FileReader reader, Settling settling) {
        Stages stages = new Stages(
                FormLibrary.builtIn(),
                RuleBook.builtIn(),
                CopyingSettings.builtIn(),
                new Roster(new County("990100", "示例县", List.of()), List.of()),
                reader,
                (current, earlier, merged) -> List.of(),
                Decisions.NONE,
                Map.of());
        FileStamp stamp = new FileStamp(name, 10, 0);
        return new FileIntake(inbox, stages, 100_000, settling).read(new PendingFile(stamp, ""));
    }
}
