package org.gouji.consolidate.effect;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EffectTest {

    @ParameterizedTest(name = "{0} of {1} is {2} thousandths")
    @CsvSource({"5,100,50", "-5,100,50", "5,-100,50", "200,100,1000", "0,100,0", "0,0,0", "1,0,1000"})
    void aChangeIsTakenOverTheTotal(BigDecimal change, BigDecimal total, int thousandths) {
        assertThat(Effect.of(change, total)).isEqualTo(new Effect(thousandths, change.abs()));
    }

    @ParameterizedTest(name = "of {0} of {1} and {2} of {3} it is {4}")
    @CsvSource({"5,100,7,100,7", "7,100,5,100,7", "7,1000,5,100,5", "5,100,50,1000,50", "50,1000,5,100,50"})
    void theOneThatWeighsMoreCounts(
            BigDecimal one, BigDecimal itsTotal, BigDecimal other, BigDecimal theirTotal, BigDecimal expected) {
        assertThat(Effect.of(one, itsTotal).or(Effect.of(other, theirTotal)).change())
                .isEqualTo(expected);
    }
}
