package org.gouji.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Random;
import org.gouji.form.NumberType;
import org.gouji.model.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValueReaderTest {

    @ParameterizedTest(name = "{0} reads as {1}")
    @CsvSource(delimiter = '|', textBlock = """
                    0          | 0
                    15         | 15
                    １２        | 12
                    1,113      | 1113
                    12，345    | 12345
                    '1 234'    | 1234
                    增1423     | 1423
                    增加5      | 5
                    减38       | -38
                    减少3      | -3
                    +21        | 21
                    -8         | -8
                    －8        | -8
                    −8         | -8
                    0件        | 0
                    '12 件'    | 12
                    零         | 0
                    0（无）     | 0
                    316441     | 316441
                    """)
    void countsAsClerksTypeThem(String text, BigDecimal expected) {
        assertThat(ValueReader.read(text, NumberType.CHANGE)).isEqualTo(new Value.Amount(expected));
    }

    @ParameterizedTest(name = "{0} reads as {1}")
    @CsvSource(delimiter = '|', textBlock = """
                    18.6250      | 18.6250
                    0.37万元      | 0.37
                    43.788 万元   | 43.788
                    84565元       | 84565
                    190.457379   | 190.457379
                    1,234.5      | 1234.5
                    """)
    void amountsKeepTheirPrintedDecimalsAndUnit(String text, BigDecimal expected) {
        assertThat(ValueReader.read(text, NumberType.AMOUNT)).isEqualTo(new Value.Amount(expected));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u00A0", "\u3000\u200B"})
    void emptyCellIsBlankNotZero(String text) {
        assertThat(ValueReader.read(text, NumberType.COUNT)).isEqualTo(new Value.Blank());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "-", "—", "——", "无", "無", "没有", "增", "\\"})
    void nothingEnteredMarkIsNeitherZeroNorBlank(String text) {
        assertThat(ValueReader.read(text, NumberType.COUNT)).isEqualTo(new Value.Mark(text));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
                    '1 2'     | not-a-number
                    1,23      | not-a-number
                    1234,567  | not-a-number
                    3/4       | not-a-number
                    O         | not-a-number
                    约30       | not-a-number
                    3（其中2）  | not-a-number
                    5元        | not-a-number
                    1.2万      | scaled-unit
                    000       | leading-zero
                    012       | leading-zero
                    -08       | leading-zero
                    """)
    void whatIsNotSurelyANumberStaysText(String text, String reason) {
        assertThat(ValueReader.read(text, NumberType.COUNT)).isEqualTo(new Value.Unreadable(text, reason));
    }

    @Test
    void noTextMakesItThrow() {
        String characters = "0123456789０9,，. -—/无增减万元件（）()+\u00A0\u3000\u200Bx";
        Random random = new Random(20240101);
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int length = random.nextInt(9); length > 0; length--) {
                text.append(characters.charAt(random.nextInt(characters.length())));
            }

            Value value = ValueReader.read(text.toString(), NumberType.AMOUNT);

            assertThat(value.state().code()).isNotEmpty();
        }
    }

    @Test
    void printingAndReadingAgainChangesNothing() {
        Random random = new Random(7);
        for (int i = 0; i < 5_000; i++) {
            BigDecimal number = BigDecimal.valueOf(random.nextInt(), random.nextInt(5));

            Value value = ValueReader.read(number.toPlainString(), NumberType.AMOUNT);

            assertThat(value).isEqualTo(new Value.Amount(number));
        }
    }
}
