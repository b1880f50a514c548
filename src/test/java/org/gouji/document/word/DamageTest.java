package org.gouji.document.word;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Random;
import org.gouji.document.DocumentLimits;
import org.gouji.document.DocumentReader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bytes that were cut off or changed give a document or a refusal, whatever they are. */
class DamageTest {

    private static final int TRIES = 60;

    private final DocumentReader reader =
            new DocumentReader(new DocumentLimits(1 << 24, 1 << 24, 200, 100, 3, 100, 50_000, 5));

    @ParameterizedTest
    @ValueSource(strings = {"docx", "doc", "rtf"})
    void damagedFilesAreNoFault(String format) throws IOException {
        byte[] whole = file(format);
        Random random = new Random(7);
        for (int i = 0; i < TRIES; i++) {
            byte[] cut = Arrays.copyOf(whole, random.nextInt(whole.length));
            byte[] changed = changed(whole, random);
            assertThatCode(() -> assertThat(reader.read("cut", cut)).isNotEmpty())
                    .as("try %d", i)
                    .doesNotThrowAnyException();
            assertThatCode(() -> assertThat(reader.read("changed", changed)).isNotEmpty())
                    .as("try %d", i)
                    .doesNotThrowAnyException();
        }
    }

    private static byte[] changed(byte[] whole, Random random) {
        byte[] changed = whole.clone();
        for (int i = 0; i < 1 + random.nextInt(20); i++) {
            changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
        }
        return changed;
    }

    private static byte[] file(String format) throws IOException {
        try (InputStream in = DamageTest.class.getResourceAsStream("/intake/formats/spans-2021/input." + format)) {
            if (in == null) {
                throw new IOException(format);
            }
            return in.readAllBytes();
        }
    }
}
