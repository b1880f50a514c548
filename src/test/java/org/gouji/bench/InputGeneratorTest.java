package org.gouji.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.data.Percentage;
import org.gouji.check.RuleBook;
import org.gouji.form.FormLibrary;
import org.gouji.intake.ReportReading;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class InputGeneratorTest {

    private static final int FILES = 8;
    private static final FormLibrary FORMS = FormLibrary.builtIn();
    private static final ReportReading READING = new ReportReading(FORMS, RuleBook.builtIn());

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path folder;

    static Stream<Arguments> layouts() {
        return Stream.concat(
                Stream.of(PlainLayout.values()).map(layout -> Arguments.of(layout, 8_000)),
                Stream.of(PageLayout.values())
                        .map(layout -> Arguments.of(layout, layout == PageLayout.WORD ? 60_000 : 20_000)));
    }

    @ParameterizedTest(name = "{0}, {1} bytes")
    @MethodSource("layouts")
    void reportsHaveTheirSizeAndReadWithoutFindings(ReportWriter layout, int size) {
        List<Input> inputs = new InputGenerator(FORMS.all(), folder).generate(FILES, size, List.of(layout));

        assertThat(inputs).hasSize(FILES).allSatisfy(input -> {
            assertThat(input.bytes().length).isCloseTo(size, Percentage.withPercentage(4));
            assertThat(READING.read(input.name(), input.bytes()).reports())
                    .singleElement()
                    .satisfies(report -> assertThat(report.findings()).isEmpty());
        });
    }

    @ParameterizedTest(name = "{0}, {1} bytes")
    @MethodSource("layouts")
    void sameNumberGivesTheSameBytes(ReportWriter layout, int size) {
        InputGenerator generator = new InputGenerator(FORMS.all(), folder);

        assertThat(generator.generate(2, size, List.of(layout)))
                .extracting(Input::bytes)
                .containsExactlyElementsOf(generator.generate(2, size, List.of(layout)).stream()
                        .map(Input::bytes)
                        .toList());
    }
}
