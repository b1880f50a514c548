package org.gouji.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RawNumberTest {

    @ParameterizedTest(name = "[{0}]")
    @ValueSource(
            strings = {
                "0",
                "9",
                "1234567890",
                "-3",
                "+3",
                "1.5",
                "-1.50",
                "0.1",
                " 12 ",
                "\u00A012",
                "12\u3000",
                "\t12\n",
                "\u200B12",
                "12\uFEFF",
                "  -12",
                "\u001F12"
            })
    void halfWidthDigitsWithSignAndPointArePlain(String raw) {
        assertThat(RawNumber.isPlain(raw)).isTrue();
    }

    @ParameterizedTest(name = "[{0}]")
    @ValueSource(
            strings = {
                "",
                " ",
                "-",
                "+",
                "--1",
                "1-",
                "1.",
                ".5",
                "1.5.2",
                "1..5",
                "1,000",
                "1 000",
                "１２",
                "12件",
                "件12",
                "1:2",
                "1/2",
                "- 3",
                "12\u007F",
                "a",
                "!1",
                "1!"
            })
    void anythingElseIsNot(String raw) {
        assertThat(RawNumber.isPlain(raw)).isFalse();
    }
}
