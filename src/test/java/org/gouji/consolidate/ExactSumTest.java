package org.gouji.consolidate;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExactSumTest {

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(delimiter = '|', textBlock = """
                    0                                        | 0
                    1 2 3                                    | 6
                    -8 3                                     | -5
                    0.1 0.2                                  | 0.3
                    18.6250 1                                | 19.6250
                    1 18.6250 0.5                            | 20.1250
                    999999999999999999 1                     | 1000000000000000000
                    12345678901234567890123 1                | 12345678901234567890124
                    1E+3 1                                   | 1001
                    """)
    void sumsAreExact(String numbers, String total) {
        assertThat(sum(Stream.of(numbers.split(" ", -1)).map(BigDecimal::new))).isEqualTo(new BigDecimal(total));
    }

    @ParameterizedTest
    @CsvSource({"1", "-1"})
    void aSumLargerThanALongIsExact(int sign) {
        BigDecimal number = BigDecimal.valueOf(sign * 999_999_999_999_999_999L);

        assertThat(sum(Stream.generate(() -> number).limit(30))).isEqualTo(number.multiply(BigDecimal.valueOf(30)));
    }

    private static BigDecimal sum(Stream<BigDecimal> numbers) {
        ExactSum sum = new ExactSum();
        numbers.forEach(sum::add);
        return sum.total();
    }
}
