package org.gouji.publish.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvFileTest {

    @TempDir
    private Path folder;

    @Test
    void aFileKnowsItsRowsBytesAndHash() throws IOException {
        Path path = folder.resolve("a.csv");

        CsvFile.Written written;
        try (CsvFile file = new CsvFile(path, List.of("name", "note"))) {
            file.row("青石镇", "x\ny");
            written = file.finish();
        }

        assertThat(path).hasContent("name,note\n青石镇,\"x\ny\"\n");
        assertThat(written)
                .isEqualTo(new CsvFile.Written(
                        "a.csv",
                        Files.size(path),
                        "b6811a6bdc8d4cfc2a7ba18efaec2976b2ac06b87cb3df2658fc3de6668741de",
                        1));
    }

    @Test
    void aLongFileIsWrittenInPieces() throws IOException {
        Path path = folder.resolve("a.csv");
        String field = "x".repeat(999);

        try (CsvFile file = new CsvFile(path, List.of("x"))) {
            for (int i = 0; i < 1_000; i++) {
                file.row(field);
            }
            assertThat(file.finish().bytes()).isEqualTo(2 + 1_000 * 1_000);
        }

        assertThat(Files.readAllLines(path)).hasSize(1_001).endsWith(field);
    }

    @Test
    void aFullDiskIsNotIgnored() {
        Path full = Path.of("/dev/full");
        assumeTrue(Files.exists(full), "this machine has no disk that is always full");

        assertThatThrownBy(() -> {
                    try (CsvFile file = new CsvFile(full, List.of("x"))) {
                        file.finish();
                    }
                })
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("No space left on device");
    }
}
