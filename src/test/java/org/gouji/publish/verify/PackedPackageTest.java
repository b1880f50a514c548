package org.gouji.publish.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gouji.publish.zip.FolderZip;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tampers with the golden package after it was packed. */
class PackedPackageTest {

    private static final Path GOLDEN = Path.of("src/test/resources/publish/package");

    @TempDir
    private Path folder;

    private Path zip = Path.of("");

    @BeforeEach
    void pack() throws IOException {
        zip = folder.resolve("990100-2031-v1.zip");
        FolderZip.write(GOLDEN, "990100-2031-v1", zip);
    }

    @Test
    void aPackedPackageIsSound() throws IOException {
        assertThat(packed().verify()).contains(List.of());
        assertThat(packed().differences(GOLDEN)).isEmpty();
    }

    @Test
    void aNumberThatWasChangedInsideIsFound() throws IOException {
        change("county-cells.csv", ",18,partial", ",19,partial");

        assertThat(packed().verify().orElseThrow()).extracting(Flaw::key).contains("verify.hash", "verify.value");
        assertThat(packed().differences(GOLDEN))
                .containsExactly(
                        new Flaw("verify.zip", Map.of("file", "990100-2031-v1.zip", "packed", "county-cells.csv")));
    }

    @Test
    void aFileThatIsOnlyInOneOfThemIsFound() throws IOException {
        try (FileSystem inside = FileSystems.newFileSystem(zip)) {
            Path top = inside.getPath("/990100-2031-v1");
            Files.delete(top.resolve("excel/units.csv"));
            Files.writeString(top.resolve("more.csv"), "a,b\n");
        }

        assertThat(packed().differences(GOLDEN))
                .extracting(flaw -> flaw.arguments().get("packed"))
                .containsExactly("excel/units.csv", "more.csv");
    }

    @Test
    void whatIsNoPackedPackageIsSaidToBeNone() throws IOException {
        Path text = Files.writeString(folder.resolve("text.zip"), "no ZIP");
        Path other = folder.resolve("other.zip");
        FolderZip.write(GOLDEN.resolve("excel"), "excel", other);

        assertThat(new PackedPackage(other).verify()).isEqualTo(Optional.empty());
        assertThat(new PackedPackage(text).differences(GOLDEN))
                .extracting(Flaw::key)
                .containsExactly("verify.broken");
    }

    private PackedPackage packed() {
        return new PackedPackage(zip);
    }

    private void change(String name, String before, String after) throws IOException {
        try (FileSystem inside = FileSystems.newFileSystem(zip)) {
            Path file = inside.getPath("/990100-2031-v1").resolve(name);
            Files.writeString(file, Files.readString(file).replace(before, after));
        }
    }
}
