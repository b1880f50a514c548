package org.gouji.document.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PictureFiguresTest {

    @ParameterizedTest(name = "{0}, {1} and {2} make {3}")
    @CsvSource({
        "0, 0, 0, 0",
        "], '', 1, 1",
        "17, 11, 17, 17",
        "'', 12, 12, 12",
        "0, 0, 6, 0(0?)",
        "16, 10, '', 16(10?)",
        "'', '', '', 0(0?)"
    })
    void aNumberIsWhatTwoKindsOfDataAgreeOn(String first, String second, String third, String settled) {
        assertThat(PictureFigures.settled(first, second, third)).isEqualTo(settled);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"12, true", "'', true", "D, true", "口, true", "规章, false", "1.重复申请, false"})
    void onlyCellsWithoutChineseAreLookedAtAgain(String text, boolean expected) {
        assertThat(PictureFigures.mayBeFigure(text)).isEqualTo(expected);
    }
}
