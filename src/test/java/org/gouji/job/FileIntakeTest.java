package org.gouji.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.gouji.check.RuleBook;
import org.gouji.check.copying.CopyingSettings;
import org.gouji.decide.Decisions;
import org.gouji.form.FormLibrary;
import org.gouji.intake.FileReading;
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
        Stages stages = new Stages(
                FormLibrary.builtIn(),
                RuleBook.builtIn(),
                CopyingSettings.builtIn(),
                new Roster(new County("990100", "示例县", List.of()), List.of()),
                (name, bytes) -> new FileReading(name, List.of(), List.of()),
                (current, earlier) -> List.of(),
                Decisions.NONE,
                Map.of());
        FileIntake intake = new FileIntake(inbox, stages, 1000);

        ReadFile read = intake.read(new PendingFile(new FileStamp("gone.txt", 10, 0), ""));

        assertThat(read.outcome()).isEqualTo(FileOutcome.REJECTED);
        assertThat(read.findings()).extracting(Finding::rule).containsExactly("FILE-04");
    }
}
