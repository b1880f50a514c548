package org.gouji.publish.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.stream.Collectors;
import org.gouji.model.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvBufferTest {

    private final CsvBuffer buffer = new CsvBuffer(1);

    @ParameterizedTest(name = "{0} becomes {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '!', textBlock = """
                    12            | 12
                    -8            | -8
                    =1+1          | =1+1
                    @x            | @x
                    青石镇        | 青石镇
                    a,b           | "a,b"
                    a "b" c       | "a ""b"" c"
                    """)
    void fieldsAreQuotedOnlyWhereNeeded(String text, String line) {
        buffer.field(text).endLine();

        assertThat(buffer).hasToString(line + "\n");
    }

    @Test
    void aLineBreakInsideAFieldIsQuoted() {
        buffer.field("本年\n新制作").field("x\ry").endLine();

        assertThat(buffer).hasToString("\"本年\n新制作\",\"x\ry\"\n");
    }

    @Test
    void emptyFieldsKeepTheirPlaces() {
        buffer.field("").field("").field("x").endLine();
        buffer.field("").field("y").endLine();

        assertThat(buffer).hasToString(",,x\n,y\n");
    }

    @Test
    void encodedPiecesJoinOtherFields() {
        buffer.encoded(CsvText.encoded("a", "b,c")).field(7).encoded(CsvText.encoded("", "d"));

        assertThat(buffer).hasToString("a,\"b,c\",7,,d");
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 9, 10, -1, Long.MIN_VALUE, Long.MAX_VALUE})
    void numbersArePlain(long number) {
        assertThat(buffer.field(number)).hasToString(Long.toString(number));
    }

    static Source[] sources() {
        return new Source[] {
            new Source.TableCell(2, 9, 14), new Source.Line(57), new Source.Paragraph(3), new Source.Whole()
        };
    }

    @ParameterizedTest
    @MethodSource("sources")
    void aSourceIsItsText(Source source) {
        assertThat(buffer.field(source)).hasToString(source.text());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void everyTextIsWrittenAsOpencsvWritesIt(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 2_000; i++) {
            String text = random.ints(random.nextInt(6), 0, 8)
                    .mapToObj(c -> String.valueOf(",\"\n\r a=镇".charAt(c)))
                    .collect(Collectors.joining());

            CsvBuffer one = new CsvBuffer(4).field(text);

            assertThat(one.content()).isEqualTo(CsvText.encoded(text));
            assertThat(one.toString().getBytes(StandardCharsets.UTF_8)).hasSize(one.size());
        }
    }
}
