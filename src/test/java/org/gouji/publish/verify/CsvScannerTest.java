package org.gouji.publish.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import com.opencsv.CSVWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvScannerTest {

    @TempDir
    private Path folder;

    @Test
    void linesAndFieldsAreSplit() throws IOException {
        assertThat(lines("a,b\n,\n\"x,\"\"y\"\"\",\"1\n2\"\n"))
                .containsExactly(List.of("a", "b"), List.of("", ""), List.of("x,\"y\"", "1\n2"));
    }

    @Test
    void theLastLineNeedsNoEnd() throws IOException {
        assertThat(lines("a\nb")).containsExactly(List.of("a"), List.of("b"));
    }

    @Test
    void anEmptyFileHasNoLines() throws IOException {
        assertThat(lines("")).isEmpty();
    }

    @Test
    void anOpenQuotationMarkIsRefused() {
        assertThatIOException().isThrownBy(() -> lines("a,\"b\n")).withMessage("a quotation mark is not closed");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void whatOpencsvWritesIsReadBack(long seed) throws IOException {
        Random random = new Random(seed);
        List<List<String>> expected = new ArrayList<>();
        StringWriter text = new StringWriter();
        try (CSVWriter writer = new CSVWriter(text)) {
            for (int i = 0; i < 5_000; i++) {
                List<String> line =
                        Stream.generate(() -> field(random)).limit(40).toList();
                expected.add(line);
                writer.writeNext(line.toArray(String[]::new), false);
            }
        }

        assertThat(lines(text.toString())).isEqualTo(expected);
    }

    private static String field(Random random) {
        return random.ints(random.nextInt(8), 0, 8)
                .mapToObj(c -> String.valueOf(",\"\nab 镇街".charAt(c)))
                .collect(Collectors.joining());
    }

    private List<List<String>> lines(String text) throws IOException {
        Path file = Files.write(folder.resolve("a.csv"), text.getBytes(StandardCharsets.UTF_8));
        List<List<String>> lines = new ArrayList<>();
        try (CsvScanner scanner = new CsvScanner(file)) {
            while (scanner.next()) {
                lines.add(scanner.texts());
            }
            assertThat(scanner.bytes()).isEqualTo(Files.size(file));
        }
        return lines;
    }
}
