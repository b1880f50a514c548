package org.gouji.check.locate;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.gouji.model.CellKey;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlipTest {

    private static final CellKey CELL = CellKey.parse("AP.new.np");

    @ParameterizedTest(name = "{1} written as {0} costs {2}")
    @CsvSource(delimiter = '|', textBlock = """
                    # the sign
                    -13     | 13     | 1
                    13      | -13    | 1
                    # two neighbouring digits the other way round
                    31      | 13     | 1
                    1324    | 1234   | 1
                    1243    | 1234   | 1
                    321     | 123    | 4
                    # a factor of ten, up to ten thousand
                    130     | 13     | 1
                    13      | 130    | 1
                    130000  | 13     | 1
                    13      | 130000 | 1
                    1300000 | 13     | 4
                    # a digit more or less
                    132     | 13     | 2
                    123     | 13     | 2
                    213     | 13     | 2
                    13      | 123    | 2
                    1325    | 13     | 4
                    # left at zero
                    0       | 135    | 2
                    135     | 0      | 4
                    # one digit
                    14      | 13     | 3
                    1734    | 1234   | 3
                    # anything else
                    24      | 13     | 4
                    """)
    void theLikeliestSlipCounts(BigDecimal printed, BigDecimal right, int cost) {
        assertThat(Slip.cost(new Repair(CELL, printed, right))).isEqualTo(cost);
    }

    @ParameterizedTest(name = "the digits of {0} are {1}")
    @CsvSource({"12,12", "-12,12", "0,''", "10,10"})
    void aZeroAloneIsAsGoodAsNothing(BigDecimal number, String digits) {
        assertThat(Slip.digits(number)).isEqualTo(digits);
    }
}
