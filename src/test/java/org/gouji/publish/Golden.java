package org.gouji.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Compares with a file that a person has read. Run with -Dgolden.update=true to rewrite it, then read the difference. */
public final class Golden {

    private static final Path FOLDER = Path.of("src/test/resources/publish");

    private Golden() {}

    public static void assertSame(String name, byte[] actual) throws IOException {
        Path golden = FOLDER.resolve(name);
        if (Boolean.getBoolean("golden.update")) {
            Files.createDirectories(golden.getParent());
            Files.write(golden, actual);
        }
        byte[] expected = Files.readAllBytes(golden);
        assertThat(text(actual)).isEqualTo(text(expected));
        assertThat(actual).as(name).isEqualTo(expected);
    }

    /** For a difference that can be read. */
    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
