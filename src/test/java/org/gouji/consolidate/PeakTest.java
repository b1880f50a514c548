package org.gouji.consolidate;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.gouji.model.UnitCode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeakTest {

    @ParameterizedTest(name = "of {0} it is {1}")
    @CsvSource(delimiter = '|', textBlock = """
                    A=2 B=3      | 2 members, B 3
                    B=3 A=2      | 2 members, B 3
                    A=3 B=3      | 2 members, A 3
                    B=3 A=3      | 2 members, A 3
                    A=0 B=1      | 1 members, B 1
                    A=-5 B=0     | 0 members, - 0
                    """)
    void theLargestNumberIsKeptWithItsMember(String numbers, String expected) {
        Peak peak = Peak.NONE;
        for (String each : numbers.split(" ", -1)) {
            String[] member = each.split("=", -1);
            peak = peak.with(new UnitCode(member[0]), new BigDecimal(member[1]));
        }

        assertThat(peak.members() + " members, " + peak.unit() + " " + peak.number())
                .isEqualTo(expected);
    }
}
