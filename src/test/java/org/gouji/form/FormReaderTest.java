package org.gouji.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.gouji.definition.Definition;
import org.gouji.message.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class FormReaderTest {

    private static final Path GOOD = Path.of("src/test/resources/form/third/library-visits-2030.yml");

    private static Form read(String yaml) {
        return Definition.read("form.yml", new StringReader(yaml), FormReader::read);
    }

    @ParameterizedTest(name = "{2}")
    @CsvFileSource(resources = "/form/broken-forms.txt", delimiter = '|', numLinesToSkip = 2)
    void aBrokenFormNamesLineAndCause(String text, String change, String message) throws IOException {
        String good = Files.readString(GOOD);
        assertThat(good).contains(text);

        assertThatThrownBy(() -> read(good.replace(text, change))).satisfies(Refused.with("form.yml:" + message));
    }

    @Test
    void unitTypeAndAggregationOfABlockAreTheUsualOnes() throws IOException {
        List<Block> blocks = read(Files.readString(GOOD)).tables().get(0).blocks();

        assertThat(blocks.get(0).columns())
                .extracting(Column::unit, Column::type, Column::aggregation)
                .containsExactly(
                        tuple("人次", NumberType.COUNT, Aggregation.SUM),
                        tuple("人次", NumberType.COUNT, Aggregation.SUM),
                        tuple("人次", NumberType.COUNT, Aggregation.SUM),
                        tuple("天", NumberType.COUNT, Aggregation.NONE));
        assertThat(blocks.get(1).columns())
                .extracting(Column::type)
                .containsExactly(NumberType.CHANGE, NumberType.AMOUNT);
    }
}
