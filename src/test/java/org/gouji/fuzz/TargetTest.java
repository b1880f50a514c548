package org.gouji.fuzz;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.gouji.document.RefusedFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What a fuzzer found once stays mended, and each target takes what a fuzzer begins with. */
class TargetTest {

    private static final Path FOUND = Path.of("src/test/resources/fuzz");
    private static final int ALTERED = 3;

    static Stream<Arguments> found() throws IOException {
        List<Arguments> found = new ArrayList<>();
        for (Target target : Target.values()) {
            Path folder = FOUND.resolve(target.title());
            if (Files.isDirectory(folder)) {
                try (Stream<Path> files = Files.list(folder)) {
                    files.sorted().forEach(file -> found.add(Arguments.of(target, file)));
                }
            }
        }
        return found.stream();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("found")
    void whatAFuzzerFoundStaysMended(Target target, Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);

        assertThatCode(() -> target.take(bytes)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @EnumSource
    void seedsAndWhatBecomesOfThemByChanceAreTaken(Target target) {
        Random random = new Random(11);
        for (byte[] seed : Seeds.of(target)) {
            assertThatCode(() -> target.take(seed)).doesNotThrowAnyException();
            for (int i = 0; i < ALTERED; i++) {
                byte[] altered = altered(seed, random);

                assertThatCode(() -> target.take(altered)).doesNotThrowAnyException();
            }
        }
    }

    @Test
    void whatLibrariesThrowIsNoFaultButWhatOursThrowIs() {
        assertThatCode(() -> Fault.rethrowIfOurs(new RefusedFile("FILE-06", "")))
                .doesNotThrowAnyException();
        assertThatCode(() -> Fault.rethrowIfOurs(thrownBy("org.apache.poi.POIDocument")))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> Fault.rethrowIfOurs(thrownBy("org.gouji.document.Grid")))
                .isInstanceOf(AssertionError.class);
    }

    /** Within a call of the JDK, as most are. */
    private static RuntimeException thrownBy(String caller) {
        RuntimeException thrown = new IndexOutOfBoundsException();
        thrown.setStackTrace(new StackTraceElement[] {
            new StackTraceElement("java.util.Objects", "checkIndex", "Objects.java", 1),
            new StackTraceElement(caller, "read", "Caller.java", 1),
            new StackTraceElement("org.gouji.document.DocumentReader", "read", "DocumentReader.java", 1)
        });
        return thrown;
    }

    /** With a stretch gone or doubled and a few bytes changed. */
    private static byte[] altered(byte[] seed, Random random) {
        int from = random.nextInt(seed.length);
        int to = Math.min(seed.length, from + random.nextInt(200));
        byte[] head = Arrays.copyOf(seed, random.nextBoolean() ? from : to);
        byte[] altered = Arrays.copyOf(head, head.length + seed.length - from);
        System.arraycopy(seed, from, altered, head.length, seed.length - from);
        for (int i = 0; i < 3; i++) {
            altered[random.nextInt(altered.length)] = (byte) random.nextInt();
        }
        return altered;
    }
}
