package org.gouji.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProgramPartsTest {

    @ParameterizedTest(name = "{0} changes how is read: {1}, how is published: {2}")
    @CsvSource({
        "nothing.txt, false, false",
        "org/gouji/document/html/Other.class, true, false",
        "org/gouji/check/Other.class, true, false",
        "org/gouji/a_new_stage/Other.class, true, false",
        "META-INF/maven/org.example/reader/pom.properties, true, false",
        "org/gouji/consolidate/Other.class, false, true",
        "org/gouji/publish/csv/Other.class, false, true",
        "codebook.csv, false, true",
        "org/gouji/cli/Other.class, false, false"
    })
    void whatIsAddedToAStageChangesItsHash(
            String file, boolean changesReading, boolean changesPublishing, @TempDir Path patch) throws IOException {
        Path added = patch.resolve(file);
        Files.createDirectories(added.getParent());
        Files.writeString(added, "added");

        assertThat(changes(ProgramParts::hashReading, patch)).isEqualTo(changesReading);
        assertThat(changes(ProgramParts::hashPublishing, patch)).isEqualTo(changesPublishing);
    }

    /** Whether a hash is another one when a folder comes before the program. */
    private static boolean changes(Supplier<String> hash, Path patch) throws IOException {
        String before = hash.get();
        Thread thread = Thread.currentThread();
        ClassLoader loader = thread.getContextClassLoader();
        try (URLClassLoader patched =
                new URLClassLoader(new URL[] {patch.toUri().toURL()}, loader)) {
            thread.setContextClassLoader(patched);
            return !hash.get().equals(before);
        } finally {
            thread.setContextClassLoader(loader);
        }
    }
}
